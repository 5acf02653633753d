import type { APIRoute } from 'astro';
import { apiList } from '@/machine/api-list.ts';
import { articlePage } from '@/library/article-page.ts';
import { todayIso } from '@/format/date.ts';
import { articlesOf, siteSettings } from '@/library/entries.ts';
import { languages } from '@/site.config.ts';

/** The build adds the articles and sections themselves, cut from the built pages. */
export const GET: APIRoute = async () => {
  const pages = await Promise.all(
    languages.map(async (language) =>
      Promise.all(
        (await articlesOf(language.code)).map((article) => articlePage(article, language, todayIso())),
      ),
    ),
  );
  return Response.json(apiList(pages.flat(), await siteSettings(), languages[0]));
};
