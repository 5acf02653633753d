import { describe, expect, test } from 'vitest';
import { searchVocabularySchema } from '../../../src/schema/search-vocabulary.ts';

const good = {
  concepts: [{ id: 'tea', words: ['tea', 'cup of tea'], answers: ['/tea/#water'] }],
  signs: [{ card: 'emergency', words: ['kitchen on fire'] }],
};

describe('the vocabulary of the search', () => {
  test('accepts concepts and signs', () => {
    expect(searchVocabularySchema.safeParse(good).success).toBe(true);
  });

  test.each([
    ['a concept without words', { concepts: [{ id: 'tea', words: [] }] }, /./],
    ['the same words twice', { concepts: [{ id: 'tea', words: ['tea', 'Tea'] }] }, /same words twice/],
    ['two concepts of one id', { concepts: [good.concepts[0], good.concepts[0]] }, /two concepts/],
    [
      'an answer without an anchor',
      { concepts: [{ id: 'tea', words: ['tea'], answers: ['/tea/'] }] },
      /address of a section/,
    ],
    ['a card that does not exist', { signs: [{ card: 'red', words: ['fire'] }] }, /./],
    ['a mistyped field', { concepts: [{ id: 'tea', word: ['tea'], words: ['tea'] }] }, /word/],
  ])('refuses %s', (_, change, says) => {
    const result = searchVocabularySchema.safeParse({ ...good, ...change });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map(({ message }) => message).join()).toMatch(says);
  });
});
