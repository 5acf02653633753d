import { expect, test } from 'vitest';
import {
  constantsIn,
  shortProperties,
  withConstants,
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
    html: '<p class="flex px-2.5 care">.flex</p>',
    css: '.care{color:red}@layer utilities{.flex{display:flex}.px-2\\.5{padding:1px}.hidden{display:none}}',
  };
  expect(withShortClasses(page, new Set(['hidden']))).toEqual({
    html: expect.stringMatching(/^<p class="[A-Z]+ [A-Z]+ care">\.flex<\/p>$/) as string,
    css: expect.stringMatching(
      /^\.care\{color:red\}@layer utilities\{\.[A-Z]+\{display:flex\}\.[A-Z]+\{padding:1px\}\.hidden\{display:none\}\}$/,
    ) as string,
  });
});
