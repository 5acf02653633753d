/**
 * The choice of theme, and of calm mode. The inline script of `src/assets/theme.js` applies both before
 * the first paint; this element changes them. Storage can be refused (private windows): the choice then lasts for the page.
 */
class ThemeSwitchElement extends HTMLElement {
  connectedCallback(): void {
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')];
    const calm = this.querySelector('[data-calm-choice]');
    const root = document.documentElement;
    const show = () => {
      calm?.setAttribute('aria-pressed', String('calm' in root.dataset));
      const chosen = root.dataset['theme'] ?? 'auto';
      for (const button of buttons) {
        button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === chosen));
      }
    };
    for (const button of buttons) {
      button.addEventListener('click', () => {
        const choice = button.dataset['themeChoice'] ?? 'auto';
        if (choice === 'auto') delete root.dataset['theme'];
        else root.dataset['theme'] = choice;
        remember('theme', choice === 'auto' ? '' : choice);
        show();
      });
    }
    calm?.addEventListener('click', () => {
      const on = !('calm' in root.dataset);
      if (on) root.dataset['calm'] = 'on';
      else delete root.dataset['calm'];
      remember('calm', on ? 'on' : '');
      show();
    });
    show();
    this.hidden = false;
  }
}

/** Keeps a choice on this device; an empty one is forgotten. */
function remember(name: string, choice: string): void {
  try {
    if (choice) localStorage.setItem(name, choice);
    else localStorage.removeItem(name);
  } catch {
    // Storage is refused: the choice holds until the page is left.
  }
}

customElements.define('theme-switch', ThemeSwitchElement);
