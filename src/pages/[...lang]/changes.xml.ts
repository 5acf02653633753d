import type { APIRoute } from 'astro';
import { todayIso } from '@/format/date.ts';
import { articlesOf, siteSettings } from '@/library/entries.ts';
import { changesFeed } from '@/machine/feed.ts';
import { languagePaths } from '@/format/language-paths.ts';
import type { Language } from '@/site.config.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { publisher } = await siteSettings();
  return new Response(
    changesFeed(await articlesOf(language.code), { language, today: todayIso(), publisher }),
  );
};
