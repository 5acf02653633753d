import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../../src/lib/search-query.ts';

describe('searchQuery', () => {
  test.each([
    ['can I drive home', ['drive', 'home']],
    ['How long does it last?', ['long', 'last']],
    ['  Blood   THINNERS ', ['blood', 'thinners']],
    ['pain, pain and more pain!', ['pain', 'more']],
    ["Can't I eat?", ['eat']],
    ['what’s a nerve root', ['nerve', 'root']],
    ['X-ray', ['x-ray']],
    ['- steroid -', ['steroid']],
    ['L5/S1', ['l5', 's1']],
    ['before or after the injection', ['before', 'after', 'injection']],
    ['not working', ['not', 'working']],
    ['café', ['café']],
  ])('finds the telling words of "%s"', (typed, words) => {
    expect(searchQuery(typed, 'en-US').words).toEqual(words);
  });

  test('keeps a question that is made of fillers alone', () => {
    expect(searchQuery('What is it?', 'en-US').words).toEqual(['what', 'is', 'it']);
  });

  test('leaves out single letters and figures beside other words', () => {
    expect(searchQuery('pain score 0 to 10 x', 'en-US').words).toEqual(['pain', 'score', '10']);
  });

  test.each(['', '   ', '?!', '<>'])('has no words for "%s"', (typed) => {
    expect(searchQuery(typed, 'en-US').words).toEqual([]);
  });

  test('looks up a limited number of words, each once', () => {
    const typed = Array.from({ length: 40 }, (_, place) => `word${place} word${place}`).join(' ');
    const { words } = searchQuery(typed, 'en-US');
    expect(words).toHaveLength(12);
    expect(new Set(words).size).toBe(words.length);
  });

  test('drops nothing in a language whose fillers it does not know', () => {
    expect(searchQuery('¿Puedo comer antes?', 'es').words).toEqual(['puedo', 'comer', 'antes']);
  });

  test('gives the same words when it reads its own answer', () => {
    const once = searchQuery("Will the doctor's needle hurt me, or not?", 'en-US').words;
    expect(searchQuery(once.join(' '), 'en-US').words).toEqual(once);
  });
});
