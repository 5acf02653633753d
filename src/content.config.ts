import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { clinicPageSchema } from './clinics/core-schema.ts';
import { clinicSchema } from './clinics/schema.ts';
import { articleSchema } from './schema/article.ts';
import { bodyAreaSchema, bodyMapSchema } from './schema/body-map.ts';
import { careCardsSchema } from './schema/care-cards.ts';
import { chanceNumbersSchema, chanceWordsFileSchema } from './schema/chance.ts';
import { codesSchema } from './schema/code.ts';
import { choicesSchema } from './schema/choices.ts';
import { diarySettingsSchema } from './schema/diary.ts';
import { homeSchema } from './schema/home.ts';
import { navigationSchema } from './schema/navigation.ts';
import { leafletSchema } from './schema/leaflet.ts';
import { pageSchema } from './schema/page.ts';
import { messagesSchema } from './schema/messages.ts';
import { planSchema } from './schema/plan.ts';
import { picturesFileSchema } from './schema/picture.ts';
import { seriousHarmSchema } from './schema/serious-harm.ts';
import { siteSchema } from './schema/site.ts';
import { sourceSchema } from './schema/source.ts';
import { glossaryFileSchema } from './schema/term.ts';
import { understandingFileSchema } from './schema/understanding.ts';
import { wordingsFileSchema } from './schema/wording.ts';

/** One file a language: the entry of `<lang>.yaml` has the id `<lang>` and holds the whole file. */
const byLanguage = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml' });

export const collections = {
  /** Ids are `<lang>/<name>`. Names and folders that start with `_` are drafts and never built. */
  articles: defineCollection({
    loader: glob({
      base: './content/articles',
      pattern: ['*/[^_]*.mdx', '!**/_*/**'],
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: articleSchema,
  }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
  chances: defineCollection({ loader: file('content/chances.yaml'), schema: chanceNumbersSchema }),
  chanceWords: defineCollection({ loader: byLanguage('chances'), schema: chanceWordsFileSchema }),
  wordings: defineCollection({ loader: byLanguage('wordings'), schema: wordingsFileSchema }),
  bodyAreas: defineCollection({ loader: file('content/body-map.yaml'), schema: bodyAreaSchema }),
  bodyMap: defineCollection({ loader: byLanguage('body-map'), schema: bodyMapSchema }),
  careCards: defineCollection({ loader: byLanguage('care-cards'), schema: careCardsSchema }),
  seriousHarm: defineCollection({ loader: byLanguage('serious-harm'), schema: seriousHarmSchema }),
  choices: defineCollection({ loader: byLanguage('choices'), schema: choicesSchema }),
  understanding: defineCollection({ loader: byLanguage('understanding'), schema: understandingFileSchema }),
  glossary: defineCollection({ loader: byLanguage('glossary'), schema: glossaryFileSchema }),
  pictures: defineCollection({ loader: byLanguage('pictures'), schema: picturesFileSchema }),
  /** The one entry has the id `diary`. */
  diary: defineCollection({
    loader: glob({ base: './content', pattern: 'diary.yaml' }),
    schema: diarySettingsSchema,
  }),
  /** The words of the home page. */
  home: defineCollection({ loader: byLanguage('home'), schema: homeSchema }),
  /** The messages that clinics send. */
  messages: defineCollection({ loader: byLanguage('messages'), schema: messagesSchema }),
  /** What My plan lists around an appointment. */
  plan: defineCollection({ loader: byLanguage('plan'), schema: planSchema }),
  /** Pages about the guide itself. Ids are `<lang>/<name>`. */
  pages: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*/[^_]*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pageSchema,
  }),
  leaflets: defineCollection({ loader: file('content/leaflets.yaml'), schema: leafletSchema }),
  /** The one entry has the id `codes`. */
  codes: defineCollection({
    loader: glob({ base: './content', pattern: 'codes.yaml' }),
    schema: codesSchema,
  }),
  /** Which sentences of the articles a clinic's page repeats. */
  clinicPage: defineCollection({ loader: byLanguage('clinic-page'), schema: clinicPageSchema }),
  /** Clinics with their own answers, by the names of their files. */
  clinics: defineCollection({
    loader: glob({ base: './content/clinics', pattern: '[^_]*.yaml' }),
    schema: clinicSchema,
  }),
  /** The one entry has the id `site`. */
  site: defineCollection({ loader: glob({ base: './content', pattern: 'site.yaml' }), schema: siteSchema }),
  /** The one entry has the id `navigation`. */
  navigation: defineCollection({
    loader: glob({ base: './content', pattern: 'navigation.yaml' }),
    schema: navigationSchema,
  }),
};
