import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { textSchema } from './text.ts';

/**
 * Whether a health professional has checked an article. Write `not-reviewed` until somebody really
 * has; what the reader sees (not reviewed, reviewed, due) is computed from it and from the day.
 */
export const reviewSchema = z.union(
  [
    z.literal('not-reviewed'),
    z
      .strictObject({
        /** Full name of the person who checked the whole article. */
        reviewer: textSchema,
        /** What they are, such as "consultant in pain medicine". */
        role: textSchema,
        /** Register and number, such as "GMC 1234567", so that a reader can look them up. */
        registration: textSchema,
        /** The day of the check. Change it only when the whole article was checked. */
        date: dateSchema,
        /** The day when the next check is due. */
        next: dateSchema,
      })
      .refine((review) => review.next > review.date, {
        path: ['next'],
        error: 'is not after the day of the check',
        params: { expected: 'a later day', remedy: 'correct one of the two dates' },
      }),
  ],
  { error: 'is neither "not-reviewed" nor a list of reviewer, role, registration, date and next' },
);

export type ReviewInput = z.input<typeof reviewSchema>;
export type Review = z.output<typeof reviewSchema>;
