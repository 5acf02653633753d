/** The articles of the content, as the steps after the drawing need them. */
import { libraryOf, type Content } from '../checks/content.ts';
import { versionedArticles } from '../checks/ledgers.ts';
import { articleAddress } from '../format/address.ts';
import type { ArticleFacts } from '../library/article-facts.ts';
import { careCardsUnder } from '../library/care-cards-under.ts';
import { sourceLookups } from '../library/library.ts';
import { reviewState } from '../library/review.ts';
import { sourcesInReadingOrder } from '../reading/article-text.ts';
import { STAGES } from '../schema/stage.ts';
import { languages } from '../site.config.ts';

/** All articles that are built, by language, stage and order, as they are on a day. */
export function articleFacts(content: Content, today: string): ArticleFacts[] {
  const articles = versionedArticles(content);
  return languages.flatMap((language) => {
    const library = libraryOf(content, language.code);
    const lookups = sourceLookups(library);
    return articles
      .filter(({ file }) => file.language === language.code)
      .flatMap(({ file, article: data, version }): ArticleFacts[] => {
        if (!file.parsed) return [];
        const { text } = file.parsed;
        return [
          {
            address: articleAddress(language.code, file.name),
            language,
            data,
            text,
            version,
            state: reviewState(data.review, today),
            careCards: careCardsUnder({ data, text }),
            sources: sourcesInReadingOrder(data, text, lookups).flatMap(
              (id) => library.sources.get(id) ?? [],
            ),
          },
        ];
      })
      .sort(byStageAndOrder);
  });
}

function byStageAndOrder(
  { data: a, address }: ArticleFacts,
  { data: b, address: other }: ArticleFacts,
): number {
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.order - b.order || (address < other ? -1 : 1);
}
