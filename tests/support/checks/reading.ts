/** Is an article as easy to read as row A7 promises, on the text that the page really shows? */
import { reading as bars } from '../../../src/lib/budgets.ts';
import { countedSections, type TextSection } from '../../../src/lib/page-text.ts';
import {
  gradeSentences,
  type MeasuredSentence,
  measureSentences,
  type ReadingGrade,
} from '../../../src/lib/reading.ts';
import type { PageCheck } from '../ask.ts';
import type { BuiltPage } from '../built-site.ts';

/** How hard an article is to read, and where. */
export interface ArticleReading extends ReadingGrade {
  readonly sections: readonly MeasuredSection[];
}

/** A section, or some short ones together. */
interface MeasuredSection {
  readonly name: string;
  readonly sentences: readonly MeasuredSentence[];
}

/** Measures all counted text of an article. */
export function readingOf({ html }: Pick<BuiltPage, 'html'>): ArticleReading {
  const sections = joinShort(
    countedSections(html).map(({ id, heading, blocks }: TextSection) => ({
      name: `"${heading}" (#${id})`,
      sentences: measureSentences(blocks),
    })),
  );
  return { ...gradeSentences(sections.flatMap(({ sentences }) => sentences)), sections };
}

/** What stands over a bar: the article, its sections, its sentences. */
export const hardText: PageCheck = (page) => {
  const article = readingOf(page);
  const long = article.sections.flatMap(({ sentences }) =>
    sentences.filter(({ words }) => words > bars.longSentence),
  );
  return [
    ...over('Flesch-Kincaid grade', article.fleschKincaid, bars.fleschKincaid),
    ...over('SMOG grade', article.smog, bars.smog),
    ...article.sections.flatMap(({ name, sentences }) =>
      over('Flesch-Kincaid grade', gradeSentences(sentences).fleschKincaid, bars.section).map(
        (problem) => `${problem} in ${name}`,
      ),
    ),
    ...article.sections.flatMap(({ name, sentences }) =>
      sentences
        .filter(({ words }) => words > bars.longestSentence)
        .map(({ words, text }) => `has a sentence of ${words} words in ${name}: ${text}`),
    ),
    ...(article.shareOver15 > bars.shareOfLong
      ? [
          `has ${percent(article.shareOver15)} sentences of over ${bars.longSentence} words, expected ` +
            `${percent(bars.shareOfLong)} or fewer:${long.map(({ words, text }) => `\n    ${words}: ${text}`).join('')}`,
        ]
      : []),
  ];
};

/** One line for each article: address, grades, longest sentence, share of long ones. */
export function readingTable(pages: readonly BuiltPage[]): string {
  const rows = pages.map((page) => {
    const { fleschKincaid, smog, longest, shareOver15, sentences } = readingOf(page);
    return [
      page.address,
      fleschKincaid.toFixed(1),
      smog.toFixed(1),
      String(longest),
      percent(shareOver15),
      String(sentences),
    ];
  });
  const head = ['article', 'FK', 'SMOG', 'longest', 'over 15', 'sentences'];
  const width = (column: number) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
        .join('  '),
    )
    .join('\n');
}

/** A section of a few sentences says little about itself, so it is judged with the next one, and the last with the one before. */
function joinShort(sections: readonly MeasuredSection[]): MeasuredSection[] {
  return sections.reduce<MeasuredSection[]>((joined, section, index) => {
    const before = joined.at(-1);
    const isShort = (one: MeasuredSection) => one.sentences.length < bars.fewestSentences;
    const joins = before && (isShort(before) || (isShort(section) && index === sections.length - 1));
    if (!joins) return [...joined, section];
    const both = {
      name: `${before.name} and ${section.name}`,
      sentences: [...before.sentences, ...section.sentences],
    };
    return [...joined.slice(0, -1), both];
  }, []);
}

function over(what: string, value: number, bar: number): string[] {
  return value > bar ? [`has the ${what} ${value.toFixed(1)}, expected ${bar} or lower`] : [];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
