import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { textOfLength, textSchema } from './text.ts';

/** The front matter of a page about the guide itself, `content/pages/<lang>/<name>.mdx`: about, privacy, accessibility. */
export const pageSchema = z.strictObject({
  /** The h1. */
  title: textOfLength({ to: 65 }),
  /** For search engines: 80 to 115 characters. */
  summary: textOfLength({ from: 80, to: 115 }),
  /** The first sentences, larger than the rest. */
  lead: textSchema,
  /** The day when the text last changed. */
  updated: dateSchema,
});

export type PageInput = z.input<typeof pageSchema>;
export type Page = z.output<typeof pageSchema>;
