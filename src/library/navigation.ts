import { uiTexts } from '../i18n/index.ts';
import type { Language } from '../site.config.ts';
import { articlesOf } from './entries.ts';
import { pagePath } from '../format/path.ts';

/** A link with its words and its address without the base path. */
export interface NavigationLink {
  name: string;
  path: string;
}

/** The links of the header, in their order; a part appears only when its page is built. */
export async function mainLinks(language: Language): Promise<NavigationLink[]> {
  const ui = uiTexts(language.code);
  const built = await builtPages(language);
  return Object.entries(ui.nav)
    .filter(([name]) => built.has(name))
    .map(([name, words]) => ({ name: words, path: pagePath(language, name) }));
}

/** The names of all articles and stage pages that exist in a language. */
export async function builtPages(language: Language): Promise<Set<string>> {
  const articles = await articlesOf(language.code);
  return new Set(articles.flatMap((article) => [article.name, article.data.stage]));
}
