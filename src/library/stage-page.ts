import { uiTexts } from '../i18n/index.ts';
import type { Stage } from '../schema/stage.ts';
import { STAGES } from '../schema/stage.ts';
import type { Language } from '../site.config.ts';
import { articleTeaser, type ArticleTeaser } from './article-page.ts';
import { todayIso } from '../format/date.ts';
import { articlesOf } from './entries.ts';
import type { NavigationLink } from './navigation.ts';
import { pagePath } from '../format/path.ts';
import { reviewState, weakestState, type ReviewState } from './review.ts';

/** A part of the guide with its articles and its neighbors. */
export interface StagePage {
  id: Stage;
  articles: ArticleTeaser[];
  /** What can be said of all its articles together. */
  state: ReviewState;
  previous: NavigationLink | null;
  next: NavigationLink | null;
}

/** The stages that have an article in a language, in their order. A stage without one is not built. */
export async function stagesOf(language: Language): Promise<StagePage[]> {
  const ui = uiTexts(language.code);
  const today = todayIso();
  const articles = await articlesOf(language.code);
  const built = STAGES.filter((stage) => articles.some((article) => article.data.stage === stage));
  const link = (stage: Stage | undefined): NavigationLink | null =>
    stage ? { name: ui.stages[stage].title, path: pagePath(language, stage) } : null;
  return Promise.all(
    built.map(async (id, index) => {
      const ofStage = articles.filter((article) => article.data.stage === id);
      return {
        id,
        articles: await Promise.all(ofStage.map((article) => articleTeaser(article, language))),
        state: weakestState(ofStage.map((article) => reviewState(article.data.review, today))),
        previous: link(built[index - 1]),
        next: link(built[index + 1]),
      };
    }),
  );
}
