import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { agrees, chanceTexts, countFrom, formatCount } from '../../../src/library/chance.ts';
import type { Chance } from '../../../src/schema/chance.ts';

const chance: Chance = {
  id: 'more-pain',
  kind: 'harm',
  printed: '17.1%',
  unit: 'people',
  per: 100,
  count: 17,
  spineLevel: 'any',
  comparator: null,
  certainty: 'not-rated',
  sources: ['a'],
  checkedOn: '2026-11-22',
  words: { happens: 'get more pain', timeframe: 'in the first week', population: 'Counted in 207 people.' },
};

describe('the count of a printed share', () => {
  test.each([
    ['17.1%', 100, 17],
    ['17.5%', 100, 18],
    ['17.49%', 100, 17],
    ['2.1%', 1000, 21],
    ['0.285%', 1000, 3],
    ['0.25%', 1000, 3],
    ['0.24%', 1000, 2],
    ['0.04%', 1000, 0],
    ['0.05%', 1000, 1],
    ['54%', 100, 54],
    ['100%', 10000, 10000],
    ['0.0043%', 10000, 0],
    ['24 per 100', 100, 24],
    ['24 per 100', 1000, 240],
    ['13.5 per 1,000', 100, 1],
    ['201 of 8,166', 100, 2],
    ['201 of 8,166', 1000, 25],
    ['1 of 200', 100, 1],
    ['1 of 201', 100, 0],
  ])('%s out of %i is %i, rounded half up', (printed, per, count) => {
    expect(countFrom(printed, per)).toBe(count);
  });

  test('is refused for what no source prints', () => {
    expect(() => countFrom('1 in 50', 100)).toThrow('"1 in 50" is not a share as a source prints it');
  });
});

describe('events and total', () => {
  test.each([
    ['201 of 8,166', '2.5%'],
    ['292 of 960', '30.4%'],
    ['24 of 100', '24 per 100'],
    ['27 of 2,000', '13.5 per 1,000'],
  ])('%s give %s', (counted, printed) => {
    expect(agrees(counted, printed)).toBe(true);
  });

  test.each([
    ['201 of 8,166', '2.46%', true],
    ['201 of 8,166', '2.4%', false],
    ['291 of 960', '30.4%', false],
    ['27 of 2,000', '13.4 per 1,000', false],
  ])('%s and %s are compared to the last digit', (counted, printed, same) => {
    expect(agrees(counted, printed)).toBe(same);
  });
});

describe('the sentence of a chance', () => {
  test('of people gives both sides', () => {
    expect(chanceTexts(chance, en.chance)).toEqual({
      count: 17,
      rest: 83,
      per: 100,
      sentence: '17 out of 100 people get more pain in the first week.',
      restSentence: '83 do not.',
      comparisonSentence: null,
    });
  });

  test('of injections says what was counted', () => {
    const { sentence, restSentence } = chanceTexts({ ...chance, unit: 'injections' }, en.chance);
    expect(sentence).toBe('After 17 out of 100 injections, people get more pain in the first week.');
    expect(restSentence).toBe('After the other 83, they do not.');
  });

  test('takes its own words for the others', () => {
    const words = { ...chance.words, notHappens: 'have less' };
    expect(chanceTexts({ ...chance, words }, en.chance).restSentence).toBe('83 have less.');
  });

  test('below 1 says "fewer than 1" and claims no number of others', () => {
    const few = { ...chance, count: 0, per: 1000 } as const;
    expect(chanceTexts(few, en.chance)).toMatchObject({
      sentence: 'Fewer than 1 out of 1,000 people get more pain in the first week.',
      restSentence: null,
    });
    expect(chanceTexts({ ...few, unit: 'injections' }, en.chance).sentence).toMatch(
      /^After fewer than 1 out of 1,000/,
    );
  });

  test('with two groups tells both, the treatment first', () => {
    const words = { ...chance.words, groups: { treatment: 'tea', comparison: 'warm water' } };
    const compared = { ...chance, words, comparison: { printed: '5.4%', count: 5 } };
    expect(chanceTexts(compared, en.chance)).toMatchObject({
      sentence: 'With tea, 17 out of 100 people get more pain in the first week.',
      comparisonSentence: 'With warm water, 5 out of 100 do.',
    });
    const none = { ...compared, comparison: { printed: '0.1%', count: 0 } };
    expect(chanceTexts(none, en.chance).comparisonSentence).toBe(
      'With warm water, fewer than 1 out of 100 do.',
    );
  });

  test('leaves no place unfilled', () => {
    for (const unit of ['people', 'injections'] as const) {
      const { sentence, restSentence } = chanceTexts({ ...chance, unit }, en.chance);
      expect(`${sentence} ${restSentence}`).not.toMatch(/[{}]/);
    }
  });
});

test('numbers over 999 get a comma', () => {
  expect([7, 100, 1000, 12345, 1355957].map(formatCount)).toEqual([
    '7',
    '100',
    '1,000',
    '12,345',
    '1,355,957',
  ]);
});
