import { expect, test } from 'vitest';
import { balancedLines } from '../../../src/machine/balanced-lines.ts';

const lines = (text: string, width: number) => balancedLines(text, width, ({ length }) => length);

test('a text that fits is one line', () => {
  expect(lines('Getting ready', 20)).toEqual(['Getting ready']);
});

test('no more lines than needed, of about the same width', () => {
  expect(lines('What can go wrong on the day', 20)).toEqual(['What can go', 'wrong on the day']);
});

test('a line may break after a hyphen, and a long word has a line of its own', () => {
  expect(lines('a follow-up visit', 11)).toEqual(['a follow-', 'up visit']);
  expect(lines('an electroencephalogram', 10)).toEqual(['an', 'electroencephalogram']);
});
