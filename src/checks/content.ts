/** Reads all of `content/` at once, so that every check sees the same files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import type { ClinicPageCore } from '../clinics/core-schema.ts';
import { clinicPageSchema } from '../clinics/core-schema.ts';
import type { ClinicFile } from '../clinics/schema.ts';
import { clinicSchema } from '../clinics/schema.ts';
import type { Library } from '../library/library.ts';
import type { Accepted } from '../schema/accepted.ts';
import { acceptedSchema } from '../schema/accepted.ts';
import type { Article } from '../schema/article.ts';
import { articleSchema } from '../schema/article.ts';
import type { BodyArea, BodyMapWords } from '../schema/body-map.ts';
import { bodyAreaSchema, bodyMapSchema } from '../schema/body-map.ts';
import type { CastMember } from '../schema/cast.ts';
import { castMemberSchema } from '../schema/cast.ts';
import type { CareCards } from '../schema/care-cards.ts';
import { careCardsSchema } from '../schema/care-cards.ts';
import type { ChanceNumbers, ChanceWords } from '../schema/chance.ts';
import { chanceNumbersSchema, chanceWordsSchema } from '../schema/chance.ts';
import type { Codes } from '../schema/code.ts';
import { codesSchema } from '../schema/code.ts';
import type { Choices } from '../schema/choices.ts';
import { choicesSchema } from '../schema/choices.ts';
import { addressSchema, idSchema } from '../schema/id.ts';
import { dateSchema } from '../schema/date.ts';
import type { Home } from '../schema/home.ts';
import { type DiarySettings, diarySettingsSchema } from '../schema/diary.ts';
import { homeSchema } from '../schema/home.ts';
import type { Navigation } from '../schema/navigation.ts';
import { navigationSchema } from '../schema/navigation.ts';
import type { Page } from '../schema/page.ts';
import { pageSchema } from '../schema/page.ts';
import { languageSchema } from '../schema/language.ts';
import type { LeafletOfMany } from '../schema/leaflet.ts';
import { leafletSchema } from '../schema/leaflet.ts';
import type { Picture } from '../schema/picture.ts';
import { pictureSchema } from '../schema/picture.ts';
import type { Messages } from '../schema/messages.ts';
import { messagesSchema } from '../schema/messages.ts';
import type { PlanContent } from '../schema/plan.ts';
import { planSchema } from '../schema/plan.ts';
import type { SectionQuestions } from '../schema/search-questions.ts';
import { sectionQuestionsSchema } from '../schema/search-questions.ts';
import type { SearchVocabulary } from '../schema/search-vocabulary.ts';
import { searchVocabularySchema } from '../schema/search-vocabulary.ts';
import type { SeriousHarm } from '../schema/serious-harm.ts';
import { seriousHarmSchema } from '../schema/serious-harm.ts';
import type { Site } from '../schema/site.ts';
import { siteSchema } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { sourceSchema } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import { termSchema } from '../schema/term.ts';
import type { Understanding } from '../schema/understanding.ts';
import { understandingSchema } from '../schema/understanding.ts';
import type { Wording } from '../schema/wording.ts';
import { wordingSchema } from '../schema/wording.ts';
import type { DataFile, DataForm } from './data-file.ts';
import { readDataFile } from './data-file.ts';
import { readFileText } from './file-text.ts';
import type { Mistake } from './mistake.ts';
import { languages as published } from '../site.config.ts';
import type { TextFile } from './text-file.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml-text.ts';

/** One line of `content/versions.yaml`. */
const recordedVersionSchema = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{8}$/, { error: 'is not a version of 8 hex digits' }),
  updated: dateSchema,
});
export type RecordedVersion = z.output<typeof recordedVersionSchema>;

/** The anchors of one address in `content/addresses.yaml`. */
const recordedAnchorsSchema = z.array(idSchema);

