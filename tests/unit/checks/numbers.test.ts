import { describe, expect, test } from 'vitest';
import { english } from '../../../src/checks/languages/en/english.ts';
import { findNumber } from '../../../src/checks/numbers.ts';

const numbers: [sentence: string, number: string][] = [
  ['Wait for 24 hours.', '24 hours'],
  ['Wait for 2 to 6 weeks.', '2 to 6 weeks'],
  ['Wait two weeks.', 'two weeks'],
  ['Wait for one week.', 'one week'],
  ['It is a 20-minute visit.', '20-minute'],
  ['Rest for 2 full days.', '2 full days'],
  ['It can take thirty-five minutes.', 'thirty-five minutes'],
  ['You get 40mg.', '40mg'],
  ['You get 2 ml of it.', '2 ml'],
  ['Take 2 tablets.', '2 tablets'],
  ['In one study of 124 injections it was so.', '124 injections'],
  ['They asked 1,355 people.', '1,355 people'],
  ['Counted after 322 low back injections.', '322 low back injections'],
  ['A fever is 100.4°F or more.', '100.4°F'],
  ['It is 0.5% strong.', '0.5%'],
  ['They read 12 trials.', '12 trials'],
  ['Write a score on days 7 and 14.', 'days 7'],
];

const free = [
  'The nerve is called L5.',
  'This is step 2.',
  'Rate your pain from 0 to 10.',
  'Choose one of the two medicines.',
  'One day you may laugh about it.',
  'There are 3 cards.',
  'It was written on November 22, 2026.',
  'Be there at 8:30 am.',
  'COVID-19 people know it.',
  'Once a day is enough.',
];

describe('a number that needs a source', () => {
  test.each(numbers)('is found in: %s', (sentence, number) => {
    expect(findNumber(sentence, english.numberWithUnit)?.text).toBe(number);
  });
});

describe('a number that is free', () => {
  test.each(free)('is let pass in: %s', (sentence) => {
    expect(findNumber(sentence, english.numberWithUnit)).toBeNull();
  });
});
