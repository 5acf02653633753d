/** Reads what the search knows beside the pages. Content is checked before anything is built, so it is read as it stands. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { SectionQuestions } from '../../schema/search-questions.ts';
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Term } from '../../schema/term.ts';
import type { GuideSources } from './search-guide-maker.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));

/** What the search knows beside the pages. */
export type SearchContent = Pick<GuideSources, 'vocabulary' | 'questions' | 'terms' | 'correct'>;

/** Vocabulary, questions, glossary and correct words of a language. */
export async function searchContent(language: string): Promise<SearchContent> {
  const [vocabulary, glossary, correct, files] = await Promise.all([
    read(`search/${language}.yaml`),
    read(`glossary/${language}.yaml`),
    correctWords(language),
    readdir(join(content, `search/questions/${language}`)).catch(() => []),
  ]);
  const questions = new Map<string, readonly string[]>();
  for (const file of files.filter((name) => name.endsWith('.yaml')).sort()) {
    const sections = parse(await read(`search/questions/${language}/${file}`)) as Record<
      string,
      SectionQuestions
    >;
    for (const [id, section] of Object.entries(sections))
      questions.set(`${file.replace('.yaml', '')}#${id}`, section.questions);
  }
  return {
    vocabulary: (parse(vocabulary) as SearchVocabulary | null) ?? { termQuestions: [], same: [] },
    terms: (parse(glossary) as Term[] | null) ?? [],
    questions,
    correct,
  };
}

/** Correct words of a language, which stand in a list of their own. */
export async function correctWords(language: string): Promise<string[]> {
  const words = await read(`search/${language}-correct-words.txt`);
  return words.split('\n').filter((word) => word !== '');
}

function read(path: string): Promise<string> {
  return readFile(join(content, path), 'utf8').catch(() => '');
}
