import { describe, expect, test } from 'vitest';
import { type Mentions, termPostings } from '../../../../src/search/browser/search-postings.ts';

const mentions =
  (sections: Record<string, number[]>): Mentions =>
  (term) =>
    sections[term] ?? [];

const postingsOf = termPostings({
  questions: mentions({ drive: [0, 1, 1, 2], tea: Array.from({ length: 9 }, () => 2) }),
  headings: mentions({ drive: [0] }),
  texts: mentions({ tea: [1] }),
  lengths: new Map([
    [0, 10],
    [1, 10],
    [2, 40],
  ]),
});

describe('termPostings', () => {
  test('lets a word of the heading, and a second question, stand out more', () => {
    const found = postingsOf('drive');
    expect(found.get(0)).toBeGreaterThan(found.get(1) ?? 1);
    expect(found.get(1)).toBeGreaterThan(found.get(2) ?? 1);
  });

  test('never reaches 1, however often a word is asked, and counts a text least', () => {
    expect(postingsOf('tea').get(2)).toBeLessThan(1);
    expect(postingsOf('tea').get(1)).toBeLessThan(postingsOf('tea').get(2) ?? 0);
  });

  test('knows nothing of a word that nobody wrote', () => {
    expect(postingsOf('coffee').size).toBe(0);
  });
});
