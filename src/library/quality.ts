/**
 * The quality card of an article (row A12): what the build itself has measured and knows, never typed in.
 * The page shows it, and whoever exports an article can export it too.
 */
import { fill } from '../i18n/index.ts';
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

/** What the two formulas say of a text. */
export type Grades = Pick<ReadingGrade, 'fleschKincaid' | 'smog'>;

/** The card as data. Grades are US school years, to one decimal. */
export interface Quality extends QualityFacts {
  /** "Reads like a text for 11-year-olds". */
  readonly readingAge: number;
  readonly fleschKincaid: number;
  readonly smog: number;
}

/** The quality card of an article as data. The text is measured as it is rendered, on the finished page. */
export function qualityOf(facts: QualityFacts, grade: Grades): Quality {
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
export function readingAge({ fleschKincaid, smog }: Grades): number {
  return Math.round((fleschKincaid + smog) / 2) + 5;
}

/** The reading level in words; `readsLike` is the text of the interface for it. */
export function readingWords(grade: Grades, readsLike: string): string {
  return fill(readsLike, {
    age: readingAge(grade),
    fleschKincaid: oneDecimal(grade.fleschKincaid).toFixed(1),
    smog: oneDecimal(grade.smog).toFixed(1),
  });
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
