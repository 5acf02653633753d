import { describe, expect, it } from 'vitest';
import { addressOfFile, isKept, packOf } from '../../../src/offline/build/what-is-kept.ts';

describe('what a device keeps', () => {
  it.each([
    'index.html',
    'getting-ready/index.html',
    '_astro/page.1a2b.js',
    '_astro/fonts/text.woff2',
    'pagefind/guide.en.json',
    'pagefind/wasm.en-us.pagefind',
    'pictures/hero.svg',
    'favicon.svg',
  ])('%s', (file) => expect(isKept(file, ['es'])).toBe(true));
});

describe('what it does not keep', () => {
  it.each([
    '404.html',
    '404.json',
    '_headers',
    '_redirects',
    'c/riverside/index.html',
    'one-file/before-your-block-riverside.html',
    'es/getting-ready/index.html',
    'api/v1/articles.json',
    'embed/getting-ready/eating/index.html',
    'getting-ready.md',
    'leaflet.pdf',
    'sitemap-index.xml',
    'index.html.br',
    '_astro/offline/0123.pack',
    'pagefind/wasm.unknown.pagefind',
    'icon-512.png',
    'sw.js',
    'sbom.cdx.json',
  ])('%s', (file) => expect(isKept(file, ['es'])).toBe(false));
});

describe('packs', () => {
  it('hold a page together with its texts for search', () => {
    const page = packOf('getting-ready/index.html', () => '');
    expect(
      packOf('pagefind/fragment/en_1.pf_fragment', () => 'pagefind_dcd{"url":"/getting-ready/#eating"}'),
    ).toBe(page);
  });

  it('hold what changes with every page apart from what changes with the code', () => {
    expect(packOf('pagefind/guide.en.json', () => '')).not.toBe(packOf('pagefind/pagefind.js', () => ''));
    expect(packOf('_astro/page.1.js', () => '')).toBe(packOf('pagefind/wasm.en-us.pagefind', () => ''));
  });

  it('name pages by their folder', () => {
    expect(['index.html', 'getting-ready/index.html', 'favicon.svg'].map(addressOfFile)).toEqual([
      '',
      'getting-ready/',
      'favicon.svg',
    ]);
  });
});
