/**
 * The items of four checklists for patient information that a program can decide, asked of each built
 * article. What needs a reader is only named: nobody gets a point from us for it.
 */
import type { HTMLElement } from 'node-html-parser';
import type { ArticleText } from '../reading/article-text.ts';
import type { PageReading } from '../reading/page-reading.ts';
import type { Article } from '../schema/article.ts';
import { MOST_PASSIVE } from './notes/passive.ts';

export type Checklist = 'PEMAT' | 'CCI' | 'DISCERN' | 'JAMA';

export interface CheckedPage {
  article: Article;
  text: ArticleText;
  document: HTMLElement;
  reading: PageReading;
  /** Share of passive sentences, 0 to 1. */
  passive: number;
}

interface Item {
  list: Checklist;
  /** Its number in the checklist. */
  n: number;
  asks: string;
  /** True, false, or null where it does not apply to this page. */
  holds: (page: CheckedPage) => boolean | null;
}

export interface ChecklistScore {
  list: Checklist;
  points: number;
  /** Items that apply. */
  of: number;
  /** What was asked and does not hold. */
  lost: string[];
}

const LONGEST_SECTION = 350;
const LONGEST_LIST = 7;

const count = ({ document }: CheckedPage, selector: string) => document.querySelectorAll(selector).length;
const uses = ({ text }: CheckedPage, kind: ArticleText['uses'][number]['kind']) =>
  text.uses.some((use) => use.kind === kind);
const hasComponent = ({ text }: CheckedPage, ...names: string[]) =>
  text.blocks.some(({ inside }) => names.some((name) => inside.includes(name)));
const hasNumbers = (page: CheckedPage) => uses(page, 'chance');

