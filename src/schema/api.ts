/**
 * The content API: the shape of each of its files. The build writes it as JSON Schema beside them.
 * Fields may be added to version 1; none is taken away, renamed or given another meaning.
 */
import { z } from 'astro/zod';

import { idSchema } from './id.ts';
import { stageSchema } from './stage.ts';

/** `YYYY-MM-DD`. */
const day = z.iso.date();

const address = z.url({ protocol: /^https?$/ });

const reviewStatusSchema = z
  .strictObject({
    state: z.enum(['not-reviewed', 'reviewed', 'due']).describe('Has a health professional checked it?'),
    sentence: z.string().describe('The same in words. Show it wherever you show the text.'),
    reviewer: z.string().nullable().describe('Full name of who checked it, or null.'),
    role: z.string().nullable(),
    registration: z.string().nullable(),
    date: day.nullable().describe('The day of the check, or null.'),
  })
  .describe('Who has checked the text.');

/** What a list, an article and a section all say. */
const facts = {
  id: z.string().describe('Stays the same for good: the address of the page without its slashes.'),
  language: z.string().describe('Language tag (BCP 47).'),
  title: z.string(),
  summary: z.string(),
  stage: stageSchema.describe('The part of the way that it belongs to.'),
  url: address.describe('The page for readers. Link to it.'),
  version: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Changes when the words, the sources or the numbers change.'),
  written: day,
  updated: day.describe('The day when the text last changed.'),
  reviewBy: day.describe('Out of date after this day. Say so, or stop showing it.'),
  review: reviewStatusSchema,
};

const sectionFacts = {
  id: idSchema.describe('The anchor on the page: short for the short answer, else the id of a heading.'),
  title: z.string(),
  level: z.int().min(1).max(3).describe('1 for the short answer, 2 or 3 for a heading.'),
  url: address.describe('The section on the page for readers.'),
  api: address.describe('The section as a file of its own.'),
  embed: address.describe('The section as a small page for a frame.'),
};

const text = {
  html: z.string().describe('HTML without classes, scripts or drawings; all addresses are absolute.'),
  text: z.string().describe('The same without markup.'),
};

/** The quality card of an article, as its page shows it. */
const qualitySchema = z
  .strictObject({
    version: facts.version,
    written: day,
    updated: facts.updated,
    review: reviewStatusSchema.shape.state,
    sources: z.int().min(0).describe('How many sources it cites.'),
    readingAge: z.int().describe('The age of a reader for whom such a text is made.'),
    fleschKincaid: z.number().describe('US school grade by the Flesch-Kincaid formula.'),
    smog: z.number().describe('US school grade by the SMOG formula.'),
  })
  .describe('The quality card of the page. The build measures the grades on the whole text.');

const changes = z.array(z.strictObject({ date: day, text: z.string() })).describe('Newest last.');

const sourceFacts = {
  id: idSchema,
  title: z.string(),
  publisher: z.string(),
  url: address,
  country: z.string(),
  published: z.string().nullable().describe('As the source shows it, or null.'),
  lastUpdated: z.string().nullable(),
};

const numberedSourceSchema = z.strictObject({
  number: z.int().positive().describe('The number shown in the text.'),
  ...sourceFacts,
});

/** `articles.json`: the list of all articles, without their text. */
export const apiListSchema = z
  .strictObject({
    $schema: address,
    apiVersion: z.literal(1),
    name: z.string(),
    url: address,
    publisher: z.string().nullable(),
    license: address,
    attribution: z.string().describe('Show it with everything that you take from here.'),
    notice: z.string().describe('Show it too.'),
    developers: address.describe('How this may change.'),
    articles: z.array(
      z.strictObject({
        ...facts,
        api: address,
        markdown: address,
        changes,
        sections: z.array(z.strictObject(sectionFacts)),
        sources: z.array(idSchema).describe('Ids of sources.json, in the order of their numbers.'),
      }),
    ),
  })
  .describe('Every article of the guide.');

/** `sources.json`: every source once. */
export const apiSourcesSchema = z
  .strictObject({ $schema: address, apiVersion: z.literal(1), sources: z.array(z.strictObject(sourceFacts)) })
  .describe('Every source of the guide.');

/** `articles/<id>.json`: one article. */
export const apiArticleSchema = z
  .strictObject({
    $schema: address,
    apiVersion: z.literal(1),
    ...facts,
    markdown: address,
    license: address,
    attribution: z.string(),
    notice: z.string(),
    changes,
    quality: qualitySchema,
    ...text,
    sections: z.array(
      z.strictObject({
        ...sectionFacts,
        ...text,
        sources: z.array(z.int().positive()).describe('Numbers of the sources that it cites.'),
      }),
    ),
    sources: z.array(numberedSourceSchema),
  })
  .describe('One article with its whole text.');

/** `articles/<id>/<section>.json`: one section. */
export const apiSectionSchema = z
  .strictObject({
    $schema: address,
    apiVersion: z.literal(1),
    ...sectionFacts,
    article: z.strictObject(facts).describe('The article that it is part of.'),
    license: address,
    attribution: z.string(),
    notice: z.string(),
    ...text,
    sources: z.array(numberedSourceSchema),
  })
  .describe('One section of an article, from one heading to the next.');

/** The files that the build publishes as JSON Schema, by name. */
export const apiSchemas = {
  articles: apiListSchema,
  sources: apiSourcesSchema,
  article: apiArticleSchema,
  section: apiSectionSchema,
} as const;

export type ApiList = z.output<typeof apiListSchema>;
export type ApiListed = ApiList['articles'][number];
export type ApiSources = z.output<typeof apiSourcesSchema>;
export type ApiArticle = z.output<typeof apiArticleSchema>;
export type ApiSection = z.output<typeof apiSectionSchema>;
