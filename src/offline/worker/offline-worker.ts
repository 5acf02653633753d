/**
 * What the worker decides, apart from the events of the browser (`worker.ts`), so that tests can ask it.
 *
 * - A page comes from the network if it comes whole within a few seconds; else from the newest whole version,
 *   with a note. The tab then belongs to the version that has exactly this page.
 * - A file with a hash in its name is the same in every version: from the device, else from the network.
 * - Any other file of the guide (the search index) comes from the version of the tab, and never from another:
 *   where that version is not here, from the host, if it still has the page that the tab shows.
 */
import { HASH_LENGTH, type OfflineBuild } from '../offline-build.ts';
import { hashOf } from '../pack.ts';
import { type KeepTools, keepVersion } from './keep.ts';
import { withNote } from './kept-note.ts';
import { type Caches, Shelf, type VersionRecord } from './shelf.ts';
import { Tabs, versionWith } from './tabs.ts';

/** What the worker takes from the browser. */
export interface Surroundings {
  /** Address of the site, with a slash at its end. */
  readonly home: string;
  readonly caches: Caches;
  readonly fetch: (request: Request | string, options?: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly room: KeepTools['room'];
  /** Ids and addresses of all tabs of the site. */
  readonly openTabs: () => Promise<readonly { id: string; url: string }[]>;
  readonly isOpen: (tab: string) => Promise<boolean>;
}

/** How long a page may take from the network while a copy of it is here, in milliseconds. */
export const patience = 3000;

/** Folders whose files have a hash of their content in the name; the same as in `hosting/headers.ts`. */
const hashed = /^(?:_astro|pagefind\/fragment|pagefind\/index)\//;

/** Files that belong to one version and say so nowhere in their names. */
const versioned = /^pagefind\/(?!fragment\/|index\/)|\.json$/;

/** Pages and downloads that are kept when a reader opens them. */
const openable = /\/$|^$|\.(?:html|pdf)$/;

/** Machines and frames of other sites get what the host says. */
const leftAlone = /^(?:api|embed)\/|^sw\.js$|\.pack$/;

/** At most so many pages and files that a reader opened are kept; the oldest go first. */
const maxOpened = 80;

export class OfflineWorker {
  readonly #around: Surroundings;
  readonly #build: OfflineBuild;
  readonly #shelf: Shelf;
  readonly #tabs: Tabs;
  readonly #base: string;
  #keeping: Promise<void> | undefined;
  #mayRefill = true;

  constructor(build: OfflineBuild, around: Surroundings) {
    this.#build = build;
    this.#around = around;
    this.#shelf = new Shelf(around.caches, around.home);
    this.#tabs = new Tabs(this.#shelf, around.home);
    this.#base = new URL(around.home).pathname;
  }

