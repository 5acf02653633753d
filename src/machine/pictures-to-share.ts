/** The pictures of shared links: one for the site, and one for each article. */
import { curlyQuotes } from '../format/typography.ts';
import { uiTexts } from '../i18n/index.ts';
import type { ArticleFacts } from '../library/article-facts.ts';
import { languages } from '../site.config.ts';
import type { SocialPicture } from './social-picture.ts';

/** The words of each picture, by the address of its page. */
export function picturesToShare(articles: readonly ArticleFacts[]): Map<string, SocialPicture> {
  const [root] = languages;
  const { siteName, review, reuse } = uiTexts(root.code);
  const isUnchecked = articles.every(({ state }) => state === 'not-reviewed');
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
    ...articles.map(({ address, data, state, language }): [string, SocialPicture] => {
      const ui = uiTexts(language.code);
      return [
        address,
        {
          title: curlyQuotes(data.title),
          stage: ui.stages[data.stage].name,
          siteName: ui.siteName,
          status: ui.review[state].sentence,
          dir: language.dir,
        },
      ];
    }),
  ]);
}
