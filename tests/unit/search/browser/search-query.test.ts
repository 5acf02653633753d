import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../../../src/search/browser/search-query.ts';
import { addressOf, teaGuide } from '../../../support/search-guide.ts';

const guide = teaGuide();
const unitsOf = (typed: string) => searchQuery(typed, guide).units;
const wordsOf = (typed: string) => unitsOf(typed).flatMap(({ words, isPhrase }) => (isPhrase ? [] : words));

describe('searchQuery', () => {
  test.each([
    ['can I bake bread', ['bake', 'bread']],
    ['  Cold   WATER ', ['cold', 'water']],
    ['Is it for the oven?', ['oven']],
    ['x water', ['water']],
  ])('finds the telling words of "%s"', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  test.each(['', '   ', '?!', '<>', 'is it', 'x'])('has no units for "%s"', (typed) => {
    expect(unitsOf(typed)).toEqual([]);
  });

  test('keeps fillers that a phrase of the vocabulary holds', () => {
    const [phrase, ...rest] = unitsOf('how long for the water');
    expect(phrase).toMatchObject({ isPhrase: true, known: true });
    expect(phrase?.concepts).toHaveLength(1);
    expect(rest.map(({ words }) => words)).toEqual([['water']]);
  });

  test('knows everyday words by their concept', () => {
    expect(unitsOf('cuppa')[0]?.concepts).toEqual(unitsOf('my cup of tea')[0]?.concepts);
  });

  test('tells what it corrected, and does not where the reader wants it as typed', () => {
    expect(searchQuery('kettel water', guide).correction).toBe('kettle water');
    expect(searchQuery('kettel water', guide, { asTyped: true }).correction).toBeUndefined();
    expect(searchQuery('kettle water', guide).correction).toBeUndefined();
  });

  test('completes a word that is half typed', () => {
    expect(unitsOf('ket')[0]).toMatchObject({ known: true, stems: ['kettl'] });
  });

  test('marks words that the site does not hold', () => {
    expect(unitsOf('carburetor water').map(({ known }) => known)).toEqual([false, true]);
  });

  test('knows a warning sign when all of its words are there, in any order', () => {
    expect(searchQuery('fire in my kitchen is on', guide).card).toBe('emergency');
    expect(searchQuery('kitchen fire', guide).card).toBeUndefined();
  });

  test('knows the word that is explained', () => {
    const place = searchQuery('what is a boiler', guide).term;
    expect(place === undefined ? '' : addressOf(guide, place)).toBe('/glossary/#kettle');
    expect(searchQuery('bread', guide).term).toBeUndefined();
  });

  test('takes a limited number of words', () => {
    const typed = Array.from({ length: 400 }, (_, place) => `word${place}`).join(' ');
    expect(unitsOf(typed).length).toBeLessThanOrEqual(16);
  });
});
