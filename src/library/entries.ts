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
import type { Codes } from '../schema/code.ts';
import type { Choices } from '../schema/choices.ts';
import type { DiarySettings } from '../schema/diary.ts';
import type { Home } from '../schema/home.ts';
import type { LeafletOfMany } from '../schema/leaflet.ts';
import type { Navigation } from '../schema/navigation.ts';
import type { Messages } from '../schema/messages.ts';
import type { PlanContent } from '../schema/plan.ts';
import type { Picture } from '../schema/picture.ts';
import type { SeriousHarm } from '../schema/serious-harm.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { STAGES } from '../schema/stage.ts';
import type { Term } from '../schema/term.ts';
import type { Understanding } from '../schema/understanding.ts';
import type { Wording } from '../schema/wording.ts';
import { articleAddress, splitArticleId } from '../format/address.ts';
import type { ArticleText } from '../reading/article-text.ts';
import {
  readArticleText,
  readingMinutes,
  sourcesInReadingOrder,
  wordsAsDrawn,
} from '../reading/article-text.ts';
import type { ChanceTemplates } from './chance.ts';
import type { Library } from './library.ts';
import { drawnWords, readTextOf, sourceLookups } from './library.ts';
import { suggestionFor } from '../format/suggestion.ts';
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

/** All articles of a language, by stage and then by order. */
export const articlesOf = oncePerBuild(async (language: string): Promise<readonly ArticleEntry[]> => {
  const entries = await getCollection('articles', ({ id }) => splitArticleId(id).language === language);
  return entries.map((entry) => articleEntry(entry)).sort(byStageAndOrder);
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
    new Map((await getCollection('sources')).map(({ data }) => [data.id, data])),
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
  return ids.map(
    (id) =>
      all.get(id) ?? unknown({ what: 'source', id, known: all.keys(), file: 'content/sources.yaml', usedIn }),
  );
}

/** The words of the home page. */
export function homeOf(language: string): Promise<Home> {
  return languageFile('home', language);
}

/** What the page of the choices says. */
export function choicesOf(language: string): Promise<Choices> {
  return languageFile('choices', language);
}

/** The questions to answer in one's own words, in reading order. */
export function understandingOf(language: string): Promise<Understanding[]> {
  return languageFile('understanding', language);
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

/** A safety sentence that stands in several places. */
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

/** The counts that stand under the fixed sentence on serious harm. */
export function seriousHarmOf(language: string): Promise<SeriousHarm> {
  return languageFile('seriousHarm', language);
}

/** The areas of the body map, from head to foot. */
export async function bodyAreas(): Promise<BodyArea[]> {
  return (await getCollection('bodyAreas')).map(({ data }) => data).sort((a, b) => a.number - b.number);
}

/** The words of the body map. */
export function bodyMapOf(language: string): Promise<BodyMapWords> {
  return languageFile('bodyMap', language);
}

/** What the publisher of this copy has set. */
export async function siteSettings(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('There is no content/site.yaml. Every copy of the guide needs one.');
  return entry.data;
}

/** The PDF leaflets that hold more than one article. */
export async function leafletsOfMany(): Promise<LeafletOfMany[]> {
  return (await getCollection('leaflets')).map(({ data }) => data);
}

/** The codes of health records. */
export async function codesFile(): Promise<Codes> {
  const entry = await getEntry('codes', 'codes');
  if (!entry) throw new Error('There is no content/codes.yaml. Every copy of the guide needs one.');
  return entry.data;
}

/** Which pages the header, the menu and the footer link to. */
export async function navigationSettings(): Promise<Navigation> {
  const entry = await getEntry('navigation', 'navigation');
  if (!entry) throw new Error('There is no content/navigation.yaml. Every copy of the guide needs one.');
  return entry.data;
}

/** Times, limits and choices of the pain diary. */
export async function diarySettings(): Promise<DiarySettings> {
  const entry = await getEntry('diary', 'diary');
  if (!entry) throw new Error('There is no content/diary.yaml. The pain diary takes its times from it.');
  return entry.data;
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

/** Where an article stands in the project, for messages to its author. */
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
    data: entry.data,
    text: textOfEntry(entry),
    entry,
  };
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

function byStageAndOrder(a: ArticleEntry, b: ArticleEntry): number {
  const stages = STAGES.indexOf(a.data.stage) - STAGES.indexOf(b.data.stage);
  return stages || a.data.order - b.data.order || (a.name < b.name ? -1 : 1);
}

const libraryOf = oncePerBuild(async (language: string): Promise<Library> => {
  const chances = await getCollection('chances');
  return {
    sources: await sourceById(),
    chances: new Map(chances.map(({ data }) => [data.id, data])),
    chanceWords: new Map(Object.entries(await languageFile('chanceWords', language))),
    wordings: new Map(Object.entries(await languageFile('wordings', language))),
    terms: new Map((await languageFile('glossary', language)).map((term) => [term.id, term])),
    pictures: new Map(Object.entries(await languageFile('pictures', language))),
    careCards: await careCardsOf(language),
    seriousHarm: await seriousHarmOf(language),
    bodyAreas: await bodyAreas(),
    bodyMap: await bodyMapOf(language),
  };
});

const FOLDERS = {
  bodyMap: 'body-map',
  careCards: 'care-cards',
  chanceWords: 'chances',
  choices: 'choices',
  glossary: 'glossary',
  home: 'home',
  messages: 'messages',
  pictures: 'pictures',
  plan: 'plan',
  seriousHarm: 'serious-harm',
  understanding: 'understanding',
  wordings: 'wordings',
} as const;

async function languageFile<C extends keyof typeof FOLDERS>(
  collection: C,
  language: string,
): Promise<CollectionEntry<C>['data']> {
  const entry = (await getCollection(collection)).find(({ id }) => id === language);
  if (entry) return entry.data;
  throw new Error(
    `There is no content/${FOLDERS[collection]}/${language}.yaml. Add it: "${language}" is published.`,
  );
}

interface Asked {
  what: string;
  /** Where ids of this kind are written down. */
  file: string;
  /** The file or the page that asks. */
  usedIn: string | undefined;
}

function pick<T>(all: ReadonlyMap<string, T>, id: string, asked: Asked): T {
  return all.get(id) ?? unknown({ ...asked, id, known: all.keys() });
}

/** Stops the build with a message that names the id, who asked, what was meant, and what to do. */
function unknown({ what, id, known, file, usedIn }: Asked & { id: string; known: Iterable<string> }): never {
  const meant = suggestionFor(id, known);
  throw new Error(
    `There is no ${what} "${id}"${usedIn === undefined ? '' : `, which ${usedIn} asks for`}. ` +
      (meant === null ? `Expected an id of ${file}. ` : `Did you mean "${meant}"? `) +
      `Remedy: correct the id, or add it to ${file}.`,
  );
}