const ITEMS: readonly Item[] = [
  {
    list: 'PEMAT',
    n: 4,
    asks: 'medical words are explained',
    holds: (page) => count(page, '.note') > 0,
  },
  { list: 'PEMAT', n: 5, asks: 'active voice', holds: ({ passive }) => passive <= MOST_PASSIVE },
  {
    list: 'PEMAT',
    n: 6,
    asks: 'chances come from data',
    holds: (page) => (hasNumbers(page) ? count(page, '.chance-says') > 0 : null),
  },
  {
    list: 'PEMAT',
    n: 8,
    asks: 'short sections',
    holds: ({ text }) => text.sections.every(({ words }) => words <= LONGEST_SECTION),
  },
  {
    list: 'PEMAT',
    n: 9,
    asks: 'a heading over each section',
    holds: ({ text }) =>
      text.headings.length > 0 && text.headings.every((heading) => heading.text.split(' ').length > 1),
  },
  {
    list: 'PEMAT',
    n: 11,
    asks: 'a summary',
    holds: (page) => count(page, '.short ul:not(.to-do) li') >= 3,
  },
  {
    list: 'PEMAT',
    n: 12,
    asks: 'cues to what matters',
    holds: (page) => count(page, '.short, .panel, .care') > 1,
  },
  {
    list: 'PEMAT',
    n: 17,
    asks: 'a caption for each picture',
    holds: (page) =>
      count(page, 'figure') > 0 ? count(page, 'figure') === count(page, 'figure figcaption') : null,
  },
  {
    list: 'PEMAT',
    n: 19,
    asks: 'tables with headings',
    holds: (page) =>
      count(page, 'main article table') > 0
        ? page.document
            .querySelectorAll('main article table')
            .every((table) => table.querySelector('th') !== null)
        : null,
  },
  { list: 'PEMAT', n: 20, asks: 'something to do', holds: (page) => count(page, '.to-do li') > 0 },
  {
    list: 'PEMAT',
    n: 23,
    asks: 'a tool to act with',
    holds: (page) =>
      hasComponent(page, 'Checklist', 'AskClinic', 'DoList', 'Steps') ||
      count(page, '.diary-sheet, .care') > 0,
  },
  { list: 'CCI', n: 1, asks: 'one main message', holds: ({ article }) => article.shortAnswer.text !== '' },
  { list: 'CCI', n: 3, asks: 'it stands out', holds: (page) => count(page, 'h1 + .lead') === 1 },
  { list: 'CCI', n: 5, asks: 'a call to action', holds: (page) => count(page, '.to-do li') > 0 },
  {
    list: 'CCI',
    n: 8,
    asks: 'lists of 7 at most',
    holds: (page) => {
      const lists = page.document.querySelectorAll('main article :is(ul, ol):not(.refs)');
      const own = lists.filter(
        (list) => list.closest('.cares, .no-grade, .end, .chance-key, .route, .fig') === null,
      );
      return own.length > 0 && own.every((list) => list.querySelectorAll('li').length <= LONGEST_LIST);
    },
  },
  { list: 'CCI', n: 10, asks: 'the most important first', holds: (page) => count(page, '.short') === 1 },
  {
    list: 'CCI',
    n: 11,
    asks: 'what is known and what is not',
    holds: (page) =>
      hasComponent(page, 'Unknown') ||
      /\b(?:not known|nobody (?:can|knows)|do not know|found no|not agree|disagree|differs?|no clear answer)\b/i.test(
        page.text.blocks.map(({ text }) => text).join(' '),
      ),
  },
  { list: 'CCI', n: 12, asks: 'advice on what to do', holds: (page) => count(page, '.to-do li') > 0 },
  {
    list: 'CCI',
    n: 14,
    asks: 'whom to call',
    holds: ({ document }) =>
      /\b(?:call|ask|tell)\b/i.test(document.querySelector('.to-do')?.textContent ?? '') ||
      /\b(?:call|ask|tell) (?:your|the) (?:clinic|team|doctor|staff)\b/i.test(
        document.querySelector('main article')?.textContent ?? '',
      ),
  },
  {
    list: 'CCI',
    n: 16,
    asks: 'each chance is explained',
    holds: (page) =>
      hasNumbers(page)
        ? page.document
            .querySelectorAll('.chance')
            .every((chance) => chance.querySelector(':scope > p:last-child sup') !== null)
        : null,
  },
  {
    list: 'CCI',
    n: 17,
    asks: 'no sums: one denominator in a view',
    holds: (page) => {
      if (!hasNumbers(page)) return null;
      const says = page.document
        .querySelectorAll('.chance-says')
        .map(({ textContent }) => /out of ([\d,]+)/.exec(textContent)?.[1]);
      return new Set(says).size === 1;
    },
  },
  {
    list: 'CCI',
    n: 20,
    asks: 'chances in words and in a picture',
    holds: (page) => (hasNumbers(page) ? count(page, '.chance svg[role="img"]') > 0 : null),
  },
  {
    list: 'DISCERN',
    n: 1,
    asks: 'the aim is clear',
    holds: ({ article }) => article.summary.length >= 80,
  },
  { list: 'DISCERN', n: 4, asks: 'sources are named', holds: (page) => count(page, '.refs > li') >= 3 },
  {
    list: 'DISCERN',
    n: 5,
    asks: 'sources have their dates',
    holds: ({ document }) =>
      document
        .querySelectorAll('.refs > li')
        .every((source) => /\(.*(?:\d{4}|date not shown).*\)/.test(source.textContent)),
  },
  { list: 'DISCERN', n: 7, asks: 'further help', holds: (page) => count(page, '.related li') === 3 },
  {
    list: 'DISCERN',
    n: 8,
    asks: 'uncertainty is admitted',
    holds: (page) => ITEMS.find(({ list, n }) => list === 'CCI' && n === 11)?.holds(page) ?? null,
  },
  { list: 'JAMA', n: 1, asks: 'authorship: a named body or person', holds: () => false },
  {
    list: 'JAMA',
    n: 2,
    asks: 'attribution',
    holds: (page) => count(page, '.refs > li a[href^="http"]') >= 3,
  },
  {
    list: 'JAMA',
    n: 3,
    asks: 'disclosure, on the page about the guide',
    holds: ({ document }) => document.querySelector('a[href$="/about/"]') !== null,
  },
  {
    list: 'JAMA',
    n: 4,
    asks: 'currency: dates',
    holds: ({ document }) => /\d{4}/.test(document.querySelector('.quality')?.textContent ?? ''),
  },
];

/** Items that only a reader can decide; two readings per article, the lower one counts. */
export const FOR_READERS: Readonly<Record<Checklist, string>> = {
  PEMAT: '1 2 3 7 10 15 16 18 21 22 24 25 26',
  CCI: '2 4 6 7 9 13 15 18 19',
  DISCERN: '2 3 6 9 10 11 12 13 14 15 16',
  JAMA: 'none',
};

/** What is asked, for the legend: "PEMAT 4 medical words are explained". */
export const ASKED = ITEMS.map(({ list, n, asks }) => `${list} ${n} ${asks}`);

/** The points of a page on each checklist, with what it lost. */
export function scoresOf(page: CheckedPage): ChecklistScore[] {
  return (['PEMAT', 'CCI', 'DISCERN', 'JAMA'] as const).map((list) => {
    const answers = ITEMS.filter((item) => item.list === list).map((item) => ({
      item,
      holds: item.holds(page),
    }));
    const applies = answers.filter(({ holds }) => holds !== null);
    return {
      list,
      points: applies.filter(({ holds }) => holds === true).length,
      of: applies.length,
      lost: applies
        .filter(({ holds }) => holds === false)
        .map(({ item }) => `${list} ${item.n} ${item.asks}`),
    };
  });
}
