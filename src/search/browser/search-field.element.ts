/**
 * The search field of a page. It takes the place of the link to the A to Z, and loads what searches
 * when the reader touches it: until then, nothing of the search is downloaded.
 */
import { askGuide } from './ask-guide.ts';
import { fragmentOf, typedIn, typedInQuery } from './search-address.ts';
import type { StartedSearch } from './start-search.ts';

class SearchFieldElement extends HTMLElement {
  #started: Promise<StartedSearch> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const row = this.#part('row');
    const link = this.#part('link');
    if (!input || !row || !link) return;
    const fold = this.closest('details');
    const wake = () => {
      // A failure is shown by the search itself.
      this.#wake(input).catch(() => undefined);
    };

    input.addEventListener('focus', wake);
    input.addEventListener('input', wake);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#wake(input).then(
        (search) => search.enter(),
        () => undefined,
      );
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || this.#isPage) return;
      // The browser would empty the field.
      event.preventDefault();
      this.#started?.then((search) => search.clear()).catch(() => undefined);
      if (fold) fold.open = false;
      (fold?.querySelector('summary') ?? input).focus();
    });
    fold?.addEventListener('toggle', () => {
      if (fold.open) input.focus();
    });

    link.hidden = true;
    row.hidden = false;
    // Nobody types before this, and it is the same on every page. Some browsers send what is typed to a
    // spelling service.
    Object.assign(input, {
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
      ariaKeyShortcuts: 'Control+K Meta+K',
    });
    if (this.#isPage) this.#readAddress(wake);
  }

  /** Brings the reader to the field, wherever it is folded away. */
  reach(): void {
    const fold = this.closest('details');
    if (fold) fold.open = true;
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  get #isPage(): boolean {
    return this.dataset['place'] === 'search';
  }

  /** A search in the query of a link reached our host; from here on it stands in the fragment only. */
  #readAddress(wake: () => void): void {
    const asked = typedInQuery(location.search);
    if (asked !== undefined) history.replaceState(null, '', location.pathname + fragmentOf(asked));
    if (typedIn(location.hash)) wake();
    addEventListener('hashchange', wake);
  }

  #wake(input: HTMLInputElement): Promise<StartedSearch> {
    return (this.#started ??= this.#start(input));
  }

  async #start(input: HTMLInputElement): Promise<StartedSearch> {
    const guide = askGuide(this.dataset['language'] ?? 'en');
    // Whoever reads it says so.
    guide.catch(() => undefined);
    try {
      const { startPageSearch, startQuickSearch } = await import('./start-search.ts');
      return (this.#isPage ? startPageSearch : startQuickSearch)({ root: this, input, guide });
    } catch (error) {
      this.#started = undefined;
      this.#sayThatItFailed();
      throw error;
    }
  }

  #sayThatItFailed(): void {
    this.dataset['state'] = 'failed';
    const link = this.#part('link');
    const drawing = this.#part('failed');
    let status = this.#part('status');
    if (!status) {
      status = document.createElement('p');
      status.dataset['part'] = 'status';
      status.role = 'status';
      this.append(status);
      if (link) link.hidden = false;
    }
    if (drawing) drawing.hidden = false;
    status.textContent = this.dataset['failed'] ?? '';
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

customElements.define('search-field', SearchFieldElement);

// Ctrl K, or Cmd K, leads to the field in the page itself, or else to the one in the header.
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return;
  const field =
    document.querySelector<SearchFieldElement>('main search-field') ??
    document.querySelector<SearchFieldElement>('search-field');
  if (!field) return;
  event.preventDefault();
  field.reach();
});
