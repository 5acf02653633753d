/**
 * What the search knows before it asks the index: which words lead to which sections, what people ask of
 * each, and every word of the site for its spelling. The build writes it beside the index as one small file
 * (`makeSearchGuide`), and the browser reads it (`readSearchGuide`).
 */

import type { Postings } from './browser/search-postings.ts';
import { isEmptyWord, stemOf } from './search-words.ts';

/** The form of the file. Raise it when the form changes, so that a page of an older build says so. */
export const guideForm = 6;

/** The file itself. Lists are packed (`packed.ts`) and strings are joined, because each byte is a download. */
export interface SearchGuideFile {
  readonly form: number;
  /** False where the site has more sections than the guide holds. */
  readonly isWhole: boolean;
  /** Address without base path, title, stage, and how many of the sections are its own. */
  readonly pages: readonly (readonly [path: string, title: string, stage: string, sections: number])[];
  /** Anchor of each section. */
  readonly anchors: string;
  /** Heading of each section. */
  readonly headings: readonly string[];
  /** Each section's text in the index: the name or, where that is a whole page, `name#anchor`. */
  readonly fragments: string;
  /** Words of the site, from A to Z. */
  readonly words: string;
  /** How much each of these words is worth as a correction, one figure each. */
  readonly worths: string;
  /** Terms that are no stem of these words. */
  readonly terms: string;
  /** The questions of each section: words made of the places of their terms, the rarest first. */
  readonly questions: readonly string[];
  /** For each term, the sections whose text holds it. */
  readonly texts: string;
  /** Stems that mean the same. */
  readonly same: readonly string[];
  /** Misspellings that are known, each with its word. */
  readonly misspellings: Readonly<Record<string, string>>;
  /** Correct words of the language that are close to a word of the site: never corrected. */
  readonly correct: string;
  /** Each explained word: the place of its section, and its names as stems. */
  readonly explained: readonly (readonly [section: number, names: string])[];
}

/** Place of its page, anchor, heading, text in the index as `fragments` has it. */
export type GuideSection = readonly [page: number, anchor: string, heading: string, text: string];

/** A question that a section answers. */
export interface AskedQuestion {
  readonly section: number;
  /** How much its terms tell together. */
  readonly weight: number;
}

/** The file, ready to be asked. */
export interface SearchGuide {
  readonly isWhole: boolean;
  readonly pages: SearchGuideFile['pages'];
  readonly sections: readonly GuideSection[];
  /** How much a term stands out in each section. */
  readonly postingsOf: (term: string) => Postings;
  readonly questions: readonly AskedQuestion[];
  /** The numbers of the questions that hold a term, in ascending order. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** Stems that mean the same as one. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** Worth as a correction by word. */
  readonly words: ReadonlyMap<string, number>;
  readonly knownStems: ReadonlySet<string>;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly correct: { has(word: string): boolean };
  /** The place of each explained word by its names. */
  readonly explained: ReadonlyMap<string, number>;
}

/** Every term, the most said first: the stems of the words, and then what is no word. */
export function termsOf(words: ReadonlyMap<string, number>, others: readonly string[]): string[] {
  const told = [...words].filter(([word]) => !isEmptyWord(word)).sort(([, a], [, b]) => b - a);
  return [...new Set([...told.map(([word]) => stemOf(word)), ...others])];
}
