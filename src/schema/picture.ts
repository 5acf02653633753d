import { z } from 'astro/zod';
import { idSchema, sourceIdsSchema } from './id.ts';
import { countWords, textOfLength, textSchema } from './text.ts';

/** The words of a drawing, an entry of `content/pictures/<lang>.yaml`. */
export const pictureSchema = z.strictObject({
  /** What the drawing shows, for those who do not see it: 125 characters or fewer. */
  alt: textOfLength({ to: 125 }),
  /** Caption under the drawing: 1 or 2 sentences. */
  caption: textSchema,
  /** Names of its drawings, in order, where there are several or the name is not the id of the picture. */
  drawings: z.array(idSchema).min(1).optional(),
  /** The drawing of a needle that is laid over the calm one, behind a choice that starts closed. */
  needle: z
    .strictObject({ drawing: idSchema, alt: textOfLength({ to: 125 }), caption: textSchema })
    .optional(),
  /** Names of the numbered parts, in the order of their numbers. May be empty. */
  key: z.array(textSchema),
  /** Long description that opens below the drawing: 60 to 120 words. */
  description: textSchema.refine((text) => inRange(countWords(text)), {
    error: (issue) => `has ${countWords(String(issue.input))} words`,
    params: { expected: '60 to 120 words', remedy: 'change its length' },
  }),
  /** Sources of what the drawing shows. */
  sources: sourceIdsSchema,
  /** Each thing that the drawing claims, with the source that says so. */
  statements: z.array(z.strictObject({ says: textSchema, source: idSchema })).min(1),
});

export type PictureInput = z.input<typeof pictureSchema>;
export type Picture = z.output<typeof pictureSchema>;

function inRange(words: number): boolean {
  return words >= 60 && words <= 120;
}
