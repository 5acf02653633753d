/**
 * Assembles everything that the page of an article draws, so that pages and layouts decide nothing.
 */
import { uiTexts, fill } from '../i18n/index.ts';
import type { Source } from '../schema/source.ts';
import type { Language } from '../site.config.ts';
import { careCardsUnder, type CareCardsShown } from './care-cards-under.ts';
import type { ArticleEntry } from './entries.ts';
import { articleById, articleVersion, minutesOf, sourcesOf } from './entries.ts';
import type { NavigationLink } from './navigation.ts';
import { formatDate } from '../format/date.ts';
import { pagePath } from '../format/path.ts';
import type { ReadingContext } from './reading-context.ts';
import { reviewState, type ReviewState } from './review.ts';

/** An article as another page points at it. */
export interface ArticleTeaser {
  title: string;
  path: string;
  summary: string;
  shortAnswer: string;
  minutes: string;
}

/** A section that the contents list leads to. */
export interface ContentsEntry {
  id: string;
  text: string;
}

/** One of the five steps, as the strip on top of their page shows it. */
export interface StepTeaser {
  id: string;
  name: string;
  picture: string;
}

/** All that the page of an article needs beside its text. */
export interface ArticlePage {
  article: ArticleEntry;
  language: Language;
  trail: NavigationLink[];
  contents: ContentsEntry[];
  /** What help the page shows. */
  careCards: CareCardsShown;
  /** False where the first thing on the page says the same: the cards, or the strip of the five steps. */
  hasShort: boolean;
  sources: Source[];
  minutes: string;
  version: string;
  state: ReviewState;
  /** Who has checked the page, and when, in words. */
  status: string;
  /** Summary and review status: at most 160 characters together. */
  description: string;
  related: ArticleTeaser[];
  /** The steps of an article that has some, in order. */
  steps: StepTeaser[];
  reading: ReadingContext;
}

/** Builds the page of an article as it is on a day (`YYYY-MM-DD`), because a review can become due. */
export async function articlePage(
  article: ArticleEntry,
  language: Language,
  today: string,
): Promise<ArticlePage> {
  const ui = uiTexts(language.code);
  const { data, text } = article;
  const sources = await sourcesOf(article);
  const state = reviewState(data.review, today);
  const careCards = careCardsUnder(article);
  const hasShort = careCards !== 'own' && data.form !== 'steps';
  const sections = text.headings
    .filter((heading) => heading.depth === 2 && heading.id !== null)
    .map((heading) => ({ id: heading.id ?? '', text: heading.text }));
  return {
    article,
    language,
    trail: [{ name: ui.stages[data.stage].name, path: pagePath(language, data.stage) }],
    contents: [
      ...(hasShort ? [{ id: 'short', text: ui.article.inShort }] : []),
      ...sections,
      ...(careCards === 'panel' ? [{ id: 'get-help', text: ui.care.panel.title }] : []),
      ...(careCards === 'cards' ? [{ id: 'get-help', text: ui.care.section }] : []),
      { id: 'details', text: ui.details.contents },
    ],
    careCards,
    hasShort,
    sources,
    minutes: await minutesText(article, language),
    version: await articleVersion(article),
    state,
    status: statusOf(data, state, language),
    description: `${data.summary} ${ui.review[state].sentence}`,
    related: await Promise.all(
      data.related.map(async (name) =>
        articleTeaser(await articleById(language.code, name, article.id), language),
      ),
    ),
    steps: text.sections
      .filter(({ blocks }) => blocks.some(({ inside }) => inside.includes('Step')))
      .map(({ heading }, index) => ({
        id: heading.id ?? '',
        name: heading.text,
        picture: `step-${index + 1}`,
      })),
    reading: {
      language: language.code,
      sourceNumbers: new Map(sources.map((source, index) => [source.id, index + 1])),
      citations: new Map(),
      said: new Set(),
    },
  };
}

function statusOf({ review, written }: ArticleEntry['data'], state: ReviewState, language: Language): string {
  const day = (date: string) => formatDate(date, language.tag);
  return fill(uiTexts(language.code).review[state].text, {
    written: day(written),
    ...(review !== 'not-reviewed' && { ...review, date: day(review.date), next: day(review.next) }),
  });
}

/** An article as lists show it. */
export async function articleTeaser(article: ArticleEntry, language: Language): Promise<ArticleTeaser> {
  return {
    title: article.data.title,
    path: article.address,
    summary: article.data.summary,
    shortAnswer: article.data.shortAnswer.text,
    minutes: await minutesText(article, language),
  };
}

async function minutesText(article: ArticleEntry, language: Language): Promise<string> {
  const ui = uiTexts(language.code);
  const minutes = await minutesOf(article, ui.chance);
  return minutes === 1 ? ui.article.minute : fill(ui.article.minutes, { n: minutes });
}
