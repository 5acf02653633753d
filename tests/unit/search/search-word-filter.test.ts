import { expect, test } from 'vitest';
import { packedWords, packWords } from '../../../src/search/search-word-filter.ts';

const words = Array.from({ length: 2000 }, (_, place) => `word${place * 7}`);

test('never misses a word that was put in', () => {
  const packed = packedWords(packWords(words));
  expect(words.filter((word) => !packed.has(word))).toEqual([]);
});

test('takes few others for one of them', () => {
  const packed = packedWords(packWords(words));
  const others = Array.from({ length: 5000 }, (_, place) => `other${place}`);
  expect(others.filter((word) => packed.has(word)).length).toBeLessThan(75);
});

test('knows nothing when it is empty', () => {
  expect(packedWords(packWords([])).has('word')).toBe(false);
});
