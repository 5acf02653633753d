import type { Language } from '../site.config.ts';
import { articlesOf, termsOf } from './entries.ts';
import { pagePath } from '../format/path.ts';

/** A line of the A to Z: an article, one of its sections, a reader's question, or a word explained. */
export interface AToZEntry {
  kind: 'article' | 'section' | 'question' | 'term';
  name: string;
  /** Address without the base path. */
  path: string;
  /** Title of the page that it is on; empty for an article itself. */
  page: string;
}

/** Everything that a reader may look for, each thing once. Where two have the same words, the question is kept. */
export async function aToZEntries(language: Language): Promise<AToZEntry[]> {
  const articles = await articlesOf(language.code);
  const terms = await termsOf(language.code);
  const all: AToZEntry[] = [
    ...articles.flatMap((article): AToZEntry[] => {
      const page = article.data.title;
      return [
        { kind: 'article', name: page, path: article.address, page: '' },
        ...article.data.alsoAsked.map(({ question, section }): AToZEntry => ({
          kind: 'question',
          name: question,
          path: `${article.address}#${section}`,
          page,
        })),
        ...article.text.headings.flatMap((heading): AToZEntry[] =>
          heading.id === null
            ? []
            : [{ kind: 'section', name: heading.text, path: `${article.address}#${heading.id}`, page }],
        ),
      ];
    }),
    ...terms.map((term): AToZEntry => ({
      kind: 'term',
      name: term.term,
      path: `${pagePath(language, 'glossary')}#${term.id}`,
      page: '',
    })),
  ];
  const seen = new Set<string>();
  return all.filter((entry) => {
    const key = `${entry.name.toLowerCase()}|${entry.kind === 'term' ? 'term' : entry.page}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
