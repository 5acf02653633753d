/** Prints the page, or copies its address without a query: the address may be passed on, what was typed may not. */
import { pageActions as en } from '../../i18n/en/page-actions.ts';

/** A language is added here. */
const texts: Readonly<Record<string, typeof en>> = { en };

/** The library of elements would be more script than this page may load before a reader touches a tool. */
function element<Tag extends 'span' | 'button'>(tag: Tag, className: string, textContent: string) {
  return Object.assign(document.createElement(tag), { className, textContent });
}

class PageActionsElement extends HTMLElement {
  connectedCallback(): void {
    const words = texts[this.dataset['language'] ?? ''] ?? en;
    const status = element('span', 'done', '');
    status.role = 'status';
    const say = (text: string) => () => {
      status.textContent = text;
    };
    const drawn = [...this.querySelectorAll('button')];
    const button = (place: number, name: string, act: () => void) => {
      const it = drawn[place] ?? element('button', 'text-btn', name);
      it.type = 'button';
      it.onclick = act;
      delete it.dataset['waits'];
      return it;
    };
    this.replaceChildren(
      button(0, this.dataset['print'] ?? words.print, () => {
        print();
      }),
      button(1, words.copyLink, () => {
        navigator.clipboard
          .writeText(location.origin + location.pathname)
          .then(say(words.copied), say(words.copyFailed));
      }),
      status,
    );
  }
}

customElements.define('page-actions', PageActionsElement);

// Browsers without ::details-content cannot open details by style alone, so they are opened for paper.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([data-needle])')) {
    details.open = true;
  }
});
