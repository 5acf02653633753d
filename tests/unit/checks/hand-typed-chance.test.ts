import { describe, expect, test } from 'vitest';
import { english } from '../../../src/checks/languages/en/english.ts';
import { findHandTypedChance } from '../../../src/checks/hand-typed-chance.ts';

/** Ways to type a chance by hand, each in a sentence as an author would write it. */
const chances = [
  'It happens to 2 in 100 people.',
  'It happens to 2 of 100 people.',
  'It happens to 2 out of 100 people.',
  'About two in a hundred people get it.',
  'About 1 in 10 get a headache.',
  'One in ten people feel faint.',
  'One in every 20 has it.',
  'A 1-in-50 chance is small.',
  'It is a one-in-ten chance.',
  '9 times out of 10 it works.',
  'Nine times in ten it works.',
  'Up to 3 people in every 100 get it.',
  'Fewer than 1 in 1,000 people.',
  '5 per 100 people get it.',
  '3 for every 1,000 injections.',
  '29 per million.',
  '17.1% of people.',
  'It helps 54 % of people.',
  'About 12 percent have it.',
  'About twelve per cent have it.',
  'It is 10 percentage points better.',
  'Half of people feel better.',
  'About half of all patients go home early.',
  'Half the people had less pain.',
  'Nearly half get relief.',
  'Two thirds of people with nerve pain improve.',
  'A quarter of them had pain.',
  'Three quarters of patients are glad.',
  'Most of 40 people felt it.',
  'Most people (80 of them) felt it.',
  'None of 50 patients had it.',
  '7 of the 10 people got better.',
  'The chance is 2/100.',
  'The chance is 1:1000.',
  'It is twice as likely.',
  'It is 3 times more likely.',
  'This doubles the risk.',
  'It is fifty-fifty.',
  'It is a 50/50 chance.',
  'The odds are good.',
  'It happens to 2 people\nin 100.',
];

/** Sentences that look like a chance and are none. */
const lookAlikes = [
  'Wait for 2 to 6 weeks.',
  'Do not take more than 4 in 24 hours.',
  'You may have up to 3 injections in 12 months.',
  'It takes half an hour.',
  'Take half of the tablet.',
  'At least half the pain is gone.',
  'A third injection is sometimes given.',
  'Wait for a quarter of an hour.',
  'Most people go home within 2 hours.',
  'Most people do not need sedation.',
  'Some people feel faint.',
  'This is step 2 of 5.',
  'One of two medicines is a steroid.',
  'One of the 5 steps is prep.',
  'Your pain may be at a score of 4 out of 10.',
  'Your pain goes from 7 to 3 out of 10.',
  'Rate your pain from 0 to 10.',
  'In one study of 2,443 injections, the X-ray was on for a short time.',
  'The trial had 150 people in 5 groups.',
  'A study counted 207 people in 2021.',
  'Be there at 2 in the afternoon.',
  'Help is there 24/7.',
  'The nerve is called L5.',
  'Call between 8:30 and 10:30.',
  'Both legs are numb.',
  'A fever is 100.4°F (38°C) or more.',
  'It is one in a row of small joints.',
];

describe('a chance that is typed by hand', () => {
  test.each(chances)('is found: %s', (sentence) => {
    expect(findHandTypedChance(sentence, english.chances)).not.toBeNull();
  });

  test('is quoted as it stands, with its place', () => {
    expect(findHandTypedChance('Some say 2 out of 100 people.', english.chances)).toEqual({
      text: '2 out of 100',
      index: 9,
    });
  });
});

describe('a number that is no chance', () => {
  test.each(lookAlikes)('is let pass: %s', (sentence) => {
    expect(findHandTypedChance(sentence, english.chances)).toBeNull();
  });
});

describe('the counts of serious harm', () => {
  test('stand as the studies print them', () => {
    expect(
      findHandTypedChance('That was about 29 per million people.', english.chances, 'seriousHarm'),
    ).toBeNull();
    expect(findHandTypedChance('0 of 799 people.', english.chances, 'seriousHarm')).toBeNull();
  });

  test('never stand as "1 in X"', () => {
    expect(findHandTypedChance('That is 1 in 5,000 people.', english.chances, 'seriousHarm')).not.toBeNull();
  });
});
