import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOT_DRAWN } from '../../../src/integrations/prune-styles.ts';

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
