import { describe, expect, test } from 'vitest';
import { spell } from '../../../../src/search/browser/search-spelling.ts';
import { wordsIn } from '../../../../src/search/search-words.ts';
import { teaGuide } from '../../../support/search-guide.ts';

const guide = teaGuide();
const spelled = (typed: string, asked = guide) => spell(wordsIn(typed), asked).join(' ');

describe('spell', () => {
  test.each([
    ['kettel boils', 'kettle boils'],
    ['ketlte boils', 'kettle boils'],
    ['breaad first', 'bread first'],
    ['wster first', 'water first'],
    ['how long does the kettlle take', 'how long does the kettle take'],
    ['cattel first', 'kettle first'],
    ['chettle first', 'kettle first'],
  ])('mends "%s"', (typed, meant) => {
    expect(spelled(typed)).toBe(meant);
  });

  test('joins and splits', () => {
    expect(spelled('ket tle')).toBe('kettle');
    expect(spelled('kettlewater')).toBe('kettle water');
    expect(spelled('bakingbreadwater')).toBe('baking bread water');
  });

  test('leaves known words, short words and words with figures alone', () => {
    for (const typed of ['kettles', 'baked bread', 'tez', 'l5 water', 'cuppa']) {
      expect(spelled(typed)).toBe(typed);
    }
  });

  test('leaves a correct word of the language alone, and mends it where it is none', () => {
    expect(spelled('breed first')).toBe('bread first');
    expect(spelled('breed first', teaGuide(['breed']))).toBe('breed first');
  });

  test('does not take the beginning of a word for a mistake while it is the last one', () => {
    expect(spelled('cold ket')).toBe('cold ket');
    expect(spelled('kett')).toBe('kett');
  });

  test('does not guess at random letters', () => {
    for (const typed of ['qwertzuiop', 'xkcd zzyx', 'wqxzk plmrt']) expect(spelled(typed)).toBe(typed);
  });
});
