/**
 * The query layer: the only file beside the pages that touches `astro:content`. It fetches, puts
 * in order, joins numbers with words, and hands plain entries to whoever asks.
 */
import type { CollectionEntry } from 'astro:content';
import { getCollection, getEntry } from 'astro:content';
import type { Article } from '../schema/article.ts';
import type { BodyArea, BodyMapWords } from '../schema/body-map.ts';
import type { CareCards } from '../schema/care-cards.ts';
import type { Chance } from '../schema/chance.ts';
import { type ForPages, LANGUAGE_FILES, SHARED_FILES } from '../schema/content-files.ts';
import type { Codes } from '../schema/code.ts';
import type { DiarySettings } from '../schema/diary.ts';
import type { Home } from '../schema/home.ts';
import type { Messages } from '../schema/messages.ts';
import type { PlanContent } from '../schema/plan.ts';
import type { Picture } from '../schema/picture.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Wording } from '../schema/wording.ts';
import { fill, uiTexts } from '../i18n/index.ts';
import { articleAddress, splitArticleId } from '../format/address.ts';
import type { ArticleText } from '../reading/article-text.ts';
import { readingMinutes, sourcesInReadingOrder, wordsAsDrawn } from '../reading/article-text.ts';
import { readArticleText } from '../reading/text-reader.ts';
import type { ChanceTemplates } from './chance.ts';
import type { Library } from './library.ts';
import { drawnWords, readTextOf, sourceLookups } from './library.ts';
import { pick, unknown } from './pick.ts';
import { byReadingOrder } from './reading-order.ts';
import { versionOf } from './version.ts';

/**
 * Keeps the answer for each language: in a build the content stays as it is, and what depends on all of it
 * is asked for on every page. While somebody writes, each page asks anew.
 */
export function oncePerBuild<T>(ask: (language: string) => Promise<T>): (language?: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (language = '') => {
    if (import.meta.env.DEV) return ask(language);
    const answer = answers.get(language) ?? ask(language);
    answers.set(language, answer);
    return answer;
  };
}

/** An article with what is known about it before it is drawn. */
export interface ArticleEntry {
  /** `en/getting-ready` */
  id: string;
  /** `en` */
  language: string;
  /** `getting-ready` */
  name: string;
  /** `/getting-ready/`, without the folder that the site is served from. */
  address: string;
  data: Article;
  /** Its headings, sections and uses, with lines. */
  text: ArticleText;
  /** For `render(article.entry)`. */
  entry: CollectionEntry<'articles'>;
}

/** All articles of a language, in reading order. */
export const articlesOf = oncePerBuild(async (language: string): Promise<readonly ArticleEntry[]> => {
  const entries = await getCollection('articles', ({ id }) => splitArticleId(id).language === language);
  return entries.map((entry) => articleEntry(entry)).sort(byReadingOrder(await sharedFile('stages')));
});

/** One article by its language and name. `usedIn` is named in the message when there is none. */
export async function articleById(language: string, name: string, usedIn?: string): Promise<ArticleEntry> {
  const entry = await getEntry('articles', `${language}/${name}`);
  if (entry) return articleEntry(entry);
  const known = (await articlesOf(language)).map((article) => article.name);
  return unknown({ what: 'article', id: name, known, file: `content/articles/${language}/`, usedIn });
}

/** Every source by its id. */
export const sourceById = oncePerBuild(
  async (): Promise<ReadonlyMap<string, Source>> =>
    new Map((await sharedFile('sources')).map((source) => [source.id, source])),
);

/** The sources of an article, each once, in reading order: the first one is number 1. */
export async function sourcesOf(article: ArticleEntry): Promise<Source[]> {
  const library = await libraryOf(article.language);
  return sourcesInReadingOrder(article.data, article.text, sourceLookups(library)).map((id) =>
    pick(library.sources, id, { what: 'source', file: 'content/sources.yaml', usedIn: fileOf(article) }),
  );
}

/** The sources of some ids, in the order of the ids. */
export async function sourcesById(ids: readonly string[], usedIn: string): Promise<Source[]> {
  const all = await sourceById();
  return ids.map((id) => pick(all, id, { what: 'source', file: 'content/sources.yaml', usedIn }));
}

/** The words of the home page. */
export function homeOf(language: string): Promise<Home> {
  return languageFile('home', language);
}

/** The messages that clinics send. */
export function messagesOf(language: string): Promise<Messages> {
  return languageFile('messages', language);
}

/** What My plan lists. */
export function planOf(language: string): Promise<PlanContent> {
  return languageFile('plan', language);
}

/** The pages about the guide itself, such as about and privacy. */
export async function guidePagesOf(language: string): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages', ({ id }) => splitArticleId(id).language === language);
}

/** The numbers and the words of a chance in one language. */
export async function chanceById(language: string, id: string, usedIn?: string): Promise<Chance> {
  const { chances, chanceWords } = await libraryOf(language);
  return {
    ...pick(chances, id, { what: 'chance', file: 'content/chances.yaml', usedIn }),
    words: pick(chanceWords, id, { what: 'chance', file: `content/chances/${language}.yaml`, usedIn }),
  };
}

/** A safety sentence that is in several places. */
export async function wordingById(language: string, id: string, usedIn?: string): Promise<Wording> {
  const { wordings } = await libraryOf(language);
  return pick(wordings, id, { what: 'wording', file: `content/wordings/${language}.yaml`, usedIn });
}

