/** The folder of a built site. What is written into it gets compressed copies, for hosts that send them as they are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { constants } from 'node:zlib';
import type { BuildCache } from './build-cache.ts';
import { Compressor } from './compressor.ts';

/** Text. Fonts and the search index are compressed inside. */
const compressible = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.svg',
  '.json',
  '.xml',
  '.txt',
  '.md',
  '.webmanifest',
  '.ics',
]);

/** A smaller file gains nothing that a reader could notice. */
const minBytes = { readers: 1024, machines: 4096 };

/**
 * Files for programs and other sites, two dozen for each article. Every program reads gzip, and a second copy of
 * each would make them half of all files of the site.
 */
const forMachines = /^(?:api\/|one-file\/|embed\/.*\.html$)|\.md$/;

/** What few ask for. */
const seldom = /^pictures\/.*\.svg$|^for-clinics\/.*\.json$|^(?:404|codes|sbom\.cdx)\.json$|\.(?:txt|xml)$/;

/** Of a page, `good` takes 14 times as long as `quick` for 7% less, and `best` three times as long again for 3% less. */
const quality = { best: constants.BROTLI_MAX_QUALITY, good: 10, quick: 6 };

/**
 * So many bytes come with the first answer of a server (ten packets, with room for the headers), which is what an
 * article may weigh. A page that fits when it is compressed quickly comes as soon as the smallest one.
 */
const maxFirstBytes = 14_336;
/** What the others make of a quickly compressed page: about so much, and no less than so much. */
const shareOfQuick = { good: 0.93, best: 0.895 };

/** How many files are under way at a time; more would only wait, and hold their text in memory. */
const maxPending = 24;

/** A file by its path in the site. */
export type SiteFile = readonly [path: string, content: Uint8Array];

export class SiteFolder {
  readonly path: string;
  readonly #cache: BuildCache;
  readonly #compressor = new Compressor();
  readonly #written = new Set<string>();
  readonly #pending = new Set<Promise<void>>();
  readonly #folders = new Set<string>();

  constructor(path: string, cache: BuildCache) {
    this.path = path;
    this.#cache = cache;
  }

  /** The paths of all files, with `/` between folders, from A to Z. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.path, '/').length))
      .map((name) => name.split(sep).join('/'))
      .sort();
  }

  async read(file: string): Promise<string> {
    return readFile(join(this.path, file), 'utf8');
  }

  /** Writes a file by its path in the site. Waits only while many others are under way; `finish` waits for all. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    await this.#start(path.replace(/^\//, ''), () => this.withCopies(path, content));
  }

  /** Writes files that have their copies. */
  async writeAll(files: readonly SiteFile[]): Promise<void> {
    for (const file of files) await this.#start(file[0], () => [file]);
  }

  /** A file with its compressed copies, by their paths. */
  async withCopies(path: string, content: string | Uint8Array): Promise<SiteFile[]> {
    const file = path.replace(/^\//, '');
    const bytes = Buffer.from(content);
    const isForMachines = forMachines.test(file);
    const least = isForMachines ? minBytes.machines : minBytes.readers;
    if (!compressible.has(extname(file)) || bytes.length < least) return [[file, bytes]];
    const gzip = this.#compressor.compress(bytes, null);
    if (isForMachines)
      return [
        [file, bytes],
        [`${file}.gz`, await gzip],
      ];
    const br = file.endsWith('.html')
      ? this.#brotliOfPage(bytes)
      : this.#brotli(bytes, seldom.test(file) ? quality.quick : quality.good);
    return [
      [file, bytes],
      [`${file}.br`, await br],
      [`${file}.gz`, await gzip],
    ];
  }

  /** A page as small as it gets, where that brings it any sooner. */
  async #brotliOfPage(bytes: Buffer): Promise<Uint8Array> {
    const quick = await this.#brotli(bytes, quality.quick);
    if (quick.length <= maxFirstBytes) return quick;
    const isInReach = quick.length * shareOfQuick.best <= maxFirstBytes;
    if (isInReach && quick.length * shareOfQuick.good > maxFirstBytes)
      return this.#brotli(bytes, quality.best);
    const good = await this.#brotli(bytes, quality.good);
    return good.length <= maxFirstBytes || !isInReach ? good : this.#brotli(bytes, quality.best);
  }

  async #start(file: string, files: () => readonly SiteFile[] | Promise<readonly SiteFile[]>): Promise<void> {
    this.#written.add(file);
    const work = this.#writeNow(files).finally(() => this.#pending.delete(work));
    this.#pending.add(work);
    // A failure is thrown to whoever waits; it must not count as unhandled until then.
    work.catch(() => undefined);
    if (this.#pending.size >= maxPending) await Promise.race(this.#pending);
  }

  /** Compresses what others have written into the folder, and waits until all is written. */
  async finish(): Promise<void> {
    for (const file of await this.files()) {
      if (this.#written.has(file) || !compressible.has(extname(file))) continue;
      await this.write(file, await readFile(join(this.path, file)));
    }
    await Promise.all(this.#pending);
  }

  async #writeNow(files: () => readonly SiteFile[] | Promise<readonly SiteFile[]>): Promise<void> {
    // Thousands of small files: what a promise costs is many times what the file does.
    for (const [file, content] of await files()) {
      const target = join(this.path, file);
      this.#makeFolder(dirname(target));
      writeFileSync(target, content);
    }
  }

  #makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    mkdirSync(path, { recursive: true });
    this.#folders.add(path);
  }

  async #brotli(content: Buffer, level: number): Promise<Uint8Array> {
    const compress = () => this.#compressor.compress(content, level);
    return level === quality.quick
      ? compress()
      : this.#cache.keep(['brotli', String(level), content], compress);
  }
}
