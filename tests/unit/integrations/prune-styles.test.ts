import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOT_DRAWN, PageStyles } from '../../../src/integrations/prune-styles.ts';

const classNames = (script: string) =>
  [...script.matchAll(/\bclass(?:Name)?\b\s*(?:[:=]|\?\?=)\s*(["'`])(.*?)\1|classList\.\w+\((["'])(.*?)\3/g)]
    .filter(([call]) => !call.startsWith('classList.contains'))
    .flatMap(([, , given, , listed]) => (given ?? listed ?? '').split(' '));

test('names of classes are found in a script', () => {
  expect(classNames("h('p', { class: 'note small' }); a.className = 'end'; b.classList.add('x')")).toEqual([
    'note',
    'small',
    'end',
    'x',
  ]);
});

test.each([...NOT_DRAWN])('no script draws an element with the class "%s"', (name) => {
  const scripts = globSync('src/{arrive,clinics,codes,components,dom,offline,search,tools}/**/*.ts');
  expect(scripts.length).toBeGreaterThan(100);
  const drawing = scripts.filter((file) => classNames(readFileSync(file, 'utf8')).includes(name));
  expect(drawing).toEqual([]);
});

test('styles that come later bring the colors that they take, weaker than those of the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(folder, '_astro'));
  const late = '.sign{color:var(--urgent)}';
  writeFileSync(join(folder, '_astro', 'late.css'), late);
  const styles = await PageStyles.of(folder);
  const [, own = '', taken = ''] =
    /^@layer theme\{(.*)\}\.sign\{color:var\((--[A-Z]+)\)\}$/s.exec(styles.shorten(late)) ?? [];
  expect(own).toMatch(new RegExp(`:root\\{[^}]*${taken}:[^;}]*#7a3300`));
  expect(styles.shorten('.sign{top:0}')).toBe('.sign{top:0}');
});
