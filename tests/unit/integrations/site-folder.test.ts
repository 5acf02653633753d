import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { BuildCache } from '../../../src/integrations/build-cache.ts';
import { SiteFolder } from '../../../src/integrations/site-folder.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'site-folder-'));
const text = (bytes: number) =>
  Array.from({ length: bytes }, (_, index) => 'abcdefgh'[(index * index) % 7]).join('');
const newSite = () => new SiteFolder(folder(), new BuildCache(folder()));

test.each([
  ['a page', 'getting-ready/index.html', 1024, ['', '.br', '.gz']],
  ['a page of a few words', 'moved/index.html', 1000, ['']],
  ['a font, which is compressed inside', '_astro/text.woff2', 5000, ['']],
  ['a file for programs', 'api/v1/articles/getting-ready.json', 4096, ['', '.gz']],
  ['a small file for programs', 'embed/v1/getting-ready/short/index.html', 4000, ['']],
])('%s has the copies that somebody asks for', async (_what, path, bytes, endings) => {
  const site = newSite();
  await site.write(path, text(bytes));
  await site.finish();
  expect(await site.files()).toEqual(endings.map((ending) => path + ending));
});

/** A page of so many paragraphs, each with a word by chance. */
function pageOf(paragraphs: number): string {
  let seed = 1;
  const next = (count: number) => (seed = (seed * 48_271) % 2_147_483_647) % count;
  return Array.from(
    { length: paragraphs },
    () => `<p>${next(3000).toString(36)} ${'a nerve root block'.slice(next(9))}`,
  ).join('');
}

test.each([
  ['a page that comes with the first answer', 'index.html', pageOf(4400), 6],
  ['a page that comes with it if compressed well', 'index.html', pageOf(4600), 10],
  ['a page that comes with it at best', 'index.html', pageOf(4800), 11],
  ['a page that never does', 'index.html', pageOf(6000), 10],
  ['the guide of the search', 'pagefind/guide.en.json', pageOf(1000), 10],
  ['a file for few', 'codes.json', pageOf(1000), 6],
])('%s is compressed no longer than a reader could notice', async (_what, path, content, quality) => {
  const site = newSite();
  const files = new Map(await site.withCopies(path, content));
  const packed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  expect(Buffer.from(files.get(`${path}.br`) ?? '').equals(packed)).toBe(true);
});
