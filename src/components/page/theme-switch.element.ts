/**
 * The choice of theme. The inline script of `src/assets/theme.js` applies it before the first paint;
 * this element changes it. Storage can be refused (private windows): the choice then lasts for the page.
 */
class ThemeSwitchElement extends HTMLElement {
  connectedCallback(): void {
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')];
    const root = document.documentElement;
    const show = () => {
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
        remember(choice);
        show();
      });
    }
    show();
    this.hidden = false;
  }
}

function remember(choice: string): void {
  try {
    if (choice === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', choice);
  } catch {
    // Storage is refused: the choice holds until the page is left.
  }
}

customElements.define('theme-switch', ThemeSwitchElement);
