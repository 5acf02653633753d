/**
 * The versions of the guide that this device keeps: a cache each, with a record of what is in it. A version
 * is used only when its record says that it is whole, and that is written last.
 */
import { cachePrefix } from '../offline-build.ts';

/** What is known of a version. */
export interface VersionRecord {
  readonly version: string;
  /** True when every file is there. */
  whole: boolean;
  /** When that was, in milliseconds. */
  kept: number;
  /** Addresses by the pack that brought them. */
  readonly packs: Record<string, readonly string[]>;
  /** Hashes of files by their addresses within the base path. */
  readonly hashes: Record<string, string>;
}

/** The part of the browser's `CacheStorage` that is used here. */
export type Caches = Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'has'>;

export class Shelf {
  readonly #caches: Caches;
  /** Address of the site: `https://guide.example/guide/`. */
  readonly #home: string;
  readonly #prefix: string;

  constructor(caches: Caches, home: string) {
    this.#caches = caches;
    this.#home = home;
    this.#prefix = cachePrefix(new URL(home).pathname);
  }

  /** Every version that is here, whole or not, the newest first. */
  async versions(): Promise<VersionRecord[]> {
    const names = await this.#caches.keys();
    const records = await Promise.all(
      names.filter((name) => name.startsWith(`${this.#prefix}v:`)).map((name) => this.#readRecord(name)),
    );
    return records.flatMap((record) => record ?? []).sort((a, b) => b.kept - a.kept);
  }

  /** The versions that can be read, the newest first. */
  async whole(): Promise<VersionRecord[]> {
    return (await this.versions()).filter(({ whole }) => whole);
  }

  /** A file of a version, by its address within the base path. */
  async file(version: string, path: string): Promise<Response | undefined> {
    const name = this.#nameOf(version);
    // Opening a cache would make it.
    if (!(await this.#caches.has(name))) return undefined;
    return (await this.#caches.open(name)).match(this.#home + path);
  }

  async putFile(version: string, path: string, response: Response): Promise<void> {
    await (await this.#caches.open(this.#nameOf(version))).put(this.#home + path, response);
  }

  /** How many files of a version are here. */
  async count(version: string): Promise<number> {
    const keys = await (await this.#caches.open(this.#nameOf(version))).keys();
    return keys.filter(({ url }) => url !== this.#recordAddress).length;
  }

  async putRecord(record: VersionRecord): Promise<void> {
    const cache = await this.#caches.open(this.#nameOf(record.version));
    await cache.put(this.#recordAddress, new Response(JSON.stringify(record)));
  }

  async remove(version: string): Promise<void> {
    await this.#caches.delete(this.#nameOf(version));
  }

  /** Pages outside of the packs, and files that they need, since a reader opened them. */
  opened(): Promise<Cache> {
    return this.#caches.open(`${this.#prefix}opened`);
  }

  /** Small things to remember: which tab shows which version, what went wrong when. */
  notes(): Promise<Cache> {
    return this.#caches.open(`${this.#prefix}notes`);
  }

  /** Everything of this copy of the guide. Other sites of the host stay. */
  async removeAll(): Promise<void> {
    const names = await this.#caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(this.#prefix)).map((name) => this.#caches.delete(name)),
    );
  }

  get #recordAddress(): string {
    return `${this.#home}sw.js?record`;
  }

  #nameOf(version: string): string {
    return `${this.#prefix}v:${version}`;
  }

  async #readRecord(name: string): Promise<VersionRecord | undefined> {
    try {
      const response = await (await this.#caches.open(name)).match(this.#recordAddress);
      return response && ((await response.json()) as VersionRecord);
    } catch {
      // A record that cannot be read is none.
      return undefined;
    }
  }
}
