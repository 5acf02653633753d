import { expect, test } from 'vitest';
import { packSet, packWords, unpackSet, unpackWords } from '../../../src/search/packed-words.ts';

const words = Array.from({ length: 2000 }, (_, place) => `word${place * 7}`);

test('gives sorted words back with their numbers', () => {
  const list: [string, number][] = [
    ['pain', 9],
    ['painful', 0],
    ['painkiller', 4],
    ['zebra', 1],
  ];
  expect(unpackWords(packWords(list))).toEqual(list);
  expect(unpackWords(packWords([]))).toEqual([]);
});

test('never misses a word that was put in', () => {
  const packed = unpackSet(packSet(words));
  expect(words.filter((word) => !packed.has(word))).toEqual([]);
});

test('takes few others for one of them', () => {
  const packed = unpackSet(packSet(words));
  const others = Array.from({ length: 5000 }, (_, place) => `other${place}`);
  expect(others.filter((word) => packed.has(word)).length).toBeLessThan(75);
});

test('knows nothing when it is empty', () => {
  expect(unpackSet(packSet([])).has('word')).toBe(false);
  expect(unpackSet('').has('word')).toBe(false);
});
