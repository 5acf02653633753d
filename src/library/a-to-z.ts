import type { Language } from '../site.config.ts';
import { pagePath } from '../format/path.ts';

/** A line of the A to Z: an article, one of its sections, a reader's question, a word explained, or another word for one of them. */
export interface AToZEntry {
  kind: 'article' | 'section' | 'question' | 'term' | 'otherWord';
  name: string;
  /** Address without the base path. */
  path: string;
  /** Title of the page that it is on, or the word explained; empty for an article itself. */
  page: string;
}

/** What the list tells of an article. */
interface ListedArticle {
  address: string;
  data: {
    title: string;
    alsoAsked: readonly { question: string; section: string }[];
    alsoCalled: readonly string[];
  };
  text: { headings: readonly { id: string | null; text: string }[] };
}

/** Everything that a reader may look for, each thing once. Where two have the same words, the question is kept. */
export function aToZEntries(
  language: Language,
  articles: readonly ListedArticle[],
  terms: readonly { id: string; term: string; alsoCalled: readonly string[] }[],
): AToZEntry[] {
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
        ...otherWords(article.data.alsoCalled, article.address, page),
      ];
    }),
    ...terms.flatMap(({ id, term, alsoCalled }): AToZEntry[] => {
      const path = `${pagePath(language, 'glossary')}#${id}`;
      return [{ kind: 'term', name: term, path, page: '' }, ...otherWords(alsoCalled, path, term)];
    }),
  ];
  const seen = new Set<string>();
  return all.filter((entry) => {
    const key = `${entry.name.toLowerCase()}|${entry.kind === 'term' ? 'term' : entry.page}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function otherWords(words: readonly string[], path: string, page: string): AToZEntry[] {
  return words.map((name) => ({ kind: 'otherWord', name, path, page }));
}
