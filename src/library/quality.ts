/**
 * The quality card of an article (row A12): what the build itself has measured and knows, never typed in.
 * The page shows it, and whoever exports an article can export it too.
 */
import { fill, uiTexts } from '../i18n/index.ts';
import { languages } from '../site.config.ts';
import { readingOf } from '../reading/page-reading.ts';
import type { ReadingGrade } from '../reading/reading.ts';
import type { ReviewState } from './review.ts';

/** What is known of an article before its page is drawn. */
export interface QualityFacts {
  /** The first 8 hex digits of its fingerprint. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly written: string;
  /** `YYYY-MM-DD`: when its text last changed and its sources were last checked. */
  readonly updated: string;
  readonly review: ReviewState;
  /** How many sources it cites. */
  readonly sources: number;
}

/** The card as data. Grades are US school years, to one decimal. */
export interface Quality extends QualityFacts {
  /** "Reads like a text for 11-year-olds". */
  readonly readingAge: number;
  readonly fleschKincaid: number;
  readonly smog: number;
}

/**
 * The quality card of an article as data: `qualityOf(facts, html)`. `html` is the built page, because the
 * text is measured as it is rendered; `facts` are those of its `ArticlePage` (`version`, `state`,
 * `sources.length`) and of its front matter (`written`, `updated`).
 */
export function qualityOf(facts: QualityFacts, html: string): Quality {
  const grade = readingOf(html);
  return {
    ...facts,
    readingAge: readingAge(grade),
    fleschKincaid: oneDecimal(grade.fleschKincaid),
    smog: oneDecimal(grade.smog),
  };
}

/**
 * The age of a reader for whom a text is made. The two formulas ask for different shares of understanding
 * and lie some grades apart, so their mean counts. Children of US grade 6 are 11 when the school year starts.
 */
export function readingAge({ fleschKincaid, smog }: Pick<ReadingGrade, 'fleschKincaid' | 'smog'>): number {
  return Math.round((fleschKincaid + smog) / 2) + 5;
}

/** Writes the measured reading level into the quality card of a built page. Pages without a card stay as they are. */
export function fillReading(html: string): string {
  return html.replace(/(<dd) data-reading(?:="")?(>)[^<]*(?=<\/dd>)/, (_card, start: string, end: string) => {
    const tag = /<html[^>]*\slang="?([\w-]+)/.exec(html)?.[1];
    const language = languages.find((one) => one.tag === tag) ?? languages[0];
    const grade = readingOf(html);
    const text = fill(uiTexts(language.code).quality.readsLike, {
      age: readingAge(grade),
      fleschKincaid: oneDecimal(grade.fleschKincaid).toFixed(1),
      smog: oneDecimal(grade.smog).toFixed(1),
    });
    return `${start}${end}${text}`;
  });
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
