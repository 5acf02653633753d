import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BuildCache } from '../../../src/integrations/build-cache.ts';
import { PageStyles } from '../../../src/integrations/prune-styles.ts';
import { SiteFolder } from '../../../src/integrations/site-folder.ts';
import { pageWriter } from '../../../src/integrations/write-page.ts';

const page =
  '<!doctype html><html lang="en-US"><head><title>A</title></head><body><main><h1>A</h1></main></body></html>';

interface Build {
  readonly code?: string;
  readonly html?: string;
  readonly script?: string;
  readonly drawing?: string;
  readonly title?: string;
}

/** Writes one page as a build does, and says whether it was made anew. */
async function isMadeAnew(
  kept: string,
  { code = 'code', html = page, script = '', drawing = '', title }: Build,
) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/a.js'), script);
  writeFileSync(join(folder, '_astro/a.svg'), drawing);
  writeFileSync(join(folder, 'index.html'), html);
  const cache = new BuildCache(kept);
  let isNew = false;
  const keep = cache.keep.bind(cache);
  cache.keep = (ingredients, make) =>
    keep(ingredients, () => {
      isNew = true;
      return make();
    });
  type Ingredients = Parameters<typeof pageWriter>[0];
  const write = pageWriter({
    code,
    content: { clinics: new Map() } as unknown as Ingredients['content'],
    today: '2026-01-01',
    site: new SiteFolder(folder, cache),
    cache,
    facts: {
      lists: { list: { articles: [] }, sourceById: new Map() } as unknown as Ingredients['facts']['lists'],
      listed: new Map(),
      search: new Map(
        title === undefined
          ? []
          : [['/', { title, stage: '', isGlossary: false, asked: new Map(), alsoCalled: '' }]],
      ),
    },
    styles: await PageStyles.of(folder),
  });
  const { drawn } = await write('index.html');
  expect(drawn).toBe(html);
  return isNew;
}

test.each<[string, Build]>([
  ['other code, styles or packages', { code: 'other' }],
  ['another text', { html: page.replace('A</h1>', 'B</h1>') }],
  ['another script', { script: 'const a="open"' }],
  ['another drawing', { drawing: '<svg style="color:var(--ink)"/>' }],
  ['another title for the search', { title: 'B' }],
])('%s makes a page anew, and the same again does not', async (_what, changed) => {
  const kept = mkdtempSync(join(tmpdir(), 'kept-'));
  expect(await isMadeAnew(kept, {})).toBe(true);
  expect(await isMadeAnew(kept, {})).toBe(false);
  expect(await isMadeAnew(kept, changed)).toBe(true);
  expect(await isMadeAnew(kept, changed)).toBe(false);
});
