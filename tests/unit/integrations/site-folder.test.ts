import { randomBytes } from 'node:crypto';
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

const pageOf = (bytes: number) =>
  Array.from({ length: bytes / 8 }, (_, index) => `<p>${((index * 7919) % 99991).toString(36)}`).join('');

test.each([
  ['a page that comes with the first answer', 'index.html', 2, pageOf(20_000), 10],
  ['a page that gzip does not tell about', 'index.html', 2, randomBytes(15_000).toString('base64'), 11],
  ['a page that does not', 'index.html', 2, pageOf(120_000), 11],
  ['any page of a large site', 'index.html', 401, pageOf(120_000), 10],
  ['the guide of the search', 'pagefind/guide.en.json', 2, pageOf(20_000), 10],
  ['a script', '_astro/search.js', 401, pageOf(20_000), 11],
])('%s is compressed no longer than a reader could notice', async (_what, path, pages, content, quality) => {
  const site = newSite();
  site.expectPages(pages);
  const files = new Map(await site.withCopies(path, content));
  const packed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  expect(Buffer.from(files.get(`${path}.br`) ?? '').equals(packed)).toBe(true);
});
