import type { Review } from '../schema/review.ts';

export type ReviewState = 'not-reviewed' | 'reviewed' | 'due';

/**
 * What a reader sees about the check of an article. `today` comes in as an argument, so that a page
 * turns to "due" by itself at the next build and tests need no clock.
 */
export function reviewState(review: Review, today: string): ReviewState {
  if (review === 'not-reviewed') return 'not-reviewed';
  return today > review.next ? 'due' : 'reviewed';
}

/** What can be said of several texts together: no more than of the one that is checked least. */
export function weakestState(states: readonly ReviewState[]): ReviewState {
  const order: readonly ReviewState[] = ['not-reviewed', 'due', 'reviewed'];
  return order.find((state) => states.includes(state)) ?? 'not-reviewed';
}

/**
 * The day after which a copy of a text counts as out of date: the next check that the reviewer named.
 * Where nobody has checked it, the shorter interval of the settings runs from the day it was written
 * or changed. Copies on other sites say it, because nobody calls them back.
 */
export function reviewBy(
  { review, updated }: { review: Review; updated: string },
  intervals: { safety: number; other: number },
): string {
  if (review !== 'not-reviewed') return review.next;
  return monthsLater(updated, Math.min(intervals.safety, intervals.other));
}

/** The same day some months later, or the last day of a shorter month. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
