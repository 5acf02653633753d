import { expect, test } from 'vitest';
import { english } from '../../../src/checks/languages/en/english.ts';

const isForbidden = (sentence: string): boolean =>
  english.forbidden.some(({ pattern }) => pattern.test(sentence));

test.each([
  'Tell the team before the day.',
  'Each has its good and bad sides.',
  'Call if an arm gets newly weak.',
  'We found no sure figure.',
  'A book looks out of the bag.',
  'He wears blue trousers.',
  'A numb leg can give way.',
  'The staff cannot look after children.',
  'She holds a walking stick.',
])('finds what no American nurse would say in: %s', (sentence) => {
  expect(isForbidden(sentence)).toBe(true);
});

test.each([
  'A blood thinner needs a plan, well before the day of the injection.',
  'Pack your cane (walking stick) or walker.',
  'We are sure of this figure.',
  'Look out for steps.',
])('leaves alone: %s', (sentence) => {
  expect(isForbidden(sentence)).toBe(false);
});
