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
