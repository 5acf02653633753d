import { cachePrefix } from '../offline-build.ts';
import type { VersionRecord } from '../worker/shelf.ts';

/** When this device has kept its newest whole version of the guide; undefined where it has none. */
export async function keptSince(): Promise<number | undefined> {
  const base = import.meta.env.BASE_URL;
  const times: number[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${cachePrefix(base)}v:`)) continue;
    const response = await (await caches.open(name)).match(`${base}sw.js?record`);
    const record = (await response?.json()) as VersionRecord | undefined;
    if (record?.whole) times.push(record.kept);
  }
  return times.sort((a, b) => b - a)[0];
}