  /** Keeps this version. Until that has worked, the worker does not start, and an older one stays. */
  async install(isSavingData: boolean): Promise<void> {
    if (isSavingData && !(await this.#isWanted())) throw new Error('This device saves data.');
    await this.#noteOpenTabs();
    await this.#keep();
  }

  /** Removes versions that no tab needs; the newest whole one stays. */
  async tidy(): Promise<void> {
    const needed = await this.#tabs.needed(this.#around.isOpen, this.#around.now());
    const versions = await this.#shelf.versions();
    const newest = versions.find(({ whole }) => whole);
    for (const { version, kept } of versions) {
      // What is younger than the newest whole version is just coming.
      if (newest && kept < newest.kept && version !== this.#build.version && !needed.has(version)) {
        await this.#shelf.remove(version);
      }
    }
  }

  /** Takes everything from this device and keeps nothing more. */
  async remove(): Promise<void> {
    this.#mayRefill = false;
    await this.#shelf.removeAll();
  }

  /** Does the worker answer this address, or does the browser ask the host as usual? */
  answers(address: string): boolean {
    return address.startsWith(this.#around.home) && !leftAlone.test(this.#pathOf(address));
  }

  /** A page for a tab. */
  async page(request: Request, tab: string): Promise<Response> {
    const path = this.#pathOf(request.url);
    const [newest] = await this.#shelf.whole();
    if (newest?.hashes[path] === undefined) return this.#otherPage(request, path, newest, tab);
    const fromNetwork = this.#wholePage(request);
    // A failure after the patience ran out has nobody to hear it.
    fromNetwork.catch(() => undefined);
    const page = await Promise.race([
      fromNetwork.catch(() => undefined),
      this.#around.wait(patience).then(() => undefined),
    ]);
    if (page) {
      if (page.hash !== undefined) await this.#noteTab(tab, path, page.hash);
      return page.response;
    }
    return (await this.#keptPage(newest, path, 'kept', tab)) ?? (await fromNetwork).response;
  }

  /** A file that a page asks for. */
  async file(request: Request, tab: string): Promise<Response> {
    const path = this.#pathOf(request.url);
    const kept = hashed.test(path) ? await this.#anyVersion(path) : await this.#fileOfTab(path, tab);
    if (kept) return kept;
    try {
      if (versioned.test(path) && !(await this.#isDeployed(tab))) return oldPage();
      // A browser may have kept this file of another version, where the host does not forbid it.
      const response = await (versioned.test(path)
        ? this.#around.fetch(request, { cache: 'no-cache' })
        : this.#around.fetch(request));
      if (hashed.test(path) && response.status === 200 && (await this.#isOpened(request.referrer))) {
        await this.#keepOpened(this.#around.home + path, response.clone());
      }
      return response;
    } catch (error) {
      const own = await this.#fileOfUnknownTab(path, tab);
      if (own) return own;
      throw error;
    }
  }

  /** Fetches anew what is missing, once while the worker runs: somebody may have cleared the caches. */
  async refill(): Promise<void> {
    if (!this.#mayRefill) return;
    this.#mayRefill = false;
    const versions = await this.#shelf.whole();
    if (versions.length === 0) await this.#keep();
    await this.tidy();
  }

  #keep(): Promise<void> {
    const { home, now, room, fetch } = this.#around;
    this.#keeping ??= keepVersion(this.#build, { shelf: this.#shelf, home, now, room, fetch }).finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  }

  #pathOf(address: string): string {
    const { pathname } = new URL(address);
    return pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : pathname;
  }

  /** A reader on data saver asked for the copy. */
  async #isWanted(): Promise<boolean> {
    return (await (await this.#shelf.notes()).match(`${this.#around.home}sw.js?wanted`)) !== undefined;
  }

  async #noteTab(tab: string, path: string, hash: string): Promise<void> {
    const version = versionWith({ path, hash }, await this.#shelf.whole());
    await this.#tabs.note(tab, { path, hash, version, time: this.#around.now() });
  }

  /**
   * Tabs that were open before there was a worker. The browser still has the page that it got, so what it
   * shows can be told without asking the host, who may have a newer one already.
   */
  async #noteOpenTabs(): Promise<void> {
    for (const { id, url } of await this.#around.openTabs()) {
      if (!this.answers(url) || (await this.#tabs.versionOf(id)) !== undefined) continue;
      try {
        const address = url.split('#')[0] ?? url;
        const response = await this.#around.fetch(address, { cache: 'only-if-cached', mode: 'same-origin' });
        if (!response.ok) continue;
        const hash = await hashOf(new Uint8Array(await response.arrayBuffer()), HASH_LENGTH);
        await this.#noteTab(id, this.#pathOf(url), hash);
      } catch {
        // Nothing is known of this tab; its files come from the network.
      }
    }
  }

  /**
   * The page as the host has it now. A host, or a proxy that takes headers away, may have let the browser keep
   * an older one. Going back in a tab takes what the browser has, as without a worker.
   */
  #freshPage(request: Request): Promise<Response> {
    if (request.cache !== 'default') return this.#around.fetch(request);
    try {
      return this.#around.fetch(new Request(request, { cache: 'no-cache' }));
    } catch {
      // Old browsers make no new request of one that opens a page.
      return this.#around.fetch(request);
    }
  }

  /** A page from the network with all of its text. Rejects where the host fails or the page is cut off. */
  async #wholePage(request: Request): Promise<{ response: Response; hash?: string }> {
    const response = await this.#freshPage(request);
    if (response.status >= 500 || response.status === 429)
      throw new Error(`The host answers ${response.status}.`);
    // A redirect, for the browser to follow, or no page.
    if (response.type === 'opaqueredirect' || !isHtml(response)) return { response };
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isOk = response.status === 200;
    if (isOk && !new TextDecoder().decode(bytes.subarray(-1000)).includes('</html>')) {
      throw new Error('The page is cut off.');
    }
    const headers = new Headers(response.headers);
    // The bytes are unpacked now.
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    const { status, statusText } = response;
    return {
      response: new Response(bytes, { status, statusText, headers }),
      ...(isOk ? { hash: await hashOf(bytes, HASH_LENGTH) } : {}),
    };
  }

  async #keptPage(
    { version, kept, hashes }: VersionRecord,
    path: string,
    kind: 'kept' | 'missing',
    tab: string,
  ): Promise<Response | undefined> {
    const page = await this.#shelf.file(version, path);
    const hash = hashes[path];
    if (!page || hash === undefined) return undefined;
    await this.#tabs.note(tab, { path, hash, version, time: this.#around.now() });
    return this.#noted(await page.text(), kind, kept);
  }

  #noted(html: string, kind: 'kept' | 'missing', time: number): Response {
    return new Response(withNote(html, kind, time, this.#build, this.#base), {
      status: kind === 'kept' ? 200 : 503,
      headers: { ...this.#build.headers, 'Content-Type': 'text/html; charset=utf-8' },
    });
  }

  /** A page that the newest version does not have: a clinic, a download, a wrong address. */
  async #otherPage(
    request: Request,
    path: string,
    newest: VersionRecord | undefined,
    tab: string,
  ): Promise<Response> {
    const address = this.#around.home + path;
    try {
      const response = await this.#freshPage(request);
      if (response.status >= 500) throw new Error(`The host answers ${response.status}.`);
      if (response.status === 200 && newest && openable.test(path)) {
        await this.#keepOpened(address, response.clone());
      }
      return response;
    } catch (error) {
      const opened = await (await this.#shelf.opened()).match(address);
      if (opened) {
        const time = Number(opened.headers.get('X-Kept')) || 0;
        return isHtml(opened) ? this.#noted(await opened.text(), 'kept', time) : opened;
      }
      if (!newest) throw error;
      // An address without its slash.
      if (newest.hashes[`${path}/`] !== undefined) return Response.redirect(`${address}/`, 302);
      const helpful = await this.#keptPage(newest, this.#build.offlinePage, 'missing', tab);
      if (!helpful) throw error;
      return helpful;
    }
  }

  async #isOpened(referrer: string): Promise<boolean> {
    const [address = ''] = referrer.split(/[?#]/);
    return address !== '' && (await (await this.#shelf.opened()).match(address)) !== undefined;
  }

  async #keepOpened(address: string, response: Response): Promise<void> {
    try {
      const cache = await this.#shelf.opened();
      const headers = new Headers(response.headers);
      headers.delete('Content-Encoding');
      headers.set('X-Kept', String(this.#around.now()));
      await cache.delete(address);
      await cache.put(address, new Response(await response.arrayBuffer(), { headers }));
      const all = await cache.keys();
      for (const old of all.slice(0, Math.max(0, all.length - maxOpened))) await cache.delete(old);
    } catch {
      // No room: the page is read all the same.
    }
  }

  /** The same in every version that has it, because its name comes from its content. */
  async #anyVersion(path: string): Promise<Response | undefined> {
    for (const { version, hashes } of await this.#shelf.versions()) {
      const file = hashes[path] === undefined ? undefined : await this.#shelf.file(version, path);
      if (file) return file;
    }
    return (await this.#shelf.opened()).match(this.#around.home + path);
  }

  async #fileOfTab(path: string, tab: string): Promise<Response | undefined> {
    const version = await this.#tabs.versionOf(tab);
    return version ? this.#shelf.file(version, path) : undefined;
  }

  /** Does the host still have the page that a tab shows? Also true for a tab that nothing is known of. */
  async #isDeployed(tab: string): Promise<boolean> {
    const shown = await this.#tabs.shownIn(tab);
    if (!shown) return true;
    const response = await this.#around.fetch(this.#around.home + shown.path, { cache: 'no-cache' });
    const hash = await hashOf(new Uint8Array(await response.arrayBuffer()), HASH_LENGTH);
    return hash === shown.hash;
  }

  /** Without a network, a tab that nothing is known of gets the files of the newest version. */
  async #fileOfUnknownTab(path: string, tab: string): Promise<Response | undefined> {
    if ((await this.#tabs.versionOf(tab)) !== undefined) return undefined;
    const [newest] = await this.#shelf.whole();
    return newest && this.#shelf.file(newest.version, path);
  }
}

/** The answer to a page whose version is gone from device and host; its search asks the reader to reload. */
function oldPage(): Response {
  return new Response('This page is old.', { status: 410 });
}

function isHtml({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false;
}
