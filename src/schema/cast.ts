import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** One person of the drawings, an entry of `content/cast.yaml`. */
export const castMemberSchema = z.strictObject({
  id: idSchema,
  role: z.enum(['patient', 'doctor', 'nurse', 'radiographer', 'companion']),
  /** Number of the skin color in `src/styles/palette.css`, 1 to 6. */
  tone: z.number().int().min(1).max(6),
  /** Age band in years. */
  age: z.enum(['18-24', '25-34', '35-49', '50-64', '65-74', '75-89']),
  /** What makes the person known again. */
  look: textSchema,
  /** Names of the drawings that the person is in. */
  drawings: z.array(idSchema).min(1),
});

export type CastMember = z.output<typeof castMemberSchema>;
