/**
 * The search field of a page. It loads what searches when the reader touches it: until then, nothing of
 * the search is downloaded.
 */
import { askGuide } from './ask-guide.ts';
import { fragmentOf, fragmentStart } from './search-address.ts';
import type { StartedSearch } from './start-search.ts';

class SearchFieldElement extends HTMLElement {
  #started: Promise<StartedSearch> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const isPage = this.dataset['place'] === 'search';
    const wake = (act?: (search: StartedSearch) => void) => {
      // A failure is shown by the search itself.
      (this.#started ??= this.#start(input)).then(act, () => undefined);
    };

    input.onfocus = input.oninput = () => wake();
    this.onsubmit = (event) => {
      event.preventDefault();
      wake((search) => search.enter());
    };
    this.onkeydown = (event) => {
      if (event.key !== 'Escape' || event.isComposing || isPage) return;
      // The browser would empty the field.
      event.preventDefault();
      if (this.#started) wake((search) => search.clear());
      // From a result back to the field; where it is folded, the header closes its fold then.
      input.focus();
    };

    // The same on every page, so no page carries it.
    Object.assign(input, { enterKeyHint: 'search', ariaKeyShortcuts: 'Control+K Meta+K' });
    // Whoever was quicker than this script is typing already.
    if (document.activeElement === input) wake();
    if (!isPage) return;
    // A search in the query of a link that somebody else made reached our host; from here on it stands in
    // the fragment only.
    const asked = new URLSearchParams(location.search).get('q');
    if (asked !== null) history.replaceState(null, '', location.pathname + fragmentOf(asked));
    if (location.hash.startsWith(fragmentStart)) wake();
    addEventListener('hashchange', () => wake());
  }

  /** Brings the reader to the field, wherever it is folded away. */
  reach(): void {
    const fold = this.closest('details');
    if (fold) fold.open = true;
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  async #start(input: HTMLInputElement): Promise<StartedSearch> {
    const guide = askGuide(this.dataset['language'] ?? 'en');
    // Whoever reads it says so.
    guide.catch(() => undefined);
    try {
      const search = await import('./start-search.ts');
      return search.startSearch(this, input, guide);
    } catch (error) {
      this.#started = undefined;
      this.dataset['state'] = 'failed';
      let status = this.#part('status');
      if (!status) {
        status = document.createElement('p');
        status.dataset['part'] = status.role = 'status';
        this.append(status);
      }
      this.#part('failed')?.removeAttribute('hidden');
      status.textContent = this.dataset['failed'] ?? '';
      throw error;
    }
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

customElements.define('search-field', SearchFieldElement);

const headerFold = document.querySelector<HTMLDetailsElement>('[data-search-fold]');
headerFold?.addEventListener('toggle', () => {
  // Where it does not come, the link to all questions stays.
  import('./header-search.ts').catch(() => undefined);
});

// Ctrl K, or Cmd K, leads to the field in the page itself, which is after that of the header, or else to this.
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  const field = [...document.querySelectorAll<SearchFieldElement>('search-field')].at(-1);
  if (field) field.reach();
  else if (headerFold) headerFold.open = true;
});
