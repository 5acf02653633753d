import { mkdtempSync, readFileSync } from 'node:fs';
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

test('pages of a large site are compressed a little less, and all else as before', async () => {
  const content = readFileSync(import.meta.filename);
  const packed = (quality: number) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
  const copyOf = async (path: string, pages: number) => {
    const site = newSite();
    site.expectPages(pages);
    const files = new Map(await site.withCopies(path, content));
    return Buffer.from(files.get(`${path}.br`) ?? '');
  };
  expect((await copyOf('index.html', 400)).equals(packed(11))).toBe(true);
  expect((await copyOf('index.html', 401)).equals(packed(10))).toBe(true);
  expect((await copyOf('_astro/search.js', 401)).equals(packed(11))).toBe(true);
});
