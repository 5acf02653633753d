import { z } from 'astro/zod';

const NO_DATE = { error: 'is not a date. Expected year, month and day, such as 2026-11-22' };

/**
 * A day, written `2026-11-22`. Some YAML readers hand over a `Date` for it and others a string;
 * here both become the string, so that no time zone ever moves a day.
 */
export const dateSchema = z
  .union([z.date(), z.iso.date(NO_DATE)], NO_DATE)
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

export type IsoDate = z.output<typeof dateSchema>;
