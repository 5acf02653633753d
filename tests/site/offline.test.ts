/** What devices keep for reading offline: all of it, whole, and within its bytes. */
import { expect, test } from 'vitest';
import { PACKED_MEGABYTES } from '../../src/offline/limits.ts';
import { HASH_LENGTH, type OfflineBuild } from '../../src/offline/offline-build.ts';
import { hashOf, unpack, type UnpackedFile } from '../../src/offline/pack.ts';
import { fileOf } from '../support/built-site.ts';
import { site } from '../support/site-under-test.ts';

/** All packs together. */
const maxPackedBytes = 1.5 * 1024 * 1024;

const [line = ''] = site.files.get('sw.js')?.toString().split('\n') ?? [];
const build = JSON.parse(line.replace(/^var guideBuild=|;$/g, '')) as OfflineBuild;

async function unpackAll(): Promise<UnpackedFile[]> {
  const packs = build.packs.map(({ file }) => new Uint8Array(site.files.get(file) ?? Buffer.alloc(0)));
  return (await Promise.all(packs.map(unpack))).flat();
}

test('every page, its files and the search are in the packs, byte for byte', async () => {
  const kept = new Map((await unpackAll()).map((file) => [file.path, file]));
  const pages = site.pages.map(({ address }) => address.slice(1)).filter((path) => !/^404|^c\//.test(path));
  expect(pages.filter((path) => !kept.has(path))).toEqual([]);
  for (const [path, { content, gzip, hash }] of kept) {
    const file = site.files.get(fileOf(`/${path}`)) ?? Buffer.alloc(0);
    expect(await hashOf(new Uint8Array(file), HASH_LENGTH), path).toBe(hash);
    // Texts of results are packed anew on the device.
    if (!gzip) expect(file.equals(content), path).toBe(true);
  }
  for (const part of [
    'pagefind/pagefind.js',
    'pagefind/guide.en.json',
    build.noteStyles,
    build.offlinePage,
  ]) {
    expect(kept.has(part), part).toBe(true);
  }
  const needed = new Set(
    site.pages.flatMap(({ html }) =>
      [...html.matchAll(/_astro\/[\w./~-]+\.(?:js|css|svg|woff2)/g)].map(([file]) => file),
    ),
  );
  expect([...needed].filter((file) => !kept.has(file))).toEqual([]);
});

test('the packs keep their bytes, and pages tell readers how many that are', () => {
  const bytes = build.packs.reduce((sum, pack) => sum + pack.bytes, 0);
  expect(bytes).toBeLessThanOrEqual(maxPackedBytes);
  expect(Math.max(1, Math.round(bytes / 1e6))).toBe(PACKED_MEGABYTES);
});
