/** Says whether this device keeps the guide, and lets the reader keep it now or remove it. */
// The worker puts this style sheet into kept pages; here the build learns of it.
import noteStyles from '../kept-note.css?url';
import { keptSince } from './kept-since.ts';

class OfflineGuideElement extends HTMLElement {
  connectedCallback(): void {
    this.dataset['noteStyles'] = noteStyles;
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#say(this.dataset['unable']);
      return;
    }
    this.#button('keep')?.addEventListener('click', () => {
      void this.#do('keepGuide', this.dataset['keeping'], this.dataset['failed']);
    });
    this.#button('remove')?.addEventListener('click', () => {
      void this.#do('removeGuide', this.dataset['removing'], this.dataset['failed']);
    });
    void this.#show();
  }

  async #do(
    what: 'keepGuide' | 'removeGuide',
    doing: string | undefined,
    failed: string | undefined,
  ): Promise<void> {
    this.#say(doing);
    for (const button of this.querySelectorAll('button')) button.disabled = true;
    try {
      await (await import('./kept-guide.ts'))[what]();
      await this.#show();
    } catch {
      await this.#show();
      this.#say(failed);
    }
  }

  async #show(): Promise<void> {
    const since = await keptSince().catch(() => undefined);
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
    this.#say(
      since === undefined
        ? this.dataset['nothing']
        : this.dataset['kept']?.replace('{date}', date.format(since)),
    );
    for (const [name, isUseful] of [
      ['keep', since === undefined],
      ['remove', since !== undefined],
    ] as const) {
      const button = this.#button(name);
      if (!button) continue;
      // A button that has the focus must not vanish under it.
      if (button === document.activeElement && !isUseful)
        this.querySelector<HTMLElement>('[role=status]')?.focus();
      button.hidden = !isUseful;
      button.disabled = false;
    }
  }

  #say(words: string | undefined): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words ?? '';
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`[data-action=${name}]`);
  }
}

customElements.define('offline-guide', OfflineGuideElement);
