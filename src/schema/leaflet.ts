import { z } from 'astro/zod';
import { addressSchema, idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { textOfLength } from './text.ts';

const placeSchema = z.strictObject({ address: addressSchema });

/** One entry of `content/leaflets.yaml`: a PDF leaflet that holds more than one article. */
export const leafletSchema = z.strictObject({
  /** The name of its file: `/pdf/letter/before.pdf`. */
  id: idSchema,
  /** Its title, by language. It is made in the languages that have one. */
  words: z.record(languageSchema, z.strictObject({ title: textOfLength({ from: 5, to: 60 }) })),
  /** The page that it names as its address. */
  page: placeSchema,
  /** The articles in it, in order. */
  parts: z.array(placeSchema).min(2).max(6),
});

export type LeafletInput = z.input<typeof leafletSchema>;
export type LeafletOfMany = z.output<typeof leafletSchema>;
