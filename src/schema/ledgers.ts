import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { idSchema } from './id.ts';

/** One line of `content/versions.yaml`. */
export const recordedVersionSchema = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{8}$/, { error: 'is not a version of 8 hex digits' }),
  updated: dateSchema,
});

/** The anchors of one address in `content/addresses.yaml`. */
export const recordedAnchorsSchema = z.array(idSchema);

export type RecordedVersion = z.output<typeof recordedVersionSchema>;
