import { expect, test } from 'vitest';
import { withSets } from '../../../src/integrations/join-rules.ts';
import {
  constantsIn,
  shortProperties,
  withConstants,
  withPhysicalRows,
  withShortClasses,
  withShortFonts,
  withShortProperties,
} from '../../../src/integrations/short-names.ts';

const tokens =
  ':root{--tap: 3rem;--ink: light-dark(#000, #fff);--gap: 1rem;}@media print{:root{--gap: 5mm;}}';
const constants = constantsIn(tokens);

test('only what is declared once and in one theme never changes', () => {
  expect([...constants]).toEqual([['--tap', '3rem']]);
  expect(withConstants('a{height:var(--tap);gap:var(--gap)}', constants)).toBe(
    'a{height:3rem;gap:var(--gap)}',
  );
});

test('a part with a value of its own keeps the name', () => {
  const css = ':root{--tap:3rem}.small{--tap:2rem}a{height:var(--tap)}';
  expect(withConstants(css, constants)).toBe(css);
});

test('the theme of Tailwind is constant', () => {
  expect(withConstants('@layer theme{:root{--spacing:.25rem}}.a{gap:var(--spacing)}', constants)).toContain(
    '.a{gap:.25rem}',
  );
  expect(
    withConstants('@layer theme{:root{--spacing:.25rem}}.a{gap:calc(var(--spacing, .25rem) * 2)}', constants),
  ).toContain('.a{gap:calc(.25rem * 2)}');
});

test('properties that change get short names, and what drawings take keeps its own', () => {
  const names = shortProperties(tokens, new Set(['--tap', '--gap']));
  expect(withShortProperties('a{color:var(--ink);gap:var(--gap);--mine:1}', names)).toBe(
    'a{color:var(--A);gap:var(--gap);--mine:1}',
  );
});

test('families of fonts get short names, their fallbacks too', () => {
  const css =
    '@font-face{font-family:Tea-12;src:x}@font-face{font-family:Tea-12 fallback\\: Arial;src:y}' +
    'a{font-family:"Tea-12","Tea-12 fallback: Arial",serif}';
  expect(withShortFonts(css)).toBe(
    '@font-face{font-family:B;src:x}@font-face{font-family:A;src:y}a{font-family:B,A,serif}',
  );
});

test('utilities get short names, in the page and in its styles, unless a script knows them', () => {
  const page = {
    html: '<p class="flex px-2.5 care">.flex</p><p class="hidden"></p>',
    css: '.care{top:.2em}@layer utilities{.flex{display:flex}.px-2\\.5{padding:.2em}.hidden{display:none}}',
  };
  const { html, css } = withShortClasses(page, new Set(['hidden']));
  const [, set] = /^<p class="care ([A-Z]+)">\.flex<\/p><p class="hidden"><\/p>$/.exec(html) ?? [];
  expect(css).toBe(
    `.care{top:.2em}@layer utilities{.${set}{display:flex;padding:.2em}.hidden{display:none}}`,
  );
});

test('elements with the same utilities share a class, and others have their own', () => {
  const page = {
    html: '<p class="grid pt-2"></p><p class="pt-2 grid"></p><p class="pt-2"></p>',
    css:
      '@layer utilities{.grid{display:grid}.pt-2{padding-top:1px}' +
      '@media (width>=48rem){.tablet\\:x,.pt-2{padding-top:2px}}}',
  };
  const { html, css } = withShortClasses(page, new Set());
  const [, both, one] =
    /^<p class="([A-Z]+)"><\/p><p class="\1"><\/p><p class="([A-Z]+)"><\/p>$/.exec(html) ?? [];
  expect(css).toContain(`.${both}{display:grid;padding-top:1px}.${one}{padding-top:1px}@media`);
  expect(css).toContain(`.${both}{padding-top:2px}.${one}{padding-top:2px}`);
});

test('a utility that other layers know by name keeps a name of its own', () => {
  const page = {
    html: '<p class="wrap pt-2"></p>',
    css: '.hero .wrap{gap:0}@layer utilities{.wrap{padding:0}.pt-2{padding-top:1px}}',
  };
  expect(withShortClasses(page, new Set()).html).toMatch(/^<p class="[A-Z]+ [A-Z]+">/);
});

test.each([
  ['.x{color:red}.wrap{padding-top:2px}.y{padding:0}', '.S{color:red}.wrap{padding-top:2px}.S{padding:0}'],
  ['.x{gap:0}@media print{.wrap{gap:1px}}.y{gap:2px}', '.S{gap:0}@media print{.wrap{gap:1px}}.S{gap:2px}'],
  [
    '.x{gap:0}.wrap{color:red}.y:hover{gap:2px}.y{inset:0}',
    '.S{gap:0;inset:0}.wrap{color:red}.S:hover{gap:2px}',
  ],
])('rules of a set are joined where nothing between them undoes it: %s', (css, joined) => {
  expect(withSets(css, (name) => (name === 'wrap' ? undefined : ['S']))).toBe(joined);
});

test('a utility for what stands in an element is found by the name that pages write with "&gt;"', () => {
  const page = {
    html: '<p class="[&&gt;a]:pt-2"></p>',
    css: '@layer utilities{.\\[\\&\\>a\\]\\:pt-2>a{padding-top:1px}}',
  };
  const { html, css } = withShortClasses(page, new Set());
  const [, set] = /^<p class="([A-Z]+)"><\/p>$/.exec(html) ?? [];
  expect(css).toBe(`@layer utilities{.${set}>a{padding-top:1px}}`);
});

test('rules of the same selector, or on the same condition, are joined where they meet', () => {
  const css = '.x a{gap:0}.y a{color:red}@media print{.x{top:0}}@media print{.y{gap:1px}}';
  expect(withSets(css, () => ['S'])).toBe('.S a{gap:0;color:red}@media print{.S{top:0}.S{gap:1px}}');
});

test('sides of a block keep their name where it is that of a utility', () => {
  const css = '.\\[border-block-start\\:0\\]{border-block-start:0}';
  expect(withPhysicalRows(css)).toBe('.\\[border-block-start\\:0\\]{border-top:0}');
});
