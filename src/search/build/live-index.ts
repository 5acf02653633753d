/** A search index that follows the pages of a running server. */
import type { SearchIndex } from './index-search.ts';

/** The HTML of a page by its address without the base path; undefined where it was never without a mistake. */
type ReadPage = (address: string) => Promise<string | undefined>;

/** Makes the index out of the pages that search finds. */
export type MakeIndex = (read: ReadPage) => Promise<SearchIndex>;

/**
 * Reads the pages when somebody searches, and again after a change. A page with a mistake keeps what was
 * last read of it, and so does the index when the server does not answer.
 */
export class LiveIndex {
  readonly #make: MakeIndex;
  readonly #tell: (sentence: string) => void;
  /** HTML by address. */
  readonly #pages = new Map<string, string>();
  /** Where the server answers, with the base path. */
  #home = '';
  #last: SearchIndex = { files: new Map(), sections: 0 };
  /** What was read since the last change. */
  #fresh: Promise<SearchIndex> | undefined;

  constructor(make: MakeIndex, tell: (sentence: string) => void) {
    this.#make = make;
    this.#tell = tell;
  }

  /** Begins, when the home page answers at this address. */
  start(home: string): void {
    this.#home = home;
    this.#fresh = this.#read();
  }

  /** Says that pages have changed. */
  refresh(): void {
    this.#fresh = undefined;
  }

  /** A file of the index; whoever asks first after a change waits until the pages are read. */
  async file(path: string): Promise<Uint8Array | undefined> {
    this.#last = await (this.#fresh ??= this.#read());
    return this.#last.files.get(path);
  }

  async #read(): Promise<SearchIndex> {
    const start = performance.now();
    try {
      const index = await this.#make((address) => this.#readPage(address));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      this.#tell(`Search holds ${index.sections} sections of ${this.#pages.size} pages (${seconds} s).`);
      return index;
    } catch (error) {
      this.#tell(`Search is not up to date: ${String(error)}`);
      return this.#last;
    }
  }

  async #readPage(address: string): Promise<string | undefined> {
    const answer = await fetch(this.#home + address.slice(1), { headers: { Accept: 'text/html' } });
    const html = await answer.text();
    if (answer.ok) this.#pages.set(address, html);
    return this.#pages.get(address);
  }
}
