import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema, textUpTo } from './text.ts';

/** A word explained, an entry of `content/glossary/<lang>.yaml`. */
export const termSchema = z.strictObject({
  /** What articles write in `<Term id="…">`, the same in every language: `nerve-root`. */
  id: idSchema,
  /** The word as it heads its note, with a capital: "Nerve root". */
  term: textSchema,
  /** What it means, in 25 words or fewer. */
  definition: textUpTo(25),
  /** Other names that people or letters use. May be empty. */
  alsoCalled: z.array(textSchema),
  /** How people misspell it: found by search, never shown. May be empty. */
  misspellings: z.array(textSchema),
});

export type TermInput = z.input<typeof termSchema>;
export type Term = z.output<typeof termSchema>;
