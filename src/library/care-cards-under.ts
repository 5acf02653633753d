/** Which care cards stand under an article. */
import type { ArticleText } from '../reading/article-text.ts';
import type { Article } from '../schema/article.ts';
import { hasWarningWord } from './warning-words.ts';

/** None, where an article needs none or has placed them itself; the emergency card alone; or all three. */
export type CareCardsShown = 'none' | 'emergency' | 'all';

/**
 * The build decides which articles carry care cards, not the author: all three on the day itself and
 * after it, and the emergency card wherever a chance is drawn or a warning word stands.
 */
export function careCardsUnder({
  data,
  text,
}: {
  data: Pick<Article, 'stage'>;
  text: ArticleText;
}): CareCardsShown {
  if (text.uses.some((use) => use.kind === 'care-cards')) return 'none';
  if (data.stage === 'on-the-day' || data.stage === 'afterwards') return 'all';
  const warns =
    text.uses.some((use) => use.kind === 'chance' || use.kind === 'serious-harm') ||
    text.blocks.some((block) => hasWarningWord(block.text));
  return warns ? 'emergency' : 'none';
}
