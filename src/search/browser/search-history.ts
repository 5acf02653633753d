import { fragmentOf, typedIn } from './search-address.ts';

/**
 * Keeps the address of the search page in step with the field. What is typed replaces the history
 * entry that the reader is at, Enter adds one. The entry before it then gets back the search it was
 * made for, so that the back button leads from search to search and not through half-typed words.
 */
export class SearchHistory {
  /** The search that the entry was made for. */
  #entered = typedIn(location.hash) ?? '';

  /** What the address asks for; undefined if it is an anchor of another kind. */
  get typed(): string | undefined {
    return typedIn(location.hash);
  }

  /** While the reader types. */
  replace(typed: string): void {
    history.replaceState(null, '', location.pathname + fragmentOf(typed));
  }

  /** When the reader presses Enter. The same search twice is one entry. */
  add(typed: string): void {
    if (typed === this.#entered) return;
    if (this.#entered !== '') this.replace(this.#entered);
    history.pushState(null, '', location.pathname + fragmentOf(typed));
    this.#entered = typed;
  }

  /** When the reader went back or forward, or changed the address. */
  arrive(): void {
    this.#entered = this.typed ?? this.#entered;
  }
}
