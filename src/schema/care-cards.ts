import { z } from 'astro/zod';
import { sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A lead-in that ends with a colon, and the signs that finish its sentence: lower-case, no full stop. */
const careListSchema = z.strictObject({
  /** "Call an ambulance if:" */
  lead: textSchema.refine((text) => text.endsWith(':'), {
    error: 'does not end with a colon',
    params: { expected: 'a lead-in such as "Call an ambulance if:"', remedy: 'end it with a colon' },
  }),
  /** One warning sign in each item. */
  items: z
    .array(
      textSchema.refine((text) => !text.endsWith('.'), {
        error: 'ends with a full stop',
        params: {
          expected: 'an item that finishes the sentence of its lead-in',
          remedy: 'take the full stop away',
        },
      }),
    )
    .min(1),
  /** One sentence under the list, or leave it out: what to do if that does not work. */
  note: textSchema.optional(),
});

/** The three cards of `content/care-cards/<lang>.yaml`. Their headings are texts of the interface. */
export const careCardsSchema = z.strictObject({
  /** The sources behind all signs. */
  sources: sourceIdsSchema,
  /** Ambulance, or the emergency department now. */
  emergency: z.strictObject({ groups: z.array(careListSchema).min(1) }),
  /** Help today. */
  urgent: careListSchema,
  /** A call to the clinic. */
  call: careListSchema,
});

export type CareCardsInput = z.input<typeof careCardsSchema>;
export type CareCards = z.output<typeof careCardsSchema>;
export type CareList = z.output<typeof careListSchema>;
