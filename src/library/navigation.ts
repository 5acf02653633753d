import { uiTexts } from '../i18n/index.ts';
import type { Navigation } from '../schema/navigation.ts';
import type { Language } from '../site.config.ts';
import { articlesOf, guidePagesOf, oncePerBuild, sharedFile } from './entries.ts';
import { splitArticleId } from '../format/address.ts';
import { pagePath } from '../format/path.ts';

/** A link with its words and its address without the base path. */
export interface NavigationLink {
  name: string;
  path: string;
}

/** The links of each place of the frame, in the order of `content/navigation.yaml`, as far as their pages are built. */
export async function frameLinks(language: Language): Promise<Record<keyof Navigation, NavigationLink[]>> {
  const { header, menu, footer } = await sharedFile('navigation');
  const built = await builtPages(language);
  const words: Readonly<Record<string, string>> = uiTexts(language.code).nav;
  const links = (names: readonly string[]) =>
    names
      .filter((name) => built.has(name))
      .map((name) => ({ name: wordsOf(name, words), path: pagePath(language, name) }));
  return { header: links(header), menu: links([...header, ...menu]), footer: links(footer) };
}

function wordsOf(name: string, words: Readonly<Record<string, string>>): string {
  const found = words[name];
  if (found !== undefined) return found;
  throw new Error(
    `content/navigation.yaml links to "${name}", which has no words. Remedy: add it to "nav" in src/i18n/.`,
  );
}

/** Pages with a file of their own in `src/pages/`, such as the glossary. */
const pageFiles = Object.keys(import.meta.glob('../pages/**/*.astro'));

/** The names of all pages that exist in a language. */
export function builtPages(language: Language): Promise<ReadonlySet<string>> {
  return namesOfPages(language.code);
}

const namesOfPages = oncePerBuild(async (code): Promise<ReadonlySet<string>> => {
  const articles = await articlesOf(code);
  const guidePages = await guidePagesOf(code);
  return new Set([
    ...articles.flatMap((article) => [article.name, article.data.stage]),
    ...guidePages.map(({ id }) => splitArticleId(id).name),
    ...pageFiles.flatMap((file) => /\/([\w-]+)(?:\/index)?\.astro$/.exec(file)?.[1] ?? []),
  ]);
});
