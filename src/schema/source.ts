import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

const SOURCE_KINDS = [
  'guideline',
  'patient-leaflet',
  'reference',
  'regulator',
  'systematic-review',
  'trial',
  'other',
] as const;

/** A date in any form: "2014", "2025-02-12", "March 2014". YAML reads some of them as numbers or days. */
const shownDateSchema = z
  .union([textSchema, z.int(), z.date()], {
    error: 'is not a date as a source shows it, such as "2014" or "March 2014"',
  })
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));

/** One entry of `content/sources.yaml`: something we read, and where a reader can read it too. */
export const sourceSchema = z.strictObject({
  /** What articles write in `<Source id="…" />`. Never changes again. */
  id: idSchema,
  /** The title as the source itself writes it. */
  title: textSchema,
  /** Who published it. */
  publisher: textSchema,
  /** Where it is: the full address. */
  url: z.url({ protocol: /^https?$/, error: 'is not a full address starting with https:// or http://' }),
  /** What kind of source it is. */
  kind: z.enum(SOURCE_KINDS),
  /** The country that it was written for, or "not stated". */
  country: textSchema,
  /** Date of publication as the source shows it, or null: "date not shown". */
  published: shownDateSchema.nullable(),
  /** Date of the last change as the source shows it, or null. */
  lastUpdated: shownDateSchema.nullable(),
  /** How much of it we saw: "excerpt", or more exact. About says plainly that many were seen in part. */
  seen: textSchema,
});

export type SourceInput = z.input<typeof sourceSchema>;
export type Source = z.output<typeof sourceSchema>;
