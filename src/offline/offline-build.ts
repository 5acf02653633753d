/** What the build tells the worker, in the first line of `sw.js`. */
export interface OfflineBuild {
  /** A fingerprint of all that is kept: another site has another version. */
  readonly version: string;
  /** The packs that hold the files of this version. Each is named by what it holds, so it never changes. */
  readonly packs: readonly OfflinePack[];
  /** Bytes of all files when they are unpacked. */
  readonly unpacked: number;
  /** Headers of kept pages: what the host would send. */
  readonly headers: Readonly<Record<string, string>>;
  /** Address of the style sheet of the note above a kept page. */
  readonly noteStyles: string;
  /** Address, within the base path, of the page that is shown in place of one that is not kept. */
  readonly offlinePage: string;
  /** Words of the note, by the value of `<html lang>`. */
  readonly notes: Readonly<Record<string, OfflineNotes>>;
}

export interface OfflinePack {
  /** Address within the base path: `_astro/offline/0123456789abcdef.pack`. */
  readonly file: string;
  readonly bytes: number;
}

/** What is shown above a page that comes from the device. `{date}` is the day when it was kept. */
export interface OfflineNotes {
  readonly kept: string;
  readonly missing: string;
  readonly again: string;
}

/** A file in the head of a pack; their contents follow one after the other. */
export interface PackedFile {
  /** Address within the base path: `getting-ready/`, `_astro/hero.1a2b.svg`. */
  readonly path: string;
  readonly type: string;
  /** The first signs of the SHA-256 of the file, in hex. */
  readonly hash: string;
  readonly length: number;
  /** The site has it compressed with gzip; the pack holds it unpacked, because it packs better so. */
  readonly gzip?: true;
}

/** The address of the worker. Every page registers this address, so it never changes. */
export const WORKER_FILE: WorkerFile = 'sw.js';

/** Folder of the packs. Hosts keep all of `_astro/` for good. */
export const PACK_FOLDER = '_astro/offline/';

/** How many signs of a hash are kept: enough to tell one version of a file from another. */
export const HASH_LENGTH = 16;

/** What all caches of a copy are named with, so that two copies on one host stay apart. */
export function cachePrefix(base: string): string {
  return `guide:${base}:`;
}

/*
 * The names below are types: the script of every page and that of one page write the same words, and a
 * shared module for them would be a file more on every page.
 */

/** The name of the worker. */
export type WorkerFile = 'sw.js';

/** Set to `off` in the storage of the browser by a reader who wants nothing kept. */
export type ChoiceKey = 'guide-offline';

/** The event with which a page asks for the guide to be kept; its detail is a `KeepRequest`. */
export type KeepEvent = 'guide-keep';

/** Takes the registration that is on its way. */
export type KeepRequest = (registering: Promise<ServiceWorkerRegistration>) => void;
