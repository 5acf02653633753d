import { describe, expect, test } from 'vitest';
import { searchVocabularySchema } from '../../../src/schema/search-vocabulary.ts';

const good = { termQuestions: ['what is {term}'], same: [['tea', 'cup of tea']] };

describe('the vocabulary of the search', () => {
  test('accepts words that mean the same', () => {
    expect(searchVocabularySchema.safeParse(good).success).toBe(true);
  });

  test.each([
    ['one word alone', { same: [['tea']] }, /./],
    ['the same words twice', { same: [['tea', 'Tea']] }, /same words twice/],
    ['a question without its term', { termQuestions: ['what is it'] }, /no place/],
    ['a mistyped field', { sane: [] }, /sane/],
  ])('refuses %s', (_, change, says) => {
    const result = searchVocabularySchema.safeParse({ ...good, ...change });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map(({ message }) => message).join()).toMatch(says);
  });
});
