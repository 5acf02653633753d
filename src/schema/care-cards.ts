import { z } from 'astro/zod';
import { sourceIdsSchema } from './id.ts';
import { textSchema, textUpTo } from './text.ts';

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

/** One sentence, or two, with the place where the emergency number is drawn. */
const emergencyLineSchema = textUpTo(30).refine((text) => text.includes('{number}'), {
  error: 'has no place for the emergency number',
  params: {
    expected: 'an emergency number that is never typed by hand',
    remedy: 'write {number} where it belongs',
  },
});

/** Signs of one card, word for word, that a small panel repeats. */
const panelListSchema = z.array(textSchema).min(1);

/** The four cards of `content/care-cards/<lang>.yaml`, one action each. Their headings are texts of the interface. */
export const careCardsSchema = z
  .strictObject({
    /** The sources behind all signs. */
    sources: sourceIdsSchema,
    /** The top of the pages on the day and after: what is an emergency, and that the number is to be called. */
    line: emergencyLineSchema,
    /** Call an ambulance now. */
    ambulance: careListSchema,
    /** Go to the emergency room now. */
    emergencyRoom: careListSchema,
    /** Call the clinic now, at any hour. */
    urgent: careListSchema,
    /** Call the clinic in office hours. */
    call: careListSchema,
    /** The signs of the two emergency cards that the small panel of other pages shows. */
    panel: z.strictObject({ ambulance: panelListSchema, emergencyRoom: panelListSchema }),
  })
  .superRefine(({ panel, ...cards }, context) => {
    for (const card of ['ambulance', 'emergencyRoom'] as const) {
      for (const [index, sign] of panel[card].entries()) {
        if (cards[card].items.includes(sign)) continue;
        context.addIssue({
          code: 'custom',
          path: ['panel', card, index],
          message: 'is not a sign of that card',
          params: { expected: 'a sign of the card, word for word', remedy: 'copy the sign from the card' },
        });
      }
    }
  });

/** The cards, gravest first. */
export const CARE_CARDS = ['ambulance', 'emergencyRoom', 'urgent', 'call'] as const;

export type CareCardsInput = z.input<typeof careCardsSchema>;
export type CareCards = z.output<typeof careCardsSchema>;
export type CareList = z.output<typeof careListSchema>;
