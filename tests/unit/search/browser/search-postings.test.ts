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
});
