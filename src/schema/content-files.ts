/**
 * The one registry of what `content/` may hold. The collections of Astro, the checks, the query layer and the
 * collector of readers' texts all follow it: a new data file is one entry here.
 */
import { z } from 'astro/zod';
import { acceptedSchema } from './accepted.ts';
import { articleSchema } from './article.ts';
import { bodyAreaSchema, bodyMapSchema } from './body-map.ts';
import { careCardsSchema } from './care-cards.ts';
import { castMemberSchema } from './cast.ts';
import { chanceNumbersSchema, chanceWordsSchema } from './chance.ts';
import { choicesSchema } from './choices.ts';
import { clinicPageSchema } from './clinic-page.ts';
import { clinicSchema } from './clinic.ts';
import { codesSchema } from './code.ts';
import { diarySettingsSchema } from './diary.ts';
import { homeSchema } from './home.ts';
import { idSchema } from './id.ts';
import { leafletSchema } from './leaflet.ts';
import { recordedAnchorsSchema, recordedVersionSchema } from './ledgers.ts';
import { messagesSchema } from './messages.ts';
import { navigationSchema } from './navigation.ts';
import { pageSchema } from './page.ts';
import { pictureSchema } from './picture.ts';
import { planSchema } from './plan.ts';
import { sectionQuestionsSchema } from './search-questions.ts';
import { searchVocabularySchema } from './search-vocabulary.ts';
import { seriousHarmSchema } from './serious-harm.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { stagesSchema } from './stage.ts';
import { termSchema } from './term.ts';
import { understandingSchema } from './understanding.ts';
import { wordingSchema } from './wording.ts';

/** How a data file is built: a list of entries with an `id`, a map from id to entry, or one entry. */
export type DataForm = 'list' | 'map' | 'one';

/** A data file, as every reader of it needs to know it. */
export interface DataFileKind<S extends z.ZodType = z.ZodType> {
  /** Its place below `content/`. `<lang>` stands for the code of a language, `<id>` for any name. */
  path: string;
  form: DataForm;
  /** The form of one entry. */
  schema: S;
  /** Only checks and commands read it. Astro has every other file as a collection of the same name. */
  checksOnly?: true;
  /** It holds sentences of its own, which are checked like those of an article. */
  prose?: true;
}

/** Files with front matter: `<folder>/<lang>/<name>.mdx`. */
export const TEXT_FILES = {
  articles: { folder: 'articles', schema: articleSchema },
  /** Pages about the guide itself. */
  pages: { folder: 'pages', schema: pageSchema },
} as const;

/** One file for all languages. */
export const SHARED_FILES = {
  sources: { path: 'sources.yaml', form: 'list', schema: sourceSchema },
  chances: { path: 'chances.yaml', form: 'list', schema: chanceNumbersSchema },
  /** The areas of the body map. */
  bodyAreas: { path: 'body-map.yaml', form: 'list', schema: bodyAreaSchema },
  /** The people of the drawings. */
  cast: { path: 'cast.yaml', form: 'list', schema: castMemberSchema, checksOnly: true },
  /** What a publisher sets. */
  site: { path: 'site.yaml', form: 'one', schema: siteSchema },
  /** Codes of health records. */
  codes: { path: 'codes.yaml', form: 'one', schema: codesSchema },
  /** PDF leaflets that hold more than one article. */
  leaflets: { path: 'leaflets.yaml', form: 'list', schema: leafletSchema },
  /** The articles of each stage, in order. */
  stages: { path: 'stages.yaml', form: 'one', schema: stagesSchema },
  navigation: { path: 'navigation.yaml', form: 'one', schema: navigationSchema },
  /** Times, limits and choices of the pain diary. */
  diary: { path: 'diary.yaml', form: 'one', schema: diarySettingsSchema },
  /** Every address that was ever published, with its anchors. */
  addresses: { path: 'addresses.yaml', form: 'map', schema: recordedAnchorsSchema, checksOnly: true },
  /** The version of each article, and its `updated` on the day it was recorded. */
  versions: { path: 'versions.yaml', form: 'map', schema: recordedVersionSchema, checksOnly: true },
  /** Notes that may stay, each with its reason. */
  accepted: { path: 'accepted.yaml', form: 'list', schema: acceptedSchema, checksOnly: true },
} as const satisfies Record<string, DataFileKind>;

