import { expect, test } from 'vitest';
import { hasWarningWord } from '../../../src/library/warning-words.ts';

test.each([
  'Side effects pass by themselves.',
  'Your leg may be numb.',
  'Numbness can last for hours.',
  'Feeling weak is expected.',
  'Weakness that spreads needs help.',
  'Any bleeding?',
  'An infection can start later.',
  'A high temperature (fever) needs a call.',
  'You may get a headache.',
  'Serious harm is very rare.',
])('warns: %s', (text) => {
  expect(hasWarningWord(text)).toBe(true);
});

test.each([
  'The skin is numbed first.',
  'The numbing medicine works fast.',
  'A weekend at home helps.',
  'You can have tea after the injection.',
])('does not warn: %s', (text) => {
  expect(hasWarningWord(text)).toBe(false);
});
