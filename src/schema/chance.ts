import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { idSchema, sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

const CHANCE_KINDS = ['harm', 'benefit'] as const;
const CHANCE_UNITS = ['people', 'injections'] as const;
const DENOMINATORS = [100, 1000, 10000] as const;
const SPINE_LEVELS = ['neck', 'mid-back', 'low-back', 'sacrum', 'any'] as const;
const CERTAINTIES = ['high', 'moderate', 'low', 'very-low', 'not-rated'] as const;

/** A percentage, or a count out of 100, 1,000 or 10,000. */
export const PRINTED_PATTERN = /^(\d+)(?:\.(\d+))?(?:%| per (100|1,000|10,000))$/;

/** Events and total, where the source prints both: "201 of 8,166". */
export const COUNTED_PATTERN = /^(\d[\d,]*) of (\d[\d,]*)$/;

/** The share exactly as the source prints it: "17.1%" or "24 per 100". Never worked out by us. */
const printedSchema = z.string().regex(PRINTED_PATTERN, {
  error: 'is not a share as a source prints it. Expected a percentage such as "17.1%", or "24 per 100"',
});

/**
 * The events and the total, where the source prints both. They are exact, and a share that was rounded
 * already must not be rounded again: 201 of 8,166 is 2 of 100, though the printed 2.5% would make it 3.
 */
const countedSchema = z.string().regex(COUNTED_PATTERN, {
  error: 'is not a count as a source prints it. Expected such as "201 of 8,166"',
});

/** The group that a chance is compared with, counted in the same way. */
const comparisonSchema = z.strictObject({
  printed: printedSchema,
  counted: countedSchema.optional(),
  count: z.int().min(0),
});

/**
 * The numbers of one chance, an entry of `content/chances.yaml`: once for all languages.
 * Sentence, picture and spoken text are all made from it, so that they cannot disagree.
 */
export const chanceNumbersSchema = z.strictObject({
  /** What articles write in `<Chance id="…" />`. */
  id: idSchema,
  /** Is it a harm or a benefit? Both are drawn in the same form. */
  kind: z.enum(CHANCE_KINDS),
  printed: printedSchema,
  counted: countedSchema.optional(),
  /** What was counted: people, or injections (some people had several). */
  unit: z.enum(CHANCE_UNITS),
  /** Out of how many: 100, or 1000 or 10000 for what happens less often. */
  per: z.literal(DENOMINATORS),
  /** `counted`, or else `printed`, rounded half up to `per`; 0 is shown as "fewer than 1". A check works it out again. */
  count: z.int().min(0),
  /** Where in the spine the injections were given. */
  spineLevel: z.enum(SPINE_LEVELS),
  /** The id of the chance to compare it with (people without the injection), or null. */
  comparator: idSchema.nullable(),
  /**
   * The other group of the same study, such as people with a dummy treatment: the same people and time, in the
   * same unit and out of the same `per`. It lives in this record, so that it is never shown without it.
   */
  comparison: comparisonSchema.optional(),
  /** How sure the source, or a review of such sources, is. "not-rated" when nobody has said. */
  certainty: z.enum(CERTAINTIES),
  /** Where it is printed. */
  sources: sourceIdsSchema,
  /** The day on which we last looked at the source. */
  checkedOn: dateSchema,
});

/** A piece of a sentence, which the build finishes. */
const pieceSchema = textSchema.refine((text) => !text.endsWith('.'), {
  error: 'ends with a full stop',
  params: { expected: 'a piece of a sentence', remedy: 'take the full stop away' },
});

/**
 * The words of one chance in one language, an entry of `content/chances/<lang>.yaml`. They are in
 * "17 out of 100 people {happens} {timeframe}. 83 {notHappens}.", so they start lower-case and carry no full stop.
 */
export const chanceWordsSchema = z.strictObject({
  /** What happens, as a verb: "get more pain than before". */
  happens: pieceSchema,
  /** What the others do, if the language's plain "do not" does not fit: "do not need it". */
  notHappens: pieceSchema.optional(),
  /** Within what time: "in the first week". */
  timeframe: pieceSchema,
  /** Who was counted, a whole sentence: "Counted in 207 people after 322 low back injections at one US clinic." */
  population: textSchema,
  /**
   * What the two groups got, where the numbers have a `comparison`: "With {treatment}, 54 out of 100 people …
   * With {comparison}, 19 out of 100 do."
   */
  groups: z.strictObject({ treatment: pieceSchema, comparison: pieceSchema }).optional(),
  /** How long it lasts, a whole sentence, or leave it out. */
  lasts: textSchema.optional(),
  /** What helps, a whole sentence, or leave it out. */
  helps: textSchema.optional(),
});

export type ChanceNumbersInput = z.input<typeof chanceNumbersSchema>;
export type ChanceNumbers = z.output<typeof chanceNumbersSchema>;
export type ChanceWordsInput = z.input<typeof chanceWordsSchema>;
export type ChanceWords = z.output<typeof chanceWordsSchema>;
/** Numbers and words of a chance in one language. */
export type Chance = ChanceNumbers & { words: ChanceWords };
