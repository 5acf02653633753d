import { expect, test } from 'vitest';
import { WordReader } from '../../../../src/search/build/read-words.ts';
import { termsIn, wordsIn } from '../../../../src/search/search-words.ts';

test('a text is read as the search reads it, the first time and again', () => {
  const reader = new WordReader();
  for (const text of [
    "Can't I drive the day after?",
    'Driving and drives',
    '',
    "Can't I drive the day after?",
  ]) {
    expect(reader.wordsIn(text)).toEqual(wordsIn(text));
    expect(reader.termsIn(text)).toEqual(termsIn(text));
  }
});
