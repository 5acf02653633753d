import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { stageSchema } from './stage.ts';
import { textSchema } from './text.ts';

/** One question to answer in one's own words, an entry of `content/understanding/<lang>.yaml`. */
export const understandingSchema = z.strictObject({
  id: idSchema,
  stage: stageSchema,
  /** The article that asks and answers it. */
  article: idSchema,
  /** The section to read again. */
  section: idSchema,
  question: textSchema,
  /** What a good answer has: sentences and items of the article. */
  points: z.array(textSchema).max(7),
  /** A safety sentence that belongs to the answer. */
  wording: idSchema.optional(),
});

export type UnderstandingInput = z.input<typeof understandingSchema>;
export type Understanding = z.output<typeof understandingSchema>;
