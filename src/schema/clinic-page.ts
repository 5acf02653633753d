import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** Sentences of one section, named by their first words, so that each is written in the articles alone. */
const quoteSchema = z.strictObject({
  /** The file name of the article. */
  article: idSchema,
  /** The id of the section, or `short` for the short answer, the key points and what to do. */
  section: idSchema,
  /** The first words of each sentence, in the order in which they are drawn. */
  starts: z.array(textSchema).min(1),
});

const partSchema = z.strictObject({
  /** The article that has all of it. */
  more: idSchema,
  items: z.array(z.strictObject({ title: textSchema, from: z.array(quoteSchema).min(1) })).min(1),
});

/** `content/clinic-page/<lang>.yaml`: what every clinic's page says, taken from the articles. */
export const clinicPageSchema = z.strictObject({
  /** What the injection is, in two sentences. */
  what: z.array(quoteSchema).min(1),
  before: partSchema,
  after: partSchema,
});

export type Quote = z.output<typeof quoteSchema>;
export type ClinicPageCore = z.output<typeof clinicPageSchema>;
