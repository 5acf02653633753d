/** How hard a built article is to read, and where it is over the limits. */
import { gradeLimits as bars } from './grade-limits.ts';
import { withoutMedicineNames } from './medicine-names.ts';
import { gradedSections } from './graded-text.ts';
import type { Page } from './page.ts';
import { gradeSentences, type MeasuredSentence, measureSentences, type ReadingGrade } from './reading.ts';

export interface PageReading extends ReadingGrade {
  readonly sections: readonly MeasuredSection[];
}

/** A section, or some short ones together. */
export interface MeasuredSection {
  readonly name: string;
  readonly sentences: readonly MeasuredSentence[];
}

/** One thing that is too hard to read. */
export interface HardText {
  /** What is over which bar, as the end of "The page …". */
  readonly problem: string;
  /** The sentence it is about, where it is about one. */
  readonly sentence?: string;
}

/** Measures all counted text of a built article. */
export function readingOf(page: Pick<Page, 'document' | 'sections'>): PageReading {
  const counted = gradedSections(page);
  const sections = joinShort(
    counted.map(({ id, heading, blocks }) => ({
      name: `"${heading}" (#${id})`,
      sentences: measureSentences(blocks),
    })),
  );
  return { ...gradeSentences(sections.flatMap(({ sentences }) => sentences)), sections };
}

/** The grade of the same text without the names of medicines: for information, it excuses nothing. */
export function gradeWithoutMedicines(page: Pick<Page, 'document' | 'sections'>): ReadingGrade {
  const blocks = gradedSections(page).flatMap((section) => section.blocks);
  return gradeSentences(measureSentences(blocks.map(withoutMedicineNames)));
}

/** Everything in an article that is over a limit: the whole, its sections, its sentences. */
export function hardTextOf(article: PageReading): HardText[] {
  const over = (what: string, value: number, bar: number): HardText[] =>
    value > bar ? [{ problem: `has the ${what} ${value.toFixed(1)}, expected ${bar} or lower` }] : [];
  const long = article.sections.flatMap(({ sentences }) =>
    sentences.filter(({ words }) => words > bars.longSentence),
  );
  return [
    ...over('Flesch-Kincaid grade', article.fleschKincaid, bars.fleschKincaid),
    ...over('SMOG grade', article.smog, bars.smog),
    ...article.sections.flatMap(({ name, sentences }) =>
      over('Flesch-Kincaid grade', gradeSentences(sentences).fleschKincaid, bars.section).map(
        ({ problem }) => ({ problem: `${problem} in ${name}` }),
      ),
    ),
    ...article.sections.flatMap(({ name, sentences }) =>
      sentences
        .filter(({ words }) => words > bars.maxSentenceWords)
        .map(({ words, text }) => ({
          problem: `has a sentence of ${words} words in ${name}: ${text}`,
          sentence: text,
        })),
    ),
    ...(article.shareOver15 > bars.shareOfLong
      ? [
          {
            problem:
              `has ${percent(article.shareOver15)} sentences of over ${bars.longSentence} words, expected ` +
              `${percent(bars.shareOfLong)} or fewer:${long.map(({ words, text }) => `\n    ${words}: ${text}`).join('')}`,
          },
        ]
      : []),
  ];
}

/** "4.2%" */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A section of a few sentences says little about itself, so it is judged with the next one, and the last with the one before. */
function joinShort(sections: readonly MeasuredSection[]): MeasuredSection[] {
  return sections.reduce<MeasuredSection[]>((joined, section, index) => {
    const before = joined.at(-1);
    const isShort = (one: MeasuredSection) => one.sentences.length < bars.minSentences;
    const joins = before && (isShort(before) || (isShort(section) && index === sections.length - 1));
    if (!joins) return [...joined, section];
    const both = {
      name: `${before.name} and ${section.name}`,
      sentences: [...before.sentences, ...section.sentences],
    };
    return [...joined.slice(0, -1), both];
  }, []);
}
