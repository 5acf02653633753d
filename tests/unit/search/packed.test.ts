import { describe, expect, test } from 'vitest';
import {
  packNotes,
  packNumbers,
  packSet,
  packWords,
  unpackNotes,
  unpackNumbers,
  unpackSet,
  unpackWords,
} from '../../../src/search/packed.ts';

describe('packNumbers', () => {
  test('gives the same numbers back, without a sign between them', () => {
    const numbers = [0, 25, 26, 27, 675, 676, 700, 17_575, 17_576, 90_000];
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    expect(packNumbers([1, 27])).toBe('BbB');
    expect(unpackNumbers('')).toEqual([]);
  });
});

describe('packWords', () => {
  test('gives the same words back, and writes shared beginnings once', () => {
    const words = ['block', 'blocked', 'blood', 'drive', 'driving'];
    expect(packWords(words)).toBe('0block5ed3od0drive4ing');
    expect(unpackWords(packWords(words))).toEqual(words);
    expect(unpackWords('')).toEqual([]);
  });
});

describe('packSet', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);
  const set = unpackSet(packSet(words));

  test('knows its words, and hardly another', () => {
    expect(words.every((word) => set.has(word))).toBe(true);
    const others = Array.from({ length: 2000 }, (_, at) => `other${at}`);
    expect(others.filter((word) => set.has(word)).length).toBeLessThan(60);
  });

  test('may be empty', () => {
    expect(unpackSet(packSet([])).has('word')).toBe(false);
    expect(unpackSet('').has('word')).toBe(false);
  });
});

describe('packNotes', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);

  test('gives each word its note, below zero as well, and others mostly none', () => {
    const notes = new Map(words.map((word, at) => [word, (at % 81) - 40]));
    const noteOf = unpackNotes(packNotes(notes));
    // Two words may share a number; then one of them speaks for both.
    expect(words.filter((word) => noteOf(word) !== notes.get(word)).length).toBeLessThan(20);
    const others = Array.from({ length: 5000 }, (_, at) => `other${at}`);
    expect(others.filter((word) => noteOf(word) !== 0).length).toBeLessThan(50);
  });

  test('may be empty', () => {
    expect(unpackNotes(packNotes(new Map()))('word')).toBe(0);
    expect(unpackNotes('')('word')).toBe(0);
  });
});
