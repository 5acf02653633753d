import { describe, expect, test } from 'vitest';
import { type Field, TermPostings } from '../../../../src/search/browser/search-postings.ts';

const field = (
  name: Field['name'],
  lengths: number[],
  mentions: Record<string, [number, number][]>,
): Field => ({
  name,
  lengths,
  mentions: (term) => mentions[term] ?? [],
});

const postings = new TermPostings([
  field('questions', [10, 10, 40], {
    drive: [
      [0, 1],
      [1, 1],
      [1, 1],
      [2, 1],
    ],
    tea: [[2, 9]],
  }),
  field('heading', [], { drive: [[0, 1]] }),
]);

describe('TermPostings', () => {
  test('lets a word of the heading, and a second mention, stand out more', () => {
    const found = postings.of('drive');
    expect(found.get(0)).toBeGreaterThan(found.get(1) ?? 1);
    expect(found.get(1)).toBeGreaterThan(found.get(2) ?? 1);
  });

  test('never reaches 1, however often a word is said', () => {
    expect(postings.of('tea').get(2)).toBeLessThan(1);
  });

  test('knows nothing of a word that nobody wrote', () => {
    expect(postings.of('coffee').size).toBe(0);
  });

  test('counts a pair only where one word follows the other', () => {
    const found = postings.ofPair(
      ['how', 'long'],
      [
        { section: 0, terms: ['how', 'long', 'drive'] },
        { section: 1, terms: ['long', 'how', 'drive'] },
        { section: 2, terms: ['drive', 'how'] },
      ],
    );
    expect([...found.keys()]).toEqual([0]);
  });
});
