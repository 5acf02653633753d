import { expect, test } from 'vitest';
import { Memo } from '../../../src/reading/memo.ts';

test('nothing is made twice of the same text, in one run or the next', () => {
  const first = new Memo<string>();
  expect([first.of('a', () => 'made'), first.of('a', () => 'again'), first.hasNew]).toEqual([
    'made',
    'made',
    true,
  ]);
  const second = new Memo<string>();
  second.bring(first.used);
  expect([second.of('a', () => 'again'), second.hasNew]).toEqual(['made', false]);
});

test('what a run does not ask for is not brought to the next', () => {
  const memo = new Memo<string>();
  memo.bring(new Map([['old', 'x']]));
  memo.of('new', () => 'y');
  expect([...memo.used.keys()]).toEqual(['new']);
});

test('a memo remembers no more than it should', () => {
  const memo = new Memo<string>(2);
  for (const text of ['a', 'b', 'c']) memo.of(text, () => text);
  expect([...memo.used.keys()]).toEqual(['c']);
});
