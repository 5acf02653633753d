import { z } from 'astro/zod';
import { sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/**
 * What is in the expander under the fixed sentence on serious harm, `content/serious-harm/<lang>.yaml`.
 * The fixed sentence itself is the wording `serious-harm`.
 */
export const seriousHarmSchema = z.strictObject({
  /** What the counts are and are not, before the list. */
  intro: textSchema,
  /** Counts as the studies print them, each with what was counted and who. Two or more, never "1 in X". */
  counts: z.array(z.strictObject({ text: textSchema, sources: sourceIdsSchema })).min(2),
  /** What the counts cannot show, after the list. */
  note: textSchema,
});

export type SeriousHarmInput = z.input<typeof seriousHarmSchema>;
export type SeriousHarm = z.output<typeof seriousHarmSchema>;
