import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../../../src/search/browser/search-query.ts';
import { addressOf, teaGuide } from '../../../support/search-guide.ts';

const guide = teaGuide();
const wordsOf = (typed: string) =>
  searchQuery(typed, guide).units.flatMap(({ word }) => (word === '' ? [] : [word]));

describe('searchQuery', () => {
  test.each(['', '   ', '?!', '<>', 'x'])('has no units for "%s"', (typed) => {
    expect(wordsOf(typed)).toEqual([]);
  });

  test('keeps "not" and "how long"', () => {
    expect(wordsOf("it doesn't boil")).toContain('not');
    expect(wordsOf('how long is it')).toEqual(['how', 'long']);
  });

  test('tells what it corrected, and does not where the reader wants it as typed', () => {
    expect(searchQuery('kettel water', guide).correction).toBe('kettle water');
    expect(searchQuery('kettel water', guide, { asTyped: true }).correction).toBeUndefined();
    expect(searchQuery('kettle water', guide).correction).toBeUndefined();
  });

  test('completes a word that is half typed', () => {
    expect(searchQuery('ket', guide).units[0]).toMatchObject({ known: true });
  });

  test('knows the word that is explained', () => {
    const place = searchQuery('what is a boiler', guide).explained;
    expect(place === undefined ? '' : addressOf(guide, place)).toBe('/glossary/#kettle');
    expect(searchQuery('bread', guide).explained).toBeUndefined();
  });

  test('asks for each word of a long story once', () => {
    const typed = `${'and then we went on to the next thing '.repeat(50)} the kettle`;
    expect(wordsOf(typed)).toContain('kettle');
    expect(wordsOf(typed).length).toBeLessThanOrEqual(8);
  });
});
