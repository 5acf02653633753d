import { expect, test } from 'vitest';
import { readYaml } from '../../../src/checks/yaml-text.ts';

const source = `# a remark
title: "One"

text: >-
  Two
  lines
empty:
list: # of all kinds
  - plain
  -
    id: nerve
    says: It may
      hurt.
  - { id: spine, in: [a, 'b'] }
1: two
date: 2026-12-01
`;
const yaml = readYaml('a.yaml', source);

test('every text is known with its place', () => {
  expect(yaml.texts.map(({ path, text, line }) => [path.join('.'), text, line])).toEqual([
    ['title', 'One', 2],
    ['text', 'Two lines', 4],
    ['list.0', 'plain', 9],
    ['list.1.id', 'nerve', 11],
    ['list.1.says', 'It may hurt.', 12],
    ['list.2.id', 'spine', 14],
    ['list.2.in.0', 'a', 14],
    ['list.2.in.1', 'b', 14],
    ['1', 'two', 15],
    ['date', '2026-12-01', 16],
  ]);
});

test.each([
  [['title'], 2],
  [['empty'], 7],
  [['empty', 'more'], 7],
  [['list', 0], 9],
  [['list', 1], 11],
  [['list', 1, 'says'], 12],
  [['list', 2, 'in', 1], 14],
  [['list', 7], 8],
  [[1], 15],
  [['nowhere'], 2],
  [[], 2],
])('%j is in line %i', (path, line) => {
  expect(yaml.lineOf(path)).toBe(line);
  expect(readYaml('a.mdx', source, 4).lineOf(path)).toBe(line + 4);
});

test.each([
  ['a quotation mark that is never closed', 'a: 1\nb: "two\nc: 3\n', 2],
  ['a key that is there twice', 'a: 1\nb: 2\na: 3\n', 3],
  ['a colon in a text', 'a: 1\nb: two: three\n', 2],
])('%s is an error with its line', (_what, broken, line) => {
  const { errors, value, texts } = readYaml('a.yaml', broken);
  expect(errors[0]?.line).toBe(line);
  expect(value).toBeNull();
  expect(texts).toEqual([]);
});
