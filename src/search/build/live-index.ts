/** A search index that follows the pages of a running server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { indexPages, type SearchIndex } from './index-search.ts';
import type { SearchPage } from './search-sections.ts';

/** Editors save in several steps; this waits for the last of them. */
const settleMilliseconds = 100;

/** Pages asked for at the same time. Few, so that a reader's own request and the next change come through. */
const parallel = 2;

/** Cuts pages, HTML by address without the base path, into what search finds. It leaves out all others. */
export type CutPages = (pages: ReadonlyMap<string, string>) => ReadonlyMap<string, SearchPage>;

/**
 * Keeps what it has read of each page. After a change it reads the pages that carry the name of the
 * changed file and publishes them at once; the others, which may quote it, follow.
 */
export class LiveIndex {
  readonly #base: string;
  readonly #cut: CutPages;
  readonly #tell: (sentence: string) => void;
  /** HTML by path, with the base path. */
  readonly #pages = new Map<string, string>();
  /** Names of the files that have changed since the last reading. */
  readonly #changed = new Set<string>();
  #origin = '';
  #index: SearchIndex = { files: new Map(), sections: 0 };
  /** Counts the refreshes, so that one can see that another has come after it. */
  #latest = 0;
  /** One refresh after the other. */
  #work = Promise.resolve();
  /** Settles when the newest change can be found. */
  #fresh = Promise.resolve();

  constructor(base: string, cut: CutPages, tell: (sentence: string) => void) {
    this.#base = base;
    this.#cut = cut;
    this.#tell = tell;
  }

  /** Begins, when the server answers at this address. */
  start(origin: string): void {
    this.#origin = origin;
    this.refresh();
  }

  /** Says that a page of this name is about to change, so that the next refresh begins with it. */
  expectChange(name: string): void {
    this.#changed.add(name);
  }

  /** Reads the pages again, soon. */
  refresh(): void {
    if (!this.#origin) return;
    const mine = (this.#latest += 1);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#fresh = promise;
    this.#work = this.#work
      .then(() => this.#update(() => mine !== this.#latest, resolve))
      .catch((error: unknown) => this.#tell(`Search is not up to date: ${String(error)}`))
      .finally(() => resolve(undefined));
  }

  /** A file of the index; whoever asks during a change waits for it. */
  async file(path: string): Promise<Uint8Array | undefined> {
    for (let awaited; awaited !== this.#fresh;) {
      awaited = this.#fresh;
      await awaited;
    }
    return this.#index.files.get(path);
  }

  async #update(isOutdated: () => boolean, publish: (nothing: undefined) => void): Promise<void> {
    if (!isOutdated()) await sleep(settleMilliseconds);
    if (isOutdated()) return;
    const start = performance.now();
    const changed = [...this.#changed];
    const first = [...this.#pages.keys()].filter((path) =>
      changed.some((name) => path.endsWith(`/${name}/`)),
    );
    if (first.length > 0) {
      await this.#read(first, isOutdated);
      if (isOutdated()) return;
      await this.#makeIndex();
      publish(undefined);
    }
    for (const name of changed) this.#changed.delete(name);
    await this.#readAll(isOutdated);
    if (isOutdated()) return;
    await this.#makeIndex();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    this.#tell(`Search holds ${this.#index.sections} sections of ${this.#pages.size} pages (${seconds} s).`);
  }

  async #makeIndex(): Promise<void> {
    const html = [...this.#pages].map(([path, text]): [string, string] => [
      `/${path.slice(this.#base.length)}`,
      text,
    ]);
    const pages = [...this.#cut(new Map(html))].map(([path, page]) => ({ path, ...page }));
    this.#index = await indexPages(pages.sort((one, other) => one.path.localeCompare(other.path)));
  }

  /** Reads every page that can be reached from home by links, and forgets those that no longer can. */
  async #readAll(isOutdated: () => boolean): Promise<void> {
    const seen = new Set<string>();
    let paths = [this.#base];
    while (paths.length > 0 && !isOutdated()) {
      for (const path of paths) seen.add(path);
      const links = new Set(await this.#read(paths, isOutdated));
      paths = [...links].filter(
        (path) => path.startsWith(this.#base) && path.endsWith('/') && !seen.has(path),
      );
    }
    if (isOutdated()) return;
    for (const path of this.#pages.keys()) if (!seen.has(path)) this.#pages.delete(path);
  }

  /** Reads pages and returns where they link to. A page with a mistake keeps what was last read of it. */
  async #read(paths: readonly string[], isOutdated: () => boolean): Promise<string[]> {
    const queue = paths.values();
    const readNext = async (): Promise<void> => {
      for (const path of queue) {
        if (isOutdated()) return;
        const answer = await fetch(this.#origin + path, { headers: { Accept: 'text/html' } });
        const html = await answer.text();
        if (answer.ok) this.#pages.set(path, html);
      }
    };
    await Promise.all(Array.from({ length: parallel }, readNext));
    return paths.flatMap((path) => linksIn(this.#pages.get(path) ?? '', this.#origin + path));
  }
}

/** Paths that a page links to on its own site. */
function linksIn(html: string, address: string): string[] {
  const { origin } = new URL(address);
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => URL.canParse(href, address))
    .map((href) => new URL(href, address))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname);
}
