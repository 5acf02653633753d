/** The articles of the content, as the steps after the drawing need them. */
import { libraryOf, type Content } from '../checks/content.ts';
import { versionedArticles } from '../checks/ledgers.ts';
import { articleAddress } from '../format/address.ts';
import type { ArticleFacts } from '../library/article-facts.ts';
import { careCardsUnder } from '../library/care-cards-under.ts';
import { sourceLookups } from '../library/library.ts';
import { byReadingOrder } from '../library/reading-order.ts';
import { reviewState } from '../library/review.ts';
import { sourcesInReadingOrder } from '../reading/article-text.ts';
import { languages } from '../site.config.ts';

/** All articles that are built, by language and in reading order, as they are on a day. */
export function articleFacts(content: Content, today: string): ArticleFacts[] {
  const stages = content.stages?.entries.get('');
  if (!stages) throw new Error('There is no content/stages.yaml. Every copy of the guide needs one.');
  const order = byReadingOrder(stages);
  const articles = versionedArticles(content).sort((a, b) =>
    order({ name: a.file.name, data: a.article }, { name: b.file.name, data: b.article }),
  );
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
      });
  });
}
