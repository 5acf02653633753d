import { describe, expect, test } from 'vitest';
import { rankMatches } from '../../../../src/components/search/rank.ts';

const match = (id: string, score: number, ...words: number[]) => ({ id, score, words });
const ids = (lists: Parameters<typeof rankMatches>[0]) => rankMatches(lists).map(({ match: { id } }) => id);

describe('rankMatches', () => {
  test('finds sections that hold only some of the words, after those that hold all', () => {
    expect(ids([[match('driving', 5), match('home', 6)], [match('driving', 4)]])).toEqual([
      'driving',
      'home',
    ]);
  });

  test('lets a rare word count more than a common one', () => {
    expect(ids([[match('nerve', 2)], [match('swimming', 9)]])).toEqual(['swimming', 'nerve']);
  });

  test('joins the places of all words, in order and each once', () => {
    expect(rankMatches([[match('a', 1, 7, 3)], [match('a', 1, 5, 3)]])[0]?.places).toEqual([3, 5, 7]);
  });

  test('leaves out what shares no more than a common word with the best', () => {
    expect(ids([[match('best', 100), match('weak', 9)]])).toEqual(['best']);
  });

  test('ends after 30 results', () => {
    expect(ids([Array.from({ length: 50 }, (_, place) => match(`s${place}`, 10))])).toHaveLength(30);
  });

  test.each([[[]], [[[], []]]])('finds nothing where no word is found', (lists) => {
    expect(rankMatches(lists)).toEqual([]);
  });
});
