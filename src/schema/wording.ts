import { z } from 'astro/zod';
import { sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A safety sentence that is in several places, an entry of `content/wordings/<lang>.yaml`. */
export const wordingSchema = z.strictObject({
  /** One to three sentences. Nobody types them by hand anywhere else. */
  text: textSchema,
  /** The sources behind every sentence of it. */
  sources: sourceIdsSchema,
});

export type WordingInput = z.input<typeof wordingSchema>;
export type Wording = z.output<typeof wordingSchema>;
