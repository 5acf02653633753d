import { describe, expect, test } from 'vitest';
import { stemOf, wordsIn } from '../../../src/search/search-words.ts';

describe('wordsIn', () => {
  test.each([
    ["Can't I eat? I don’t", ['can', 'not', 'i', 'eat', 'i', 'do', 'not']],
    ['cannot, wont', ['can', 'not', 'will', 'not']],
    ['A&E, E.R. or M.R.I.', ['ae', 'er', 'or', 'mri']],
    ['L 5, L-5 and L5S1', ['l5', 'l5', 'and', 'l5', 's1']],
    ['38.5°C, 48hrs, 1,000', ['38', 'degrees', '48', 'hrs', '1000']],
    ['ﬁrst ｆｕｌｌ', ['first', 'full']],
    ['what’s a nerve root', ['what', 'is', 'a', 'nerve', 'root']],
    ['X-ray follow-up', ['xray', 'follow', 'up']],
    ['L5/S1', ['l5', 's1']],
    ['café', ['cafe']],
    ['<img src=x>', ['img', 'src', 'x']],
    ['?! - ', []],
  ])('cuts "%s"', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('stemOf', () => {
  test.each([
    ['drive', 'drives', 'driving'],
    ['anesthetic', 'anaesthetic', 'anaesthetics'],
    ['numb', 'numbness'],
    ['inject', 'injection', 'injections', 'injected'],
    ['randomized', 'randomised'],
    ['paralyzed', 'paralysed'],
    ['swim', 'swimming'],
    ['worry', 'worries', 'worried'],
    ['2', 'two'],
    ['theater', 'theatre'],
  ])('makes one word of the forms of "%s"', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['disc', 'discharge'],
    ['pain', 'paint'],
    ['an', 'anesthetic'],
    ['rest', 'restart'],
    ['one', '1'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
