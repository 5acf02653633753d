import { z } from 'astro/zod';
import { textSchema } from './text.ts';

/** Words and phrases that mean the same to a reader: two or more, none twice. */
const sameSchema = z
  .array(textSchema)
  .min(2)
  .refine((words) => new Set(words.map((word) => word.toLowerCase())).size === words.length, {
    error: 'names the same words twice',
    params: { expected: 'each word once', remedy: 'take the second one out' },
  });

/** `content/search/<lang>.yaml`: what the search knows of a language beside questions and texts. */
export const searchVocabularySchema = z.strictObject({
  /** How people ask for an explained word: `what is {term}`. */
  termQuestions: z.array(
    textSchema.refine((text) => text.includes('{term}'), {
      error: 'has no place for the word',
      params: { expected: '{term} in it', remedy: 'write {term} in place of the word' },
    }),
  ),
  same: z.array(sameSchema),
});

export type SearchVocabulary = z.output<typeof searchVocabularySchema>;
