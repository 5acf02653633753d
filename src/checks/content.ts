/** Reads all of `content/` at once, so that every check sees the same files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import type { Library } from '../library/library.ts';
import type { Article } from '../schema/article.ts';
import type { ClinicFile } from '../schema/clinic.ts';
import {
  type DataFileKind,
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
import type { DataFile } from './data-file.ts';
import { readDataFile } from './data-file.ts';
import { readFileText } from './file-text.ts';
import type { Mistake } from './mistake.ts';
import type { TextFile } from './text-file.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml-text.ts';

type Registry = Readonly<Record<string, DataFileKind>>;

/** The files of a registry by their names there. A file that is not there is null. */
type DataFiles<R extends Registry> = { [N in keyof R]: DataFile<z.output<R[N]['schema']>> | null };

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
export function readContent(folder: string, shownAs: string): Content {
  const paths = filesIn(folder);
  const unread = new Set(paths);
  const undecoded: Mistake[] = [];
  const isUndecoded = (path: string) => undecoded.some(({ file }) => file === nameOf(path));
  const nameOf = (path: string) => `${shownAs}/${path}`;
  const load = (path: string) => {
    unread.delete(path);
    const { text, mistakes } = readFileText(nameOf(path), readFileSync(join(folder, path)));
    undecoded.push(...mistakes);
    return text;
  };
  const data = <T>({ path, form, schema }: DataFileKind<z.ZodType<T>>, code = ''): DataFile<T> | null => {
    const own = path.replace('<lang>', code);
    if (!paths.includes(own)) return null;
    const read = readDataFile(readYaml(nameOf(own), load(own)), form, schema);
    return isUndecoded(own) ? { ...read, mistakes: [] } : read;
  };
  const dataFiles = <R extends Registry>(registry: R, code = '') =>
    Object.fromEntries(
      Object.entries(registry).map(([name, kind]) => [name, data(kind, code)]),
    ) as DataFiles<R>;
  /** The files of a kind by their ids. */
  const named = <T>(kind: DataFileKind<z.ZodType<T>>, code = '') => {
    const pattern = pathPattern(kind.path.replace('<lang>', code));
    return new Map(
      paths.flatMap((path): [string, DataFile<T>][] => {
        const id = pattern.exec(path)?.groups?.['id'];
        const file = id === undefined ? null : data({ ...kind, path });
        return id === undefined || file === null ? [] : [[id, file]];
      }),
    );
  };

  const texts = <F>({ folder: kind, schema }: { folder: string; schema: z.ZodType<F> }): TextFile<F>[] =>
    paths
      .filter((path) => path.startsWith(`${kind}/`) && path.endsWith('.mdx'))
      .map((path) => {
        const read = readTextFile(nameOf(path), path.slice(kind.length + 1), load(path), schema);
        // A file that could not be decoded has nothing else to say.
        return isUndecoded(path) ? { ...read, data: null, parsed: null, mistakes: [] } : read;
      })
      // What is published comes first, so that a draft which repeats it is the one to change.
      .sort((a, b) => Number(a.draft) - Number(b.draft));

  const articles = texts(TEXT_FILES.articles);
  const pages = texts(TEXT_FILES.pages);
  const languageCodes = new Set([
    ...articles.map((article) => article.language),
    ...Object.values(LANGUAGE_FILES).flatMap((kind) =>
      paths.flatMap((path) => pathPattern(kind.path).exec(path)?.groups?.['lang'] ?? []),
    ),
  ]);
  const languages = new Map(
    [...languageCodes].map((code): [string, LanguageFiles] => [
      code,
      { ...dataFiles(LANGUAGE_FILES, code), questions: named(NAMED_FILES.questions, code) },
    ]),
  );
  const clinics = named(NAMED_FILES.clinics);
  const shared = dataFiles(SHARED_FILES);
  const dictionary = paths.includes(WORD_LISTS.dictionary) ? wordsIn(load(WORD_LISTS.dictionary)) : [];
  for (const list of Object.values(WORD_LISTS)) {
    for (const code of languageCodes) unread.delete(list.replace('<lang>', code));
  }
  return {
    files: paths.length,
    folder: shownAs,
    articles,
    pages,
    ...shared,
    clinics,
    dictionary,
    languages,
    mistakes: [
      ...undecoded,
      ...[...articles, ...pages].flatMap((text) => text.mistakes),
      ...dataFilesOf({ ...shared, clinics, languages }).flatMap((file) => file.mistakes),
      ...[...(shared.addresses?.ids ?? [])].flatMap(([address, line]) =>
        addressSchema.safeParse(address).success
          ? []
          : [badAddress(nameOf(SHARED_FILES.addresses.path), line, address)],
      ),
      ...articles.flatMap((article) => languageMistakes(article)),
      ...[...unread].map((path) => unreadFile(nameOf(path))),
    ],
  };
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

/** One word a line; what follows a # is a remark. */
function wordsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
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

function badAddress(file: string, line: number, address: string): Mistake {
  return {
    file,
    line,
    what: `"${address}" is not an address`,
    expected: 'an address such as /getting-ready/',
    remedy: 'take it out; npm run record writes this file',
  };
}
