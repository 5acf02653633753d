/** Reads all of `content/` at once, so that every check sees the same files. */
import type { Library } from '../library/library.ts';
import type { Article } from '../schema/article.ts';
import type { ClinicFile } from '../schema/clinic.ts';
import {
  LANGUAGE_FILES,
  NAMED_FILES,
  pathPattern,
  SHARED_FILES,
  TEXT_FILES,
  WORD_LISTS,
} from '../schema/content-files.ts';
import { addressSchema } from '../schema/id.ts';
import { languageSchema } from '../schema/language.ts';
import type { Page } from '../schema/page.ts';
import type { SectionQuestions } from '../schema/search-questions.ts';
import { languages as published } from '../site.config.ts';
import { ContentFolder, type DataFiles } from './content-folder.ts';
import type { DataFile } from './data-file.ts';
import type { Mistake } from './mistake.ts';
import type { TextFile } from './text-file.ts';
import { readYaml } from './yaml-text.ts';

/** The data files of one language. */
export interface LanguageFiles extends DataFiles<typeof LANGUAGE_FILES> {
  /** What each section of an article answers, by the name of the article. */
  questions: ReadonlyMap<string, DataFile<SectionQuestions>>;
}

export interface Content extends DataFiles<typeof SHARED_FILES> {
  /** How many files were read. */
  files: number;
  /** The folder as messages name it: `content`. */
  folder: string;
  articles: TextFile<Article>[];
  /** Pages about the guide itself. */
  pages: TextFile<Page>[];
  /** Clinics with their own answers, by id; each file holds one. */
  clinics: ReadonlyMap<string, DataFile<ClinicFile>>;
  /** Words that are spelled right and that no dictionary has. */
  dictionary: readonly string[];
  languages: ReadonlyMap<string, LanguageFiles>;
  /** Mistakes that were found while reading: syntax, schema, files that nothing reads. */
  mistakes: Mistake[];
}

/** Reads a folder of content. `shownAs` is how messages name it. */
export function readContent(path: string, shownAs: string, read = readYaml): Content {
  const folder = new ContentFolder(path, shownAs, read);
  const articles = folder.texts(TEXT_FILES.articles);
  const pages = folder.texts(TEXT_FILES.pages);
  const codes = languageCodes(folder.paths, articles);
  const languages = new Map(
    codes.map((code): [string, LanguageFiles] => [
      code,
      { ...folder.dataFiles(LANGUAGE_FILES, code), questions: folder.named(NAMED_FILES.questions, code) },
    ]),
  );
  const clinics = folder.named(NAMED_FILES.clinics);
  const shared = folder.dataFiles(SHARED_FILES);
  const dictionary = folder.words(WORD_LISTS.dictionary);
  for (const list of Object.values(WORD_LISTS)) {
    for (const code of codes) folder.unread.delete(list.replace('<lang>', code));
  }
  return {
    files: folder.paths.length,
    folder: shownAs,
    articles,
    pages,
    ...shared,
    clinics,
    dictionary,
    languages,
    mistakes: [
      ...folder.undecoded,
      ...[...articles, ...pages].flatMap((text) => text.mistakes),
      ...dataFilesOf({ ...shared, clinics, languages }).flatMap((file) => file.mistakes),
      ...addressMistakes(shared.addresses),
      ...articles.flatMap((article) => languageMistakes(article)),
      ...[...folder.unread].map((unread) => unreadFile(folder.nameOf(unread))),
    ],
  };
}

/** The languages of articles and of data files. */
function languageCodes(paths: readonly string[], articles: readonly TextFile[]): string[] {
  const ofData = Object.values(LANGUAGE_FILES).flatMap((kind) =>
    paths.flatMap((path) => pathPattern(kind.path).exec(path)?.groups?.['lang'] ?? []),
  );
  return [...new Set([...articles.map(({ language }) => language), ...ofData])];
}

const SHARED = Object.keys(SHARED_FILES) as (keyof typeof SHARED_FILES)[];

/** Every data file that is there. */
export function dataFilesOf(
  content: Pick<Content, keyof typeof SHARED_FILES | 'clinics' | 'languages'>,
): DataFile<unknown>[] {
  return [
    ...SHARED.map((name) => content[name]),
    ...content.clinics.values(),
    ...[...content.languages.values()].flatMap(({ questions, ...files }) => [
      ...(Object.values(files) as (DataFile<unknown> | null)[]),
      ...questions.values(),
    ]),
  ].filter((file) => file !== null);
}

/** What the articles of a language can draw, as far as the files are right. */
export function libraryOf(content: Content, language: string): Library {
  const files = content.languages.get(language);
  return {
    sources: content.sources?.entries ?? new Map(),
    chances: content.chances?.entries ?? new Map(),
    chanceWords: files?.chanceWords?.entries ?? new Map(),
    wordings: files?.wordings?.entries ?? new Map(),
    terms: files?.terms?.entries ?? new Map(),
    pictures: files?.pictures?.entries ?? new Map(),
    careCards: files?.careCards?.entries.get('') ?? null,
    seriousHarm: files?.seriousHarm?.entries.get('') ?? null,
    bodyAreas: [...(content.bodyAreas?.entries.values() ?? [])],
    bodyMap: files?.bodyMap?.entries.get('') ?? null,
  };
}

/** Articles need a language that has texts for its interface. */
function languageMistakes({ file, language }: TextFile): Mistake[] {
  if (isPublished(language)) return [];
  return [
    {
      file,
      line: 1,
      what: languageSchema.safeParse(language).success
        ? `the language "${language}" is not published`
        : `"${language}" is not the code of a language`,
      expected: `one of ${published.map(({ code }) => code).join(', ')}`,
      remedy: 'move the article, or add the language to src/site.config.ts and src/i18n/',
    },
  ];
}

/** Is this a language of the site, with texts for its interface? */
export function isPublished(language: string): boolean {
  return published.some(({ code }) => code === language);
}

function unreadFile(file: string): Mistake {
  return {
    file,
    line: 1,
    what: 'nothing reads this file',
    expected: 'articles as .mdx and data as .yaml, under the names of CONTRIBUTING.md',
    remedy: 'rename it, or take it out of content/',
  };
}

/** What the ledger holds that is no address. */
function addressMistakes(ledger: Content['addresses']): Mistake[] {
  return [...(ledger?.ids ?? [])]
    .filter(([address]) => !addressSchema.safeParse(address).success)
    .map(([address, line]) => ({
      file: ledger?.yaml.file ?? '',
      line,
      what: `"${address}" is not an address`,
      expected: 'an address such as /getting-ready/',
      remedy: 'take it out; npm run record writes this file',
    }));
}
