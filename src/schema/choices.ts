import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { idSchema, sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/** The rows of words that every choice has, in the order in which they are drawn. The figures come last. */
export const CHOICE_ROWS = ['what', 'good', 'bad', 'like', 'unknown'] as const;

/** One statement: a sentence or two of an article, or a safety sentence by its id. */
const statementSchema = z.union([
  z.strictObject({ text: textSchema, sources: sourceIdsSchema.optional() }),
  z.strictObject({ wording: idSchema }),
]);

const rowSchema = z.array(statementSchema).min(1).max(3);

/** One choice. */
const optionSchema = z.strictObject({
  /** Also the anchor of its section in the article that compares the choices. */
  id: idSchema,
  name: textSchema,
  what: rowSchema,
  good: rowSchema,
  bad: rowSchema,
  /** What living with it is like. */
  like: rowSchema,
  unknown: rowSchema,
  /** Ids of chances that count people or injections out of 100. */
  chances: z.array(idSchema),
});

/** An item of the standard for decision aids. */
const standardItemSchema = z.strictObject({
  id: idSchema,
  group: z.enum(['qualifying', 'certifying']),
  /** What the standard asks, in our words. */
  asks: textSchema,
  /** The sentence of the page that answers it. */
  sentence: textSchema,
  /** False where the sentence says that something is still missing. */
  isMet: z.boolean(),
});

/** The page of the choices, `content/choices/<lang>.yaml`. */
export const choicesSchema = z.strictObject({
  written: dateSchema,
  updated: dateSchema,
  /** What must not wait for a decision. */
  first: z.array(statementSchema).min(1),
  options: z.array(optionSchema).min(2),
  standard: z.array(standardItemSchema),
});

export type ChoicesInput = z.input<typeof choicesSchema>;
export type Choices = z.output<typeof choicesSchema>;
export type ChoiceOption = Choices['options'][number];
export type Statement = z.output<typeof statementSchema>;
