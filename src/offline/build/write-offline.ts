/**
 * Makes the guide readable without a network: packs the files of the finished site, and writes the worker
 * that keeps them. Both depend on the files alone, so the same site has the same worker.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { foldCopies } from '../long-copies.ts';
import {
  HASH_LENGTH,
  type OfflineBuild,
  PACK_FOLDER,
  type PackedFile,
  WORKER_FILE,
} from '../offline-build.ts';
import { addressOfFile, isKept, packOf, typeOfFile } from './what-is-kept.ts';
import { workerCode } from './worker-code.ts';

export interface OfflineSite {
  /** Where the files lie. */
  readonly folder: string;
  /** Paths of all files in it. */
  readonly files: readonly string[];
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Folders of the languages that are not at the root. */
  readonly otherLanguages: readonly string[];
  /** False for a copy that takes back what its earlier builds have kept. */
  readonly enabled: boolean;
  readonly build: Pick<OfflineBuild, 'headers' | 'notes' | 'offlinePage'>;
}

/** What was packed, in numbers. */
export interface Packed {
  readonly files: number;
  readonly packs: number;
  readonly bytes: number;
}

/** Writes packs and worker, or the worker that removes itself. */
export async function writeOffline(site: OfflineSite): Promise<Packed> {
  if (!site.enabled) {
    await site.write(WORKER_FILE, await workerCode('remove-worker'));
    return { files: 0, packs: 0, bytes: 0 };
  }
  const kept = site.files.filter((file) => isKept(file, site.otherLanguages)).sort();
  const groups = new Map<string, PackItem[]>();
  let unpacked = 0;
  for (const file of kept) {
    const item = itemOf(file, readFileSync(join(site.folder, file)));
    unpacked += item.content.length;
    const name = packOf(file, () => Buffer.from(item.content).toString());
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  const packs: { file: string; bytes: number }[] = [];
  for (const [, items] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const pack = packFiles(items);
    const file = `${PACK_FOLDER}${shortHash(pack)}.pack`;
    await site.write(file, pack);
    packs.push({ file, bytes: pack.length });
  }
  const noteStyles = kept.find((file) => /^_astro\/kept-note\.[^/]+\.css$/.test(file));
  if (noteStyles === undefined)
    throw new Error('The styles of the note above kept pages are not in the build.');
  const code = await workerCode('worker');
  const facts = { packs, unpacked, noteStyles, ...site.build };
  const build: OfflineBuild = { version: shortHash(JSON.stringify(facts) + code), ...facts };
  await site.write(WORKER_FILE, `var guideBuild=${JSON.stringify(build)};\n${code}`);
  return { files: kept.length, packs: packs.length, bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0) };
}

interface PackItem extends PackedFile {
  readonly content: Uint8Array;
}

function itemOf(file: string, raw: Uint8Array): PackItem {
  // The texts of search results are compressed each for itself, and nearly the same as the pages.
  const isFragment = file.endsWith('.pf_fragment');
  const content = isFragment ? gunzipSync(raw) : raw;
  return {
    path: addressOfFile(file),
    type: typeOfFile(file),
    hash: shortHash(raw),
    length: content.length,
    ...(isFragment ? { gzip: true } : {}),
    content,
  };
}

/** The bytes of a pack: length of its head, head, contents; repeats folded, all of it compressed. */
export function packFiles(items: readonly PackItem[]): Uint8Array {
  const files = items.map(({ path, type, hash, length, gzip }) => ({ path, type, hash, length, gzip }));
  const head = Buffer.from(JSON.stringify({ files }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const contents = foldCopies(Buffer.concat(items.map(({ content }) => content)));
  const packed = gzipSync(Buffer.concat([length, head, contents]), { level: constants.Z_BEST_COMPRESSION });
  // The system that packed it is in the tenth byte, and would make the same site differ.
  packed[9] = 255;
  return packed;
}

function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}
