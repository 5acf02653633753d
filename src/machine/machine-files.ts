/**
 * What machines and other sites get of a built site: the content API, the Markdown twins, the pages
 * for frames, the sitemap and the pictures of shared links. All of it is made from the finished pages.
 */
import { uiTexts } from '../i18n/index.ts';
import { twinOf } from '../format/address.ts';
import { todayIso } from '../format/date.ts';
import { markdownTwin } from './markdown-twin.ts';
import type { SocialPicture } from './social-picture.ts';
import { languages } from '../site.config.ts';
import { writeApi } from './api-files.ts';
import { reusableArticles, type ReusableArticle } from './articles.ts';
import { writeEmbeds } from './embeds.ts';
import { writeSitemap } from './sitemap.ts';
import { writeSocialPictures } from './social-pictures.ts';
import { writeInto } from './write.ts';

/** Writes all of it into a built folder and says in one line what it was. */
export async function writeMachineFiles(folder: string): Promise<string> {
  const write = writeInto(folder);
  const { list, articles } = await reusableArticles(folder);
  const listed = await writeSitemap(folder, write);
  const files = await writeApi(list, articles, write);
  await Promise.all(
    articles.map(({ address, api, language }) => write(twinOf(address), markdownTwin(api, language))),
  );
  const embeds = await writeEmbeds(folder, { list, articles, today: todayIso() }, write);
  const drawn = await writeSocialPictures(socialPictures(articles), write);
  return `${listed} pages in the sitemap, ${files} files of the API, ${embeds} sections to embed, ${drawn} pictures drawn anew`;
}

function socialPictures(articles: readonly ReusableArticle[]): Map<string, SocialPicture> {
  const [root] = languages;
  const { siteName, review, reuse } = uiTexts(root.code);
  const isUnchecked = articles.every(({ listed }) => listed.review.state === 'not-reviewed');
  return new Map<string, SocialPicture>([
    [
      '/',
      {
        title: siteName,
        stage: null,
        siteName: reuse.forPatients,
        status: isUnchecked ? review['not-reviewed'].sentence : '',
        dir: root.dir,
      },
    ],
    ...articles.map(({ address, listed, language }): [string, SocialPicture] => {
      const ui = uiTexts(language.code);
      return [
        address,
        {
          title: listed.title,
          stage: ui.stages[listed.stage].name,
          siteName: ui.siteName,
          status: listed.review.sentence,
          dir: language.dir,
        },
      ];
    }),
  ]);
}
