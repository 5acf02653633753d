import { expect, test } from 'vitest';
import { brotliSize, staticImports, weighPage } from '../../support/page-weight.ts';

const files: Record<string, string> = {
  '_astro/page.js': "import'./shared.js';addEventListener('focus',()=>import('./heavy.js'));",
  '_astro/shared.js': 'document.title="ready";',
  '_astro/heavy.js': 'nothing.of.this.is.loaded.at.once();'.repeat(20),
  '_astro/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M8 8h24v20H8Z"/></svg>',
  '_astro/text.woff2': 'a font of 20 bytes .',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const sizeOf = (path: string) => brotliSize(Buffer.from(files[path] ?? ''));
const weigh = (html: string) =>
  weighPage({
    html,
    base: '/guide/',
    read: (path) => (path in files ? Buffer.from(files[path] ?? '') : undefined),
  });

test('a page of words alone has no other weight', () => {
  const html = '<h1>Tea</h1>';
  expect(weigh(html)).toEqual({
    raw: 12,
    html: brotliSize(Buffer.from(html)),
    styles: 0,
    scripts: 0,
    fonts: 0,
    drawings: 0,
    rest: 0,
  });
});

test('scripts weigh with what they import at once, each one once, and without what comes later', () => {
  const script = '<script type="module" src="/guide/_astro/page.js"></script>';
  const expected = sizeOf('_astro/page.js') + sizeOf('_astro/shared.js');
  expect(weigh(script).scripts).toBe(expected);
  expect(weigh(script + script).scripts).toBe(expected);
});

test('scripts in the page weigh, blocks of data do not', () => {
  const inline = 'document.title="ready";';
  expect(weigh(`<script>${inline}</script>`).scripts).toBe(brotliSize(Buffer.from(inline)));
  expect(weigh('<script type="application/ld+json">{"a":1}</script>').scripts).toBe(0);
});

test('fonts, drawings and the icon weigh under their own names, each file once', () => {
  const use = '<svg><use href="/guide/_astro/cup.svg#cup"></use></svg>';
  const weight = weigh(
    `<link rel="icon" href="/guide/favicon.svg"><style>@font-face{src:url(/guide/_astro/text.woff2)}</style>${use}${use}`,
  );
  expect(weight).toMatchObject({
    fonts: 20,
    drawings: sizeOf('_astro/cup.svg'),
    rest: sizeOf('favicon.svg'),
    styles: '@font-face{src:url(/guide/_astro/text.woff2)}'.length,
  });
});

test.each([
  ['import{a as b}from"./a.js";b()', ['./a.js']],
  ['const x=1;import"./a.js";import c from\'./c.js\';', ['./a.js', './c.js']],
  ['export{a}from"./a.js";', ['./a.js']],
  ['addEventListener("focus",()=>import("./heavy.js"))', []],
  ['const words="import from nowhere"', []],
])('finds what a script imports at once: %s', (script, imports) => {
  expect(staticImports(script)).toEqual(imports);
});
