/** Prints the page, or copies its address without a query: the address may be passed on, what was typed may not. */
class PageActionsElement extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role=status]');
    this.querySelector('[data-action=print]')?.addEventListener('click', () => {
      window.print();
    });
    this.querySelector('[data-action=copy]')?.addEventListener('click', () => {
      const say = (words: string | undefined) => {
        if (status) status.textContent = words ?? '';
      };
      navigator.clipboard.writeText(location.origin + location.pathname).then(
        () => {
          say(this.dataset['copied']);
        },
        () => {
          say(this.dataset['failed']);
        },
      );
    });
    this.removeAttribute('data-waits');
  }
}

customElements.define('page-actions', PageActionsElement);

// Browsers without ::details-content cannot open details by style alone, so they are opened for paper.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([data-needle])')) {
    details.open = true;
  }
});
