/**
 * Takes what a health record has put into the address out of it at once, and on the page for requests
 * leads on to the page of the code. Nothing of a request is kept, shown or passed on; the list of codes
 * is there without this script. What reads a request is loaded only when there is one.
 */
class CodeRequestElement extends HTMLElement {
  connectedCallback(): void {
    const { search, hash, pathname } = location;
    const isInHash = /mainsearchcriteria/i.test(hash);
    if (search !== '' || isInHash) history.replaceState(null, '', pathname + (isInHash ? '' : hash));
    // Pages of a code only clean their address.
    const { tasks } = this.dataset;
    if (tasks === undefined || (search === '' && !isInHash)) return;
    void import('./find-code.ts').then(({ findCode }) => {
      findCode(this, isInHash ? hash : search, JSON.parse(tasks) as Record<string, string>);
    });
  }
}

customElements.define('code-request', CodeRequestElement);