/** The data files of one language. A file that is not there is null. */
export interface LanguageFiles {
  chanceWords: DataFile<ChanceWords> | null;
  wordings: DataFile<Wording> | null;
  terms: DataFile<Term> | null;
  pictures: DataFile<Picture> | null;
  careCards: DataFile<CareCards> | null;
  seriousHarm: DataFile<SeriousHarm> | null;
  bodyMap: DataFile<BodyMapWords> | null;
  home: DataFile<Home> | null;
  messages: DataFile<Messages> | null;
  plan: DataFile<PlanContent> | null;
  /** Which sentences of the articles a clinic's page repeats. */
  clinicPage: DataFile<ClinicPageCore> | null;
  choices: DataFile<Choices> | null;
  understanding: DataFile<Understanding> | null;
  search: DataFile<SearchVocabulary> | null;
  /** What each section of an article answers, by the name of the article. */
  questions: ReadonlyMap<string, DataFile<SectionQuestions>>;
}

export interface Content {
  /** How many files were read. */
  files: number;
  /** The folder as messages name it: `content`. */
  folder: string;
  articles: TextFile<Article>[];
  /** Pages about the guide itself. */
  pages: TextFile<Page>[];
  sources: DataFile<Source> | null;
  chances: DataFile<ChanceNumbers> | null;
  bodyAreas: DataFile<BodyArea> | null;
  cast: DataFile<CastMember> | null;
  site: DataFile<Site> | null;
  /** Codes of health records. */
  codes: DataFile<Codes> | null;
  /** PDF leaflets that hold more than one article. */
  leaflets: DataFile<LeafletOfMany> | null;
  /** Clinics with their own answers, by id; each file holds one. */
  clinics: ReadonlyMap<string, DataFile<ClinicFile>>;
  navigation: DataFile<Navigation> | null;
  diary: DataFile<DiarySettings> | null;
  /** Every address that was ever published, with its anchors. */
  addresses: DataFile<string[]> | null;
  /** The version of each article, and its `updated` on the day it was recorded. */
  versions: DataFile<RecordedVersion> | null;
  /** Notes that may stand, each with its reason. */
  accepted: DataFile<Accepted> | null;
  /** Words that are spelled right and stand in no dictionary. */
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
  const data = <T>(path: string, form: DataForm, schema: z.ZodType<T>): DataFile<T> | null => {
    if (!paths.includes(path)) return null;
    const read = readDataFile(readYaml(nameOf(path), load(path)), form, schema);
    return isUndecoded(path) ? { ...read, mistakes: [] } : read;
  };

  const texts = <F>(kind: string, schema: z.ZodType<F>): TextFile<F>[] =>
    paths
      .filter((path) => path.startsWith(`${kind}/`) && path.endsWith('.mdx'))
      .map((path) => {
        const read = readTextFile(nameOf(path), path.slice(kind.length + 1), load(path), schema);
        // A file that could not be decoded has nothing else to say.
        return isUndecoded(path) ? { ...read, data: null, parsed: null, mistakes: [] } : read;
      })
      // What is published comes first, so that a draft which repeats it is the one to change.
      .sort((a, b) => Number(a.draft) - Number(b.draft));

  const questionsOf = (code: string) =>
    new Map(
      paths.flatMap((path): [string, DataFile<SectionQuestions>][] => {
        const [, name] = new RegExp(`^search/questions/${code}/([^/]+)\\.yaml$`).exec(path) ?? [];
        const file = name === undefined ? null : data(path, 'map', sectionQuestionsSchema);
        return name === undefined || file === null ? [] : [[name, file]];
      }),
    );

