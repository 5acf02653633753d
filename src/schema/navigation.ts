import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const pageNames = z.array(idSchema).min(1);

/** `content/navigation.yaml`: which pages are in the header, the menu and the footer. */
export const navigationSchema = z.strictObject({
  /** The links of a wide header, and the first ones of the menu: `the-five-steps`. */
  header: pageNames,
  /** What follows them in the menu. */
  menu: pageNames,
  /** The links at the end of every page. */
  footer: pageNames,
});

export type Navigation = z.output<typeof navigationSchema>;
