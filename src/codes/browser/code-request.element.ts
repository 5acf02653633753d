/**
 * Takes what a health record has put into the address out of it at once, and on the page for requests
 * leads on to the page of the code. Nothing of a request is kept, shown or passed on; the list of codes
 * is there without this script.
 */
import { answerTo, readRequest, type KnownCode } from '../request.ts';

class CodeRequestElement extends HTMLElement {
  connectedCallback(): void {
    const { search, hash, pathname } = location;
    const request = readRequest(search) ?? readRequest(hash);
    if (search !== '' || request) history.replaceState(null, '', pathname + (request ? '' : hash));
    // Pages of a code only clean their address.
    const { tasks } = this.dataset;
    if (!request || tasks === undefined) return;
    const answer = answerTo(request, this.#known(), JSON.parse(tasks) as Record<string, string>);
    if (answer !== undefined) location.replace(answer);
    else this.querySelector('[role=status]')?.removeAttribute('hidden');
  }

  #known(): KnownCode[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-number]')].map(
      ({ dataset, hreflang, pathname }) => ({
        systems: dataset['system']?.split(' ') ?? [],
        number: dataset['number'] ?? '',
        language: hreflang,
        address: pathname,
      }),
    );
  }
}

customElements.define('code-request', CodeRequestElement);
