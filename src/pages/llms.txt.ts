import type { APIRoute } from 'astro';
import { todayIso } from '@/format/date.ts';
import { articlesOf } from '@/library/entries.ts';
import { llmsText } from '@/machine/llms.ts';
import { languages } from '@/site.config.ts';

/** One file at the root, as the format asks, so it is in the language of the root. */
export const GET: APIRoute = async () => {
  const [language] = languages;
  return new Response(llmsText(await articlesOf(language.code), language, todayIso()));
};
