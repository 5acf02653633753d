/** What search knows of each page from its content. */
import { readFile } from 'node:fs/promises';
import { articleAddress } from '../format/address.ts';
import { pagePath } from '../format/path.ts';
import type { Content } from '../checks/content.ts';
import { curlyQuotes } from '../format/typography.ts';
import { fill, uiTexts } from '../i18n/index.ts';
import type { Article } from '../schema/article.ts';
import type { SearchContent } from '../search/build/search-guide-maker.ts';
import type { SearchFacts, SearchFactsByAddress } from '../search/build/search-sections.ts';
import { languages } from '../site.config.ts';

/** The pages that search finds, by address without the base path: all articles, and the glossaries. */
export function searchFacts({ articles }: Pick<Content, 'articles'>): SearchFactsByAddress {
  return new Map<string, SearchFacts>([
    ...articles.flatMap(({ draft, language, name, data }): [string, SearchFacts][] =>
      draft || !data ? [] : [[articleAddress(language, name), articleFacts(data, language)]],
    ),
    ...languages.map((language): [string, SearchFacts] => [
      pagePath(language, 'glossary'),
      {
        title: uiTexts(language.code).glossary.title,
        stage: '',
        isGlossary: true,
        asked: new Map(),
        alsoCalled: '',
      },
    ]),
  ]);
}

/** Vocabulary, questions, glossary and correct words of a language. */
export async function searchContentOf({ languages: all }: Content, language: string): Promise<SearchContent> {
  const files = all.get(language);
  const questions = [...(files?.questions ?? [])].flatMap(([name, { entries }]) =>
    [...entries].map(([id, section]) => [`${name}#${id}`, section.questions] as const),
  );
  return {
    vocabulary: files?.search?.entries.get('') ?? { termQuestions: [], same: [] },
    terms: [...(files?.terms?.entries.values() ?? [])],
    questions: new Map(questions),
    correct: await correctWordsOf(language),
  };
}

/** Correct words of a language are in a list of their own; none where nobody has made it (`npm run words`). */
async function correctWordsOf(language: string): Promise<string[]> {
  const file = new URL(`../../content/search/${language}-correct-words.txt`, import.meta.url);
  const words = await readFile(file, 'utf8').catch(() => '');
  return words.split('\n').filter((word) => word !== '');
}

function articleFacts({ title, stage, alsoAsked, alsoCalled }: Article, language: string): SearchFacts {
  return {
    title,
    stage,
    isGlossary: false,
    asked: questionsBySection(alsoAsked),
    alsoCalled:
      alsoCalled.length === 0
        ? ''
        : curlyQuotes(fill(uiTexts(language).article.alsoCalled, { names: alsoCalled.join(', ') })),
  };
}

function questionsBySection(alsoAsked: Article['alsoAsked']): Map<string, string[]> {
  const questions = new Map<string, string[]>();
  for (const { question, section } of alsoAsked) {
    questions.set(section, [...(questions.get(section) ?? []), question]);
  }
  return questions;
}
