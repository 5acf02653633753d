import type { MyPagesData } from './show-my-pages.ts';

/** The list of what the guide keeps. The built page holds its words as data. */
class MyPagesElement extends HTMLElement {
  connectedCallback(): void {
    const data = JSON.parse(this.querySelector('[data-settings]')?.textContent ?? '{}') as MyPagesData;
    const screen = this.querySelector<HTMLElement>('[data-place="screen"]');
    if (!screen) return;
    void import('./show-my-pages.ts').then(({ showMyPages }) => showMyPages(data, screen));
  }
}

customElements.define('my-pages', MyPagesElement);