/** One file a language. */
export const LANGUAGE_FILES = {
  chanceWords: { path: 'chances/<lang>.yaml', form: 'map', schema: chanceWordsSchema, prose: true },
  wordings: { path: 'wordings/<lang>.yaml', form: 'map', schema: wordingSchema, prose: true },
  /** The glossary. */
  terms: { path: 'glossary/<lang>.yaml', form: 'list', schema: termSchema, prose: true },
  /** The words of the drawings. */
  pictures: { path: 'pictures/<lang>.yaml', form: 'map', schema: pictureSchema, prose: true },
  careCards: { path: 'care-cards/<lang>.yaml', form: 'one', schema: careCardsSchema, prose: true },
  seriousHarm: { path: 'serious-harm/<lang>.yaml', form: 'one', schema: seriousHarmSchema, prose: true },
  /** The words of the body map. */
  bodyMap: { path: 'body-map/<lang>.yaml', form: 'one', schema: bodyMapSchema, prose: true },
  /** The words of the home page. */
  home: { path: 'home/<lang>.yaml', form: 'one', schema: homeSchema, prose: true },
  /** The messages that clinics send. */
  messages: { path: 'messages/<lang>.yaml', form: 'one', schema: messagesSchema, prose: true },
  /** What My plan lists around an appointment. */
  plan: { path: 'plan/<lang>.yaml', form: 'one', schema: planSchema, prose: true },
  /** Which sentences of the articles a clinic's page repeats. */
  clinicPage: { path: 'clinic-page/<lang>.yaml', form: 'one', schema: clinicPageSchema },
  /** The page My choices, in sentences of the articles. */
  choices: { path: 'choices/<lang>.yaml', form: 'one', schema: choicesSchema },
  /** The page Check my understanding, in sentences of the articles. */
  understanding: { path: 'understanding/<lang>.yaml', form: 'list', schema: understandingSchema },
  /** Words that mean the same in a search. */
  search: { path: 'search/<lang>.yaml', form: 'one', schema: searchVocabularySchema, checksOnly: true },
} as const satisfies Record<string, DataFileKind>;

/** As many files as there are things of a kind, each named by its id. */
export const NAMED_FILES = {
  /** Clinics with their own answers. */
  clinics: { path: 'clinics/<id>.yaml', form: 'one', schema: clinicSchema },
  /** What each section of an article answers, by the name of the article. */
  questions: {
    path: 'search/questions/<lang>/<id>.yaml',
    form: 'map',
    schema: sectionQuestionsSchema,
    checksOnly: true,
  },
} as const satisfies Record<string, DataFileKind>;

/** Lists of words, one a line, without a form that could be wrong. */
export const WORD_LISTS = {
  /** Words that are spelled right and that no dictionary has. */
  dictionary: 'dictionary.txt',
  /** Written by `npm run words`. */
  correctWords: 'search/<lang>-correct-words.txt',
  /** What tells a warning sign, written by `npm run signs` from those below. */
  signs: 'search/signs/<lang>.txt',
  signFrames: 'search/signs/<lang>/frames.txt',
  signMeanings: 'search/signs/<lang>/meanings.txt',
  signPatterns: 'search/signs/<lang>/patterns.txt',
  signPhrases: 'search/signs/<lang>/phrases.txt',
  signSentences: 'search/signs/<lang>/sentences.txt',
} as const;

type Registry = Readonly<Record<string, DataFileKind>>;

/** The files of a registry that Astro has as collections. */
export type ForPages<R extends Registry> = {
  [N in keyof R as R[N] extends { checksOnly: true } ? never : N]: R[N];
};

/** The same at run time. */
export function forPages<R extends Registry>(registry: R): ForPages<R> {
  return Object.fromEntries(
    Object.entries(registry).filter(([, kind]) => kind.checksOnly !== true),
  ) as ForPages<R>;
}

/** The form of a whole file, all entries together. */
export type WholeFile<K extends DataFileKind> = K['form'] extends 'list'
  ? z.ZodArray<K['schema']>
  : K['form'] extends 'map'
    ? z.ZodRecord<typeof idSchema, K['schema']>
    : K['schema'];

/** The schema of a whole file, made from that of its entries. */
export function wholeFileSchema<K extends DataFileKind>({ form, schema }: K): WholeFile<K> {
  const schemas = { list: z.array(schema), map: z.record(idSchema, schema), one: schema };
  return schemas[form] as WholeFile<K>;
}

/** Finds the files of a pattern such as `clinics/<id>.yaml`; the groups `lang` and `id` hold what is there. */
export function pathPattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replace('<lang>', '(?<lang>[\\w-]+)')
    .replace('<id>', '(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)');
  return new RegExp(`^${source}$`);
}
