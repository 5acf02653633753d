/**
 * A browser and a host in a few lines, for the worker to live in: caches, tabs, deployments, a network that
 * can be cut, slow, or wrong.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packFiles } from '../../src/offline/build/write-offline.ts';
import type { OfflineBuild } from '../../src/offline/offline-build.ts';
import { OfflineWorker, type Surroundings } from '../../src/offline/worker/offline-worker.ts';
import type { Caches } from '../../src/offline/worker/shelf.ts';

export const home = 'https://guide.example/guide/';

/** A deployed version: its files by their addresses within the base path. */
export interface Deployment {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly build: OfflineBuild;
}

const hash = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * A small site. `pages` have a text each; a page says which version its text is of, and its search index
 * too, so a test can see whether two of them belong together.
 */
export function deployment(name: string, texts: Readonly<Record<string, string>>): Deployment {
  const script = `export const code = '${name}';`;
  const scriptFile = `_astro/page.${hash(script)}.js`;
  const pages = Object.entries({ 'offline/': 'Read without internet', ...texts }).map(
    ([path, text]): [string, string] => [
      path,
      `<!doctype html><html lang="en-US"><head><script src="/guide/${scriptFile}"></script></head><body><main id="main">${text}</main></body></html>\n`,
    ],
  );
  const fragment = gzipSync(`pagefind_dcd{"url":"/one/#a","content":"${name}"}`);
  const kept: [string, Buffer][] = [
    ...pages.map(([path, html]): [string, Buffer] => [path, Buffer.from(html)]),
    [scriptFile, Buffer.from(script)],
    ['_astro/kept-note.1.css', Buffer.from('.kept-note{}')],
    ['pagefind/guide.en.json', Buffer.from(JSON.stringify({ name, fragment: hash(fragment) }))],
    [`pagefind/fragment/${hash(fragment)}.pf_fragment`, fragment],
  ];
  const half = Math.ceil(kept.length / 2);
  const packs = [kept.slice(0, half), kept.slice(half)].map((items) => {
    const pack = packFiles(
      items.map(([path, content]) => ({
        path,
        type: path === '' || path.endsWith('/') ? 'text/html; charset=utf-8' : 'text/plain',
        hash: hash(content),
        length: content.length,
        content,
      })),
    );
    return { file: `_astro/offline/${hash(pack)}.pack`, bytes: pack.length, pack };
  });
  const files = new Map([
    ...kept,
    ...packs.map(({ file, pack }): [string, Buffer] => [file, Buffer.from(pack)]),
  ]);
  const build: OfflineBuild = {
    version: hash(JSON.stringify(packs.map(({ file }) => file))),
    packs: packs.map(({ file, bytes }) => ({ file, bytes })),
    unpacked: kept.reduce((sum, [, { length }]) => sum + length, 0),
    headers: { 'X-Content-Type-Options': 'nosniff' },
    noteStyles: '_astro/kept-note.1.css',
    offlinePage: 'offline/',
    notes: { 'en-US': { kept: 'Copy of {date}.', missing: 'Not here.', again: 'Try again' } },
  };
  return { name, files, build };
}

/** Caches in memory, with as much room as they are given. */
export class FakeCaches implements Caches {
  readonly stores = new Map<
    string,
    Map<string, { body: ArrayBuffer; status: number; headers: [string, string][] }>
  >();
  room = Infinity;

  keys = () => Promise.resolve([...this.stores.keys()]);
  has = (name: string) => Promise.resolve(this.stores.has(name));
  delete = (name: string) => Promise.resolve(this.stores.delete(name));

  open = (name: string): Promise<Cache> => {
    const store = this.stores.get(name) ?? new Map<string, never>();
    this.stores.set(name, store);
    const addressOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : String(key));
    const cache = {
      match: (key: RequestInfo | URL) => {
        const found = this.stores.get(name)?.get(addressOf(key));
        return Promise.resolve(found && new Response(found.body.slice(0), found));
      },
      put: async (key: RequestInfo | URL, response: Response) => {
        const body = await response.arrayBuffer();
        if (body.byteLength > this.room) throw new DOMException('No room.', 'QuotaExceededError');
        this.room -= body.byteLength;
        // A cache that was deleted meanwhile still takes what it is given, and loses it.
        store.set(addressOf(key), { body, status: response.status, headers: [...response.headers] });
      },
      delete: (key: RequestInfo | URL) => Promise.resolve(store.delete(addressOf(key))),
      keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
    };
    return Promise.resolve(cache as unknown as Cache);
  };
}

