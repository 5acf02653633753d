/** What help an article shows. */
import type { ArticleText } from '../reading/article-text.ts';
import type { Article } from '../schema/article.ts';

/** The author's own; all cards under the text; or the small panel with the gravest signs. */
export type CareCardsShown = 'own' | 'cards' | 'panel';

/**
 * The build decides what help an article shows, not the author: all cards after the day and where serious
 * harm is told, the panel everywhere else. An article that has placed the cards itself has them.
 */
export function careCardsUnder({
  data,
  text,
}: {
  data: Pick<Article, 'stage'>;
  text: ArticleText;
}): CareCardsShown {
  if (text.uses.some((use) => use.kind === 'care-cards')) return 'own';
  const isAboutHarm = text.uses.some((use) => use.kind === 'serious-harm');
  return data.stage === 'afterwards' || isAboutHarm ? 'cards' : 'panel';
}
