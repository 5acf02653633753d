import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parseStyleSheet } from '../../../src/integrations/style-sheet.ts';
import { addNames, noNames } from '../../../src/integrations/used-names.ts';

const cut = (css: string, html: string) => {
  const names = noNames();
  addNames(names, parse(html));
  return parseStyleSheet(css).cut(names);
};

describe('a style sheet that is cut', () => {
  it.each([
    ['keeps a rule whose names are on the page', '.a b{color:red}', '.a b{color:red;}'],
    ['drops a rule with a name that is not', '.a i{color:red}', ''],
    ['keeps the parts of a list that can match', '.a,.x{color:red}', '.a{color:red;}'],
    ['does so in :is() too', ':is(.a,.x) b{color:red}', ':is(.a) b{color:red;}'],
    ['asks nothing of states and of :not()', 'b:hover:not(.x){color:red}', 'b:hover:not(.x){color:red;}'],
    ['asks what stands in :has()', '.a:has(.x){color:red}', ''],
    ['lets attributes come that readers and scripts set', '.a[open]{color:red}', '.a[open]{color:red;}'],
    ['drops a custom property that nothing takes', '.a{--x:1;color:red}', '.a{color:red;}'],
    [
      'keeps one that another one takes',
      '.a{--x:1;--y:var(--x);top:var(--y)}',
      '.a{--x:1;--y:var(--x);top:var(--y);}',
    ],
    ['drops empty media queries', '@media print{.x{color:red}}', ''],
    ['drops keyframes that nothing plays', '@keyframes k{to{top:0}}', ''],
  ])('%s', (_says, css, expected) => {
    expect(cut(css, '<div class="a"><b>x</b></div>')).toBe(expected);
  });
});