export type Network = 'works' | 'cut' | 'never answers' | 'fails' | 'cuts pages off';

/** The world around a worker. */
export class World {
  readonly caches = new FakeCaches();
  network: Network = 'works';
  /** What the host alters on its way, as some hosts do. */
  alter: (path: string, content: Buffer) => Buffer = (_path, content) => content;
  time = Date.parse('2026-11-30T12:00:00Z');
  readonly tabs = new Map<string, string>();
  /** Addresses that were asked of the host. */
  readonly asked: string[] = [];
  /** What the browser has of earlier answers, where the host lets it keep them: a file by its address. */
  readonly remembered = new Map<string, Buffer>();
  /** The host lets browsers keep everything, as one does that says nothing of it. */
  lettingKeep = false;
  #deployed: Deployment;
  #worker: OfflineWorker;

  constructor(deployed: Deployment) {
    this.#deployed = deployed;
    this.#worker = this.#workerOf(deployed);
  }

  deploy(deployed: Deployment): void {
    this.#deployed = deployed;
  }

  /** A new worker of what is deployed: it takes over when it could keep everything. */
  async update(): Promise<boolean> {
    this.time += 1000;
    const worker = this.#workerOf(this.#deployed);
    try {
      await worker.install(false);
    } catch {
      return false;
    }
    this.#worker = worker;
    await worker.tidy();
    return true;
  }

  /** The browser stops the worker and starts it again: what it had in mind is gone. */
  restart(deployed: Deployment): void {
    this.#worker = this.#workerOf(deployed);
  }

  get worker(): OfflineWorker {
    return this.#worker;
  }

  /** Opens a page in a tab. */
  async open(path: string, tab: string): Promise<Response> {
    this.tabs.set(tab, home + path);
    const request = new Request(home + path);
    return this.#worker.page(request, tab).catch(() => this.#fetch(request));
  }

  /** A file that the page in a tab asks for. */
  async ask(path: string, tab: string): Promise<Response> {
    const request = new Request(home + path);
    return this.#worker.file(request, tab).catch(() => this.#fetch(request));
  }

  #workerOf({ build }: Deployment): OfflineWorker {
    const around: Surroundings = {
      home,
      caches: this.caches,
      fetch: (request, options) => this.#fetch(request, options?.cache),
      now: () => this.time,
      wait: () => (this.network === 'never answers' ? Promise.resolve() : new Promise(() => undefined)),
      room: () => Promise.resolve(this.caches.room === Infinity ? undefined : this.caches.room),
      openTabs: () => Promise.resolve([...this.tabs].map(([id, url]) => ({ id, url }))),
      isOpen: (tab) => Promise.resolve(this.tabs.has(tab)),
    };
    return new OfflineWorker(build, around);
  }

  #fetch(request: Request | string, wanted?: RequestCache): Promise<Response> {
    const cache = wanted ?? (request instanceof Request ? request.cache : 'default');
    const url = new URL(request instanceof Request ? request.url : request);
    const path = url.pathname.slice(new URL(home).pathname.length);
    const remembered = this.lettingKeep && cache === 'default' ? this.remembered.get(path) : undefined;
    if (remembered) return Promise.resolve(answerWith(path, remembered));
    this.asked.push(path);
    if (this.network === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
    if (this.network === 'never answers') return new Promise(() => undefined);
    if (this.network === 'fails') return Promise.resolve(new Response('Broken', { status: 500 }));
    const content = this.#deployed.files.get(path);
    if (!content) return Promise.resolve(new Response('Not found', { status: 404 }));
    const sent = this.alter(
      path,
      this.network === 'cuts pages off' && isPage(path) ? content.subarray(0, 80) : content,
    );
    this.remembered.set(path, sent);
    return Promise.resolve(answerWith(path, sent));
  }
}

const isPage = (path: string) => path === '' || path.endsWith('/');

function answerWith(path: string, content: Buffer): Response {
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': isPage(path) ? 'text/html; charset=utf-8' : 'application/octet-stream' },
  });
}