/** The words explained, from A to Z in the order of the language. */
export async function termsOf(language: string): Promise<Term[]> {
  const { terms } = await libraryOf(language);
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return [...terms.values()].sort((a, b) => compare(a.term, b.term));
}

/** One word explained. */
export async function termById(language: string, id: string, usedIn?: string): Promise<Term> {
  const { terms } = await libraryOf(language);
  return pick(terms, id, { what: 'term', file: `content/glossary/${language}.yaml`, usedIn });
}

/** The words of a drawing. */
export async function pictureById(language: string, id: string, usedIn?: string): Promise<Picture> {
  const { pictures } = await libraryOf(language);
  return pick(pictures, id, { what: 'picture', file: `content/pictures/${language}.yaml`, usedIn });
}

/** The words of every drawing by its id, in the order of the file. */
export async function picturesOf(language: string): Promise<ReadonlyMap<string, Picture>> {
  return (await libraryOf(language)).pictures;
}

/** The emergency, urgent and call cards. */
export function careCardsOf(language: string): Promise<CareCards> {
  return languageFile('careCards', language);
}

/** The areas of the body map, from head to foot. */
export async function bodyAreas(): Promise<BodyArea[]> {
  return (await sharedFile('bodyAreas')).toSorted((a, b) => a.number - b.number);
}

/** The words of the body map. */
export function bodyMapOf(language: string): Promise<BodyMapWords> {
  return languageFile('bodyMap', language);
}

/** What the publisher of this copy has set. */
export function siteSettings(): Promise<Site> {
  return sharedFile('site');
}

/** The codes of health records. */
export function codesFile(): Promise<Codes> {
  return sharedFile('codes');
}

/** Times, limits and choices of the pain diary. */
export function diarySettings(): Promise<DiarySettings> {
  return sharedFile('diary');
}

/** Whole minutes that it takes to read an article with all that its components draw. */
export async function minutesOf(article: ArticleEntry, templates: ChanceTemplates): Promise<number> {
  const library = await libraryOf(article.language);
  return readingMinutes(wordsAsDrawn(article.text, drawnWords(library, templates)));
}

/** The version of an article: a fingerprint of all that its reader reads. */
export async function articleVersion(article: ArticleEntry): Promise<string> {
  const library = await libraryOf(article.language);
  return versionOf(readTextOf(article.data, article.entry.body ?? '', article.text, library));
}

/** Where an article is in the project, for messages to its author. */
export function fileOf(article: Pick<ArticleEntry, 'id'>): string {
  return `content/articles/${article.id}.mdx`;
}

function articleEntry(entry: CollectionEntry<'articles'>): ArticleEntry {
  const { language, name } = splitArticleId(entry.id);
  return {
    id: entry.id,
    language,
    name,
    address: articleAddress(language, name),
    data: isDraft(entry) ? markedAsDraft(entry.data, language) : entry.data,
    text: textOfEntry(entry),
    entry,
  };
}

/** Only the preview has drafts. */
function isDraft({ filePath = '' }: CollectionEntry<'articles'>): boolean {
  return filePath.includes('/_');
}

/** The title is in every list and on top of the page, so this marks all of them. */
function markedAsDraft(article: Article, language: string): Article {
  return { ...article, title: fill(uiTexts(language).draft, { title: article.title }) };
}

/** Each reference of an article asks for it anew, so a text is read once for as long as it stays the same. */
const texts = new Map<string, { body: string; text: ArticleText }>();

function textOfEntry({ id, body = '' }: CollectionEntry<'articles'>): ArticleText {
  const kept = texts.get(id);
  if (kept?.body === body) return kept.text;
  const text = readArticleText(body);
  texts.set(id, { body, text });
  return text;
}

const libraryOf = oncePerBuild(async (language: string): Promise<Library> => {
  const chances = await sharedFile('chances');
  return {
    sources: await sourceById(),
    chances: new Map(chances.map((chance) => [chance.id, chance])),
    chanceWords: new Map(Object.entries(await languageFile('chanceWords', language))),
    wordings: new Map(Object.entries(await languageFile('wordings', language))),
    terms: new Map((await languageFile('terms', language)).map((term) => [term.id, term])),
    pictures: new Map(Object.entries(await languageFile('pictures', language))),
    careCards: await careCardsOf(language),
    seriousHarm: await languageFile('seriousHarm', language),
    bodyAreas: await bodyAreas(),
    bodyMap: await bodyMapOf(language),
  };
});

/** What a data file that all languages share holds. */
export async function sharedFile<N extends keyof ForPages<typeof SHARED_FILES>>(
  name: N,
): Promise<CollectionEntry<N>['data']> {
  const [entry] = await getCollection(name);
  if (entry) return entry.data;
  throw new Error(`There is no content/${SHARED_FILES[name].path}. Every copy of the guide needs one.`);
}

/** What a data file of a language holds. */
export async function languageFile<N extends keyof ForPages<typeof LANGUAGE_FILES>>(
  name: N,
  language: string,
): Promise<CollectionEntry<N>['data']> {
  const entry = (await getCollection(name)).find(({ id }) => id === language);
  if (entry) return entry.data;
  const file = LANGUAGE_FILES[name].path.replace('<lang>', language);
  throw new Error(`There is no content/${file}. Add it: "${language}" is published.`);
}
