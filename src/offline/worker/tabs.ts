/**
 * Which version each open tab shows, so that its search gets the index of that version and no other. Written
 * down, because browsers stop a worker that has nothing to do.
 */
import type { Shelf, VersionRecord } from './shelf.ts';

/** The page in a tab. */
export interface Shown {
  readonly path: string;
  readonly hash: string;
  /** The version that its other files come from; undefined while no whole version has this page. */
  readonly version?: string | undefined;
  readonly time: number;
}

/** A browser may not know a tab yet whose page is on its way, in milliseconds. */
const newTab = 60_000;

export class Tabs {
  readonly #shelf: Shelf;
  readonly #home: string;
  readonly #known = new Map<string, Shown>();

  constructor(shelf: Shelf, home: string) {
    this.#shelf = shelf;
    this.#home = home;
  }

  /** Notes what a tab is given. Wait for it before the page is handed over. */
  async note(tab: string, shown: Shown): Promise<void> {
    if (tab === '') return;
    this.#known.set(tab, shown);
    await (await this.#shelf.notes()).put(this.#addressOf(tab), new Response(JSON.stringify(shown)));
  }

  /**
   * The version that the files of a tab come from. False for a tab with a page that no whole version has;
   * undefined for one that nothing is known of.
   */
  async versionOf(tab: string): Promise<string | false | undefined> {
    const shown = await this.shownIn(tab);
    if (!shown) return undefined;
    if (shown.version !== undefined) return shown.version;
    const version = versionWith(shown, await this.#shelf.whole());
    if (version === undefined) return false;
    await this.note(tab, { ...shown, version });
    return version;
  }

  /** The versions that open tabs still need. Forgets tabs that are closed. */
  async needed(isOpen: (tab: string) => Promise<boolean>, now: number): Promise<Set<string>> {
    const notes = await this.#shelf.notes();
    const needed = new Set<string>();
    for (const { url } of await notes.keys()) {
      if (!url.startsWith(this.#addressOf(''))) continue;
      const tab = decodeURIComponent(url.slice(this.#addressOf('').length));
      const shown = await this.shownIn(tab);
      if (shown && (now - shown.time < newTab || (await isOpen(tab)))) {
        if (shown.version !== undefined) needed.add(shown.version);
      } else {
        this.#known.delete(tab);
        await notes.delete(url);
      }
    }
    return needed;
  }

  /** What is known of the page in a tab. */
  async shownIn(tab: string): Promise<Shown | undefined> {
    const known = this.#known.get(tab);
    if (known) return known;
    const noted = await (await this.#shelf.notes()).match(this.#addressOf(tab));
    const shown = (await noted?.json()) as Shown | undefined;
    if (shown) this.#known.set(tab, shown);
    return shown;
  }

  #addressOf(tab: string): string {
    return `${this.#home}sw.js?tab=${encodeURIComponent(tab)}`;
  }
}

/** The newest of these versions that has exactly this page. */
export function versionWith(
  { path, hash }: Pick<Shown, 'path' | 'hash'>,
  versions: readonly VersionRecord[],
): string | undefined {
  return versions.find(({ hashes }) => hashes[path] === hash)?.version;
}
