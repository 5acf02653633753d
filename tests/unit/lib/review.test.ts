import { expect, test } from 'vitest';
import { reviewState } from '../../../src/lib/review.ts';

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
