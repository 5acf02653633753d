/** A search index that follows the pages of a running server. */
import type { SearchIndex } from './index-search.ts';

/** Indexes pages, HTML by address without the base path. */
export type IndexHtml = (pages: ReadonlyMap<string, string>) => Promise<SearchIndex>;

/**
 * Reads the pages when somebody searches, and again after a change. A page with a mistake keeps what was
 * last read of it, and so does the index when the server does not answer.
 */
export class LiveIndex {
  readonly #base: string;
  readonly #indexHtml: IndexHtml;
  readonly #tell: (sentence: string) => void;
  /** HTML by path, with the base path. */
  readonly #pages = new Map<string, string>();
  #origin = '';
  #last: SearchIndex = { files: new Map(), sections: 0 };
  /** What was read since the last change. */
  #fresh: Promise<SearchIndex> | undefined;

  constructor(base: string, indexHtml: IndexHtml, tell: (sentence: string) => void) {
    this.#base = base;
    this.#indexHtml = indexHtml;
    this.#tell = tell;
  }

  /** Begins, when the server answers at this address. */
  start(origin: string): void {
    this.#origin = origin;
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
      await this.#readPages();
      const pages = [...this.#pages].map(
        ([path, html]) => [`/${path.slice(this.#base.length)}`, html] as const,
      );
      const index = await this.#indexHtml(new Map(pages));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      this.#tell(`Search holds ${index.sections} sections of ${this.#pages.size} pages (${seconds} s).`);
      return index;
    } catch (error) {
      this.#tell(`Search is not up to date: ${String(error)}`);
      return this.#last;
    }
  }

  /** Reads every page that can be reached from home by links, and forgets those that no longer can. */
  async #readPages(): Promise<void> {
    const found = new Set([this.#base]);
    // One at a time, so that a reader's own request comes through; the set goes on to what is added meanwhile.
    for (const path of found) {
      const answer = await fetch(this.#origin + path, { headers: { Accept: 'text/html' } });
      const html = await answer.text();
      if (answer.ok) this.#pages.set(path, html);
      for (const link of linksIn(this.#pages.get(path) ?? '', this.#origin + path))
        if (link.startsWith(this.#base) && link.endsWith('/')) found.add(link);
    }
    for (const path of this.#pages.keys()) if (!found.has(path)) this.#pages.delete(path);
  }
}

/** Paths that a page links to on its own site. */
function linksIn(html: string, address: string): string[] {
  const { origin } = new URL(address);
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)]
    .filter(([, href = '']) => URL.canParse(href, address))
    .map(([, href = '']) => new URL(href, address))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname);
}
