import { expect, test } from 'vitest';
import { qualityOf, readingAge, readingWords } from '../../../src/library/quality.ts';

const facts = {
  version: '0123abcd',
  written: '2026-11-22',
  updated: '2026-11-27',
  review: 'not-reviewed',
  sources: 3,
} as const;
test.each([
  [6, 6, 11],
  [4.1, 7.7, 11],
  [2, 6, 9],
  [6, 9, 13],
])('Flesch-Kincaid %d and SMOG %d are the age of %d', (fleschKincaid, smog, age) => {
  expect(readingAge({ fleschKincaid, smog })).toBe(age);
});

test('the card carries the facts, and grades to one decimal', () => {
  const quality = qualityOf(facts, { fleschKincaid: 4.26, smog: 7.21 });
  expect(quality).toEqual({ ...facts, fleschKincaid: 4.3, smog: 7.2, readingAge: 11 });
});

test('the reading level is told in words', () => {
  const words = readingWords({ fleschKincaid: 4, smog: 7.21 }, '{age}: {fleschKincaid}, {smog}');
  expect(words).toBe('11: 4.0, 7.2');
});
