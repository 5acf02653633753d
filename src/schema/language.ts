import { z } from 'astro/zod';

/** The code of a language as it names folders and files in `content/`: `en`, `es`, `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: 'is not a language code such as "en" or "pt-BR"' });

export type LanguageCode = z.output<typeof languageSchema>;
