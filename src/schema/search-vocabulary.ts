import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A section: the address of its page, and its anchor. */
const sectionAddressSchema = textSchema.refine(
  (text) => /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+#[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
  {
    error: 'is not the address of a section',
    params: {
      expected: 'a page and an anchor, such as "/getting-ready/#eating"',
      remedy: 'copy the address of the section',
    },
  },
);

/** Words as readers type them, at least one, none twice. */
const wordsSchema = z
  .array(textSchema)
  .min(1)
  .refine((words) => new Set(words.map((word) => word.toLowerCase())).size === words.length, {
    error: 'names the same words twice',
    params: { expected: 'each word once', remedy: 'take the second one out' },
  });

/** Words that mean the same to a reader. */
const conceptSchema = z.strictObject({
  id: idSchema,
  /** Everyday words, spellings, brand names, short forms: one or several words each. */
  words: wordsSchema,
  /** The sections that a reader who types one of them most likely wants, best first. */
  answers: z.array(sectionAddressSchema).min(1).max(4).optional(),
});

/** Which care card stands above the results when all words of one line were typed. */
const signsSchema = z.strictObject({
  card: z.enum(['emergency', 'urgent']),
  words: wordsSchema,
});

/** `content/search/<lang>.yaml`: what readers type, and what the guide calls it. */
export const searchVocabularySchema = z.strictObject({
  concepts: z.array(conceptSchema).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: 'has two concepts of the same id',
    params: { expected: 'each id once', remedy: 'join the two concepts' },
  }),
  signs: z.array(signsSchema),
});

export type SearchVocabulary = z.output<typeof searchVocabularySchema>;