  const articles = texts('articles', articleSchema);
  const pages = texts('pages', pageSchema);
  const languageCodes = new Set([
    ...articles.map((article) => article.language),
    ...paths.flatMap((path) => /^(?!clinics\/)[\w-]+\/([\w-]+)\.yaml$/.exec(path)?.[1] ?? []),
  ]);
  const languages = new Map(
    [...languageCodes].map((code): [string, LanguageFiles] => [
      code,
      {
        chanceWords: data(`chances/${code}.yaml`, 'map', chanceWordsSchema),
        wordings: data(`wordings/${code}.yaml`, 'map', wordingSchema),
        terms: data(`glossary/${code}.yaml`, 'list', termSchema),
        pictures: data(`pictures/${code}.yaml`, 'map', pictureSchema),
        careCards: data(`care-cards/${code}.yaml`, 'one', careCardsSchema),
        seriousHarm: data(`serious-harm/${code}.yaml`, 'one', seriousHarmSchema),
        bodyMap: data(`body-map/${code}.yaml`, 'one', bodyMapSchema),
        home: data(`home/${code}.yaml`, 'one', homeSchema),
        messages: data(`messages/${code}.yaml`, 'one', messagesSchema),
        plan: data(`plan/${code}.yaml`, 'one', planSchema),
        clinicPage: data(`clinic-page/${code}.yaml`, 'one', clinicPageSchema),
        choices: data(`choices/${code}.yaml`, 'one', choicesSchema),
        understanding: data(`understanding/${code}.yaml`, 'list', understandingSchema),
        search: data(`search/${code}.yaml`, 'one', searchVocabularySchema),
        questions: questionsOf(code),
      },
    ]),
  );
  const clinics = new Map(
    paths.flatMap((path): [string, DataFile<ClinicFile>][] => {
      const [, id] = /^clinics\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(path) ?? [];
      const file = id === undefined ? null : data(path, 'one', clinicSchema);
      return id === undefined || file === null ? [] : [[id, file]];
    }),
  );
  // A list that `npm run words` writes; it has no form that could be wrong.
  for (const code of languageCodes) unread.delete(`search/${code}-correct-words.txt`);
  // Words of warning signs; tests read them sentence by sentence.
  for (const code of languageCodes) unread.delete(`search/signs/${code}.txt`);
  const shared = {
    sources: data('sources.yaml', 'list', sourceSchema),
    chances: data('chances.yaml', 'list', chanceNumbersSchema),
    bodyAreas: data('body-map.yaml', 'list', bodyAreaSchema),
    cast: data('cast.yaml', 'list', castMemberSchema),
    site: data('site.yaml', 'one', siteSchema),
    codes: data('codes.yaml', 'one', codesSchema),
    leaflets: data('leaflets.yaml', 'list', leafletSchema),
    clinics,
    navigation: data('navigation.yaml', 'one', navigationSchema),
    diary: data('diary.yaml', 'one', diarySettingsSchema),
    addresses: data('addresses.yaml', 'map', recordedAnchorsSchema),
    versions: data('versions.yaml', 'map', recordedVersionSchema),
    accepted: data('accepted.yaml', 'list', acceptedSchema),
  };
  const dictionary = paths.includes('dictionary.txt') ? wordsIn(load('dictionary.txt')) : [];
  return {
    files: paths.length,
    folder: shownAs,
    articles,
    pages,
    ...shared,
    dictionary,
    languages,
    mistakes: [
      ...undecoded,
      ...[...articles, ...pages].flatMap((text) => text.mistakes),
      ...dataFilesOf({ ...shared, languages }).flatMap((file) => file.mistakes),
      ...[...(shared.addresses?.ids ?? [])].flatMap(([address, line]) =>
        addressSchema.safeParse(address).success ? [] : [badAddress(nameOf('addresses.yaml'), line, address)],
      ),
      ...articles.flatMap((article) => languageMistakes(article)),
      ...[...unread].map((path) => unreadFile(nameOf(path))),
    ],
  };
}

/** The data files that all languages share and that are one file each. */
const SHARED = [
  'sources',
  'chances',
  'bodyAreas',
  'cast',
  'site',
  'codes',
  'leaflets',
  'navigation',
  'diary',
  'addresses',
  'versions',
  'accepted',
] as const;

/** Every data file that is there. */
export function dataFilesOf(
  content: Pick<Content, (typeof SHARED)[number] | 'clinics' | 'languages'>,
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
