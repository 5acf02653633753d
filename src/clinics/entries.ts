/** Fetches clinics for pages and components. The checks and the steps of the build have them in `Content`. */
import { getCollection } from 'astro:content';
import { articleById, languageFile, wordingById } from '../library/entries.ts';
import type { ArticleEntry } from '../library/entries.ts';
import type { Wording } from '../schema/wording.ts';
import { type Clinic, clinicOf, shownClinics } from './clinic.ts';
import type { ClinicPageCore, Quote } from '../schema/clinic-page.ts';
import { quotesIn, sentencesIn, sentenceThatStarts } from './core.ts';

/** The clinics that this copy shows, from A to Z. */
export async function clinics(): Promise<Clinic[]> {
  return shownClinics((await getCollection('clinics')).map(({ id, data }) => clinicOf(id, data)));
}

/** A part of every clinic's page: short texts with their titles, and the article that has all of it. */
export interface CorePart {
  items: { title: string; text: string }[];
  more: ArticleEntry;
}

/** What every clinic's page says, in the words of the articles. */
export interface Core {
  what: string;
  before: CorePart;
  after: CorePart;
  /** The articles that it is taken from. */
  articles: ArticleEntry[];
}

const cores = new Map<string, Promise<Core>>();

/** The locked text of clinics' pages in a language. In a build it stays the same, so it is read once. */
export function coreOf(language: string): Promise<Core> {
  if (import.meta.env.DEV) return readCore(language);
  const core = cores.get(language) ?? readCore(language);
  cores.set(language, core);
  return core;
}

async function readCore(language: string): Promise<Core> {
  const file = `content/clinic-page/${language}.yaml`;
  const core = await languageFile('clinicPage', language);
  const names = [...new Set(quotesIn(core).map(({ quote }) => quote.article))];
  const articles = new Map<string, ArticleEntry>();
  for (const name of names) articles.set(name, await articleById(language, name, file));
  const wordings = new Map<string, Wording>();
  for (const { text } of articles.values()) {
    for (const use of text.uses) {
      if (use.kind === 'wording') wordings.set(use.id, await wordingById(language, use.id, file));
    }
  }
  const textOf = (quotes: readonly Quote[]) =>
    quotes
      .flatMap(({ article, section, starts }) => {
        const found = articles.get(article);
        const sentences = found ? sentencesIn(found, section, wordings) : [];
        // The check of the content has named a sentence that is not there, with its line.
        return starts.flatMap((start) => sentenceThatStarts(start, sentences) ?? []);
      })
      .join(' ');
  const part = async ({ more, items }: ClinicPageCore['before']): Promise<CorePart> => ({
    more: await articleById(language, more, file),
    items: items.map(({ title, from }) => ({ title, text: textOf(from) })),
  });
  return {
    what: textOf(core.what),
    before: await part(core.before),
    after: await part(core.after),
    articles: [...articles.values()],
  };
}
