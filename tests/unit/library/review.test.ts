import { expect, test } from 'vitest';
import { reviewBy, reviewState, weakestState } from '../../../src/library/review.ts';

const review = {
  reviewer: 'A reviewer',
  role: 'a role',
  registration: 'a number',
  date: '2026-11-22',
  next: '2027-11-22',
};

test('an article that nobody has checked says so on every day', () => {
  expect(reviewState('not-reviewed', '2020-01-01')).toBe('not-reviewed');
  expect(reviewState('not-reviewed', '2099-01-01')).toBe('not-reviewed');
});

test.each([
  ['2026-11-22', 'reviewed'],
  ['2027-11-22', 'reviewed'],
  ['2027-11-23', 'due'],
])('a checked article is on %s: %s', (today, state) => {
  expect(reviewState(review, today)).toBe(state);
});

const intervals = { safety: 12, other: 24 };

test('a checked text is out of date on the day that its reviewer named', () => {
  expect(reviewBy({ review, updated: '2026-12-01' }, intervals)).toBe('2027-11-22');
});

test.each([
  ['2026-11-27', { safety: 12, other: 24 }, '2027-11-27'],
  ['2026-11-27', { safety: 24, other: 6 }, '2027-05-27'],
  ['2027-08-31', { safety: 6, other: 24 }, '2028-02-29'],
  ['2026-12-15', { safety: 1, other: 24 }, '2027-01-15'],
])('a text of %s that nobody has checked holds for the shorter interval', (updated, months, expected) => {
  expect(reviewBy({ review: 'not-reviewed', updated }, months)).toBe(expected);
});

test.each([
  [['reviewed', 'not-reviewed', 'due'], 'not-reviewed'],
  [['reviewed', 'due'], 'due'],
  [['reviewed', 'reviewed'], 'reviewed'],
  [[], 'not-reviewed'],
] as const)('of %j together can be said: %s', (states, state) => {
  expect(weakestState(states)).toBe(state);
});
