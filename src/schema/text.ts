import { z } from 'astro/zod';

/** Words as a reader counts them: pieces between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** A text on one line that is not empty and has no stray space at its ends. */
export const textSchema = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, {
    error: 'starts or ends with a space',
    params: { expected: 'no space at either end', remedy: 'take the space away' },
  })
  .refine((text) => !/[“”‘’]/.test(text), {
    error: 'has curly quotation marks or apostrophes',
    params: { expected: 'straight ones', remedy: 'type " and \', the build makes them curly' },
  });

/** A text of a limited number of words, and how many it has when it is longer. */
export function textUpTo(words: number) {
  return textSchema.refine((text) => countWords(text) <= words, {
    error: (issue) => `has ${countWords(String(issue.input))} words`,
    params: { expected: `${words} words or fewer`, remedy: 'shorten it' },
  });
}

/** A text of a limited number of characters, and how many it has when it is outside the limits. */
export function textOfLength({ from = 1, to }: { from?: number; to: number }) {
  return textSchema.refine((text) => text.length >= from && text.length <= to, {
    error: (issue) => `has ${String(issue.input).length} characters${lengthSlip(issue.input, from, to)}`,
    params: {
      expected: from > 1 ? `${from} to ${to} characters` : `${to} characters or fewer`,
      remedy: 'change its length',
    },
  });
}

/** How far a text is outside of its limits, such as ", 93 too many". */
function lengthSlip(input: unknown, from: number, to: number): string {
  const { length } = String(input);
  return length > to ? `, ${length - to} too many` : `, ${from - length} too few`;
}
