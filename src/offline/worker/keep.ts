/** Brings a version onto the device, pack by pack. What is there after a failure is not fetched again. */
import { HASH_LENGTH, type OfflineBuild } from '../offline-build.ts';
import { hashOf, unpack } from '../pack.ts';
import type { Shelf, VersionRecord } from './shelf.ts';

export interface KeepTools {
  readonly shelf: Shelf;
  readonly home: string;
  readonly fetch: (address: string, options?: RequestInit) => Promise<Response>;
  readonly now: () => number;
  /** Bytes that may still be stored; undefined where the browser does not tell. */
  readonly room: () => Promise<number | undefined>;
}

/** A host that alters files alters them every time: after this failure we wait so long, in milliseconds. */
const waitAfterWrongPack = 24 * 60 * 60 * 1000;

/** Caches take more room than the bytes in them, and the old version stays until the new one is whole. */
const roomFactor = 2;

/** A pack that is not what its name says: cut off, altered on its way, or of another deployment. */
export class WrongPackError extends Error {}

/** Keeps all files of a build. Rejects when that is not possible now; then nothing of it is used. */
export async function keepVersion(build: OfflineBuild, tools: KeepTools): Promise<void> {
  const { shelf, now } = tools;
  const versions = await shelf.versions();
  const own = versions.find(({ version }) => version === build.version);
  if (own?.whole) return;
  await refuseIfHopeless(build, tools);
  const record: VersionRecord = own ?? {
    version: build.version,
    whole: false,
    kept: now(),
    packs: {},
    hashes: {},
  };
  try {
    for (const { file } of build.packs) {
      if (record.packs[file]) continue;
      const before = versions.find((other) => other.version !== build.version && other.packs[file]);
      const files = before ? await copyPack(before, file, tools) : undefined;
      const kept = files ?? (await fetchPack(file, tools));
      for (const { path, response } of kept) await shelf.putFile(build.version, path, response);
      for (const { path, hash } of kept) record.hashes[path] = hash;
      record.packs[file] = kept.map(({ path }) => path);
      await shelf.putRecord(record);
    }
    // Somebody may have cleared the caches meanwhile.
    if ((await shelf.count(build.version)) < Object.keys(record.hashes).length) {
      await shelf.remove(build.version);
      throw new Error('Files that were kept are gone.');
    }
    record.whole = true;
    record.kept = now();
    await shelf.putRecord(record);
  } catch (error) {
    if (error instanceof WrongPackError) await rememberWrongPack(build, tools);
    // A device without room needs the little that is left.
    if ((error as Error).name === 'QuotaExceededError') await shelf.remove(build.version);
    throw error;
  }
}

interface KeptFile {
  readonly path: string;
  readonly hash: string;
  readonly response: Response;
}

/** The same pack in another version: its files are here already. Undefined if one of them is gone. */
async function copyPack(
  { version, packs, hashes }: VersionRecord,
  file: string,
  { shelf }: KeepTools,
): Promise<KeptFile[] | undefined> {
  const copied: KeptFile[] = [];
  for (const path of packs[file] ?? []) {
    const response = await shelf.file(version, path);
    const hash = hashes[path];
    if (!response || hash === undefined) return undefined;
    copied.push({ path, hash, response });
  }
  return copied;
}

async function fetchPack(file: string, { fetch, home }: KeepTools): Promise<KeptFile[]> {
  const name = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  const download = async (cache: RequestCache) => {
    const response = await fetch(home + file, { cache, credentials: 'omit' });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const isRight = async (content: Uint8Array<ArrayBuffer>) => (await hashOf(content, HASH_LENGTH)) === name;
  let { status, bytes } = await download('default');
  // What is wrong may be the answer that the browser holds, such as that the file is not there yet.
  if (!(await isRight(bytes))) ({ status, bytes } = await download('reload'));
  if (status !== 200) throw new Error(`${file} answers ${status}.`);
  if (!(await isRight(bytes))) throw new WrongPackError(`${file} is not what it was built as.`);
  return (await unpack(bytes)).map(({ path, hash, type, content }) => ({
    path,
    hash,
    response: new Response(content, {
      headers: { 'Content-Type': type, 'Content-Length': String(content.length) },
    }),
  }));
}

async function refuseIfHopeless(build: OfflineBuild, { shelf, home, now, room }: KeepTools): Promise<void> {
  const wrong = await (await shelf.notes()).match(wrongPackAddress(home));
  const { version, time } = ((await wrong?.json()) ?? {}) as { version?: string; time?: number };
  if (version === build.version && time !== undefined && now() - time < waitAfterWrongPack) {
    throw new Error('The files of this host are not those of the build. Waiting before the next try.');
  }
  const left = await room();
  if (left !== undefined && left < build.unpacked * roomFactor)
    throw new Error('There is no room on this device.');
}

async function rememberWrongPack({ version }: OfflineBuild, { shelf, home, now }: KeepTools): Promise<void> {
  const note = new Response(JSON.stringify({ version, time: now() }));
  await (await shelf.notes()).put(wrongPackAddress(home), note);
}

function wrongPackAddress(home: string): string {
  return `${home}sw.js?wrong`;
}
