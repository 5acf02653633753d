import { uiTexts } from '../i18n/index.ts';
import type { Stage } from '../schema/stage.ts';
import { STAGES } from '../schema/stage.ts';
import type { Language } from '../site.config.ts';
import { articleTeaser, type ArticleTeaser } from './article-page.ts';
import { articlesOf } from './entries.ts';
import type { NavigationLink } from './navigation.ts';
import { pagePath } from './path.ts';

/** A part of the guide with its articles and its neighbors. */
export interface StagePage {
  id: Stage;
  articles: ArticleTeaser[];
  previous: NavigationLink | null;
  next: NavigationLink | null;
}

/** The stages that have an article in a language, in their order. A stage without one is not built. */
export async function stagesOf(language: Language): Promise<StagePage[]> {
  const ui = uiTexts(language.code);
  const articles = await articlesOf(language.code);
  const built = STAGES.filter((stage) => articles.some((article) => article.data.stage === stage));
  const link = (stage: Stage | undefined): NavigationLink | null =>
    stage ? { name: ui.stages[stage].title, path: pagePath(language, stage) } : null;
  return Promise.all(
    built.map(async (id, index) => ({
      id,
      articles: await Promise.all(
        articles
          .filter((article) => article.data.stage === id)
          .map((article) => articleTeaser(article, language)),
      ),
      previous: link(built[index - 1]),
      next: link(built[index + 1]),
    })),
  );
}
