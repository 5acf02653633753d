import { expect, test } from 'vitest';
import {
  packNotes,
  packSet,
  packWords,
  unpackNotes,
  unpackSet,
  unpackWords,
} from '../../../src/search/packed-words.ts';

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

test('gives each word its note, far from zero as well, and others mostly none', () => {
  const notes = new Map(words.map((word, place) => [word, (place % 81) - 40]));
  const noteOf = unpackNotes(packNotes(notes));
  // Two words may share a number; then one of them speaks for both.
  expect(words.filter((word) => noteOf(word) !== notes.get(word)).length).toBeLessThan(20);
  const others = Array.from({ length: 5000 }, (_, place) => `other${place}`);
  expect(others.filter((word) => noteOf(word) !== 0).length).toBeLessThan(50);
});

test('keeps a note within what one sign can tell', () => {
  expect(unpackNotes(packNotes(new Map([['word', 99]])))('word')).toBe(40);
  expect(unpackNotes('')('word')).toBe(0);
});
