import { z } from 'astro/zod';
import { textSchema } from './text.ts';

/** A section is found by so many questions at least. Fewer were measured to find it less often. */
export const minQuestions = 27;

/** What people ask that one section answers. */
export const sectionQuestionsSchema = z.strictObject({
  /**
   * The heading for which the questions were written. When the section gets another one, somebody has to
   * look whether it still answers them. The short answer of an article has no heading of its own.
   */
  heading: textSchema.optional(),
  /** In the words of readers, each once. */
  questions: z.array(textSchema).min(1),
});

export type SectionQuestions = z.output<typeof sectionQuestionsSchema>;
