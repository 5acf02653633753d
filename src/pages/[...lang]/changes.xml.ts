import type { APIRoute } from 'astro';
import { todayIso } from '@/lib/date.ts';
import { articlesOf, siteSettings } from '@/lib/entries.ts';
import { changesFeed } from '@/lib/feed.ts';
import { languagePaths } from '@/lib/language-paths.ts';
import type { Language } from '@/site.config.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { publisher } = await siteSettings();
  return new Response(
    changesFeed(await articlesOf(language.code), { language, today: todayIso(), publisher }),
  );
};
