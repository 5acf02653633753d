import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { addressSchema, idSchema, sourceIdsSchema } from './id.ts';
import { reviewSchema } from './review.ts';
import { stageSchema } from './stage.ts';
import { textOfLength, textSchema, textUpTo } from './text.ts';

/** A statement of the front matter together with the sources that prove it. */
const sourcedText = (text: typeof textSchema) => z.strictObject({ text, sources: sourceIdsSchema });

/** The front matter of an article, `content/articles/<lang>/<name>.mdx`. */
export const articleSchema = z
  .strictObject({
    /** The h1: 65 characters or fewer, in the words people ask it in. May be a question. */
    title: textOfLength({ to: 65 }),
    /** The lead under the title: the answer in 50 words or fewer. */
    shortAnswer: sourcedText(textUpTo(50)),
    /** For search engines and lists: 80 to 115 characters, no numbers of risk. The build adds the review status. */
    summary: textOfLength({ from: 80, to: 115 }),
    /** Which part of the way it belongs to. Its place there is that of its name in `content/stages.yaml`. */
    stage: stageSchema,
    /** What to remember: 3 to 5 statements. */
    keyPoints: z.array(sourcedText(textSchema)).min(3).max(5),
    /** What the reader can do: 1 to 3 actions of at most 15 words, each starting with its verb. Sources where an action needs one. */
    whatToDo: z
      .array(z.strictObject({ text: textUpTo(15), sources: sourceIdsSchema.optional() }))
      .min(1)
      .max(3),
    /** Questions in the reader's own words, each with the id of the section of this article that answers it, or `short`. */
    alsoAsked: z
      .array(
        z.strictObject({
          question: textSchema.refine((text) => text.endsWith('?'), {
            error: 'is not a question',
            params: { expected: 'a question mark at the end', remedy: 'write it as a reader would ask it' },
          }),
          section: idSchema,
        }),
      )
      .min(1),
    /** Other words that people use for the topic. May be empty. */
    alsoCalled: z.array(textSchema),
    /** The file names of three articles to read next. */
    related: z
      .array(idSchema)
      .length(3)
      .refine((names) => new Set(names).size === names.length, {
        error: 'names the same article twice',
        params: { expected: 'three different articles', remedy: 'change one of them' },
      }),
    /** How the page is drawn ("layout" means something else to Astro): leave it out, or `steps` for the article that tells the five steps. */
    form: z.literal('steps').optional(),
    /** The day of the first version. Never changes. */
    written: dateSchema,
    /** The day when the text last changed. */
    updated: dateSchema,
    /** What changed, in plain words, one entry for each `updated`. */
    changes: z.array(z.strictObject({ date: dateSchema, text: textSchema })).min(1),
    /** `not-reviewed`, or who checked it, only after a real check. */
    review: reviewSchema,
    /** Old addresses that must keep working, such as `/what-it-is/`. May be empty. */
    aliases: z.array(addressSchema),
  })
  .refine((article) => article.updated >= article.written, {
    path: ['updated'],
    error: 'is before the day it was written',
    params: { expected: 'the same day or a later one', remedy: 'correct one of the two dates' },
  })
  .refine((article) => article.changes.some((change) => change.date === article.updated), {
    path: ['changes'],
    error: 'has no entry for the day of "updated"',
    params: { expected: 'an entry with the same date', remedy: 'say in plain words what changed that day' },
  });

export type ArticleInput = z.input<typeof articleSchema>;
export type Article = z.output<typeof articleSchema>;
export type KeyPoint = Article['keyPoints'][number];
export type Action = Article['whatToDo'][number];
export type AlsoAsked = Article['alsoAsked'][number];
