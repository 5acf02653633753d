/** What is known of an article before its page is drawn. */
import type { ArticleText } from '../reading/article-text.ts';
import type { Article } from '../schema/article.ts';
import type { Source } from '../schema/source.ts';
import type { Language } from '../site.config.ts';
import type { CareCardsShown } from './care-cards-under.ts';
import type { ReviewState } from './review.ts';

export interface ArticleFacts {
  /** `/getting-ready/`, without the folder that the site is served from. */
  readonly address: string;
  readonly language: Language;
  readonly data: Article;
  readonly text: ArticleText;
  readonly version: string;
  readonly state: ReviewState;
  readonly careCards: CareCardsShown;
  /** Its sources in reading order: the first one is number 1. */
  readonly sources: readonly Source[];
}
