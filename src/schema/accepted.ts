import { z } from 'astro/zod';
import { textSchema } from './text.ts';

/** What a note can be about; see `src/checks/notes/`. */
export const NOTE_KINDS = ['passive', 'avoid', 'inclusive', 'unmarked-term'] as const;

/** One line of `content/accepted.yaml`: a note that is right as it is, and why. */
export const acceptedSchema = z.strictObject({
  note: z.enum(NOTE_KINDS),
  /** The word, or for `passive` the sentence, as the report prints it. */
  text: textSchema,
  /** `en/diabetes`, or left out where it holds in every file. */
  in: textSchema.optional(),
  /** Why it may stay. */
  reason: textSchema,
});

export type Accepted = z.output<typeof acceptedSchema>;
export type NoteKind = (typeof NOTE_KINDS)[number];
