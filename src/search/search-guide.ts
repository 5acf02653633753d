/**
 * What the search knows before it asks the index: which words lead to which sections, what people ask of
 * each, and every word of the site for its spelling. The build writes it beside the index as one small file
 * (`makeSearchGuide`), and the browser reads it (`readSearchGuide`).
 */

import type { AskedQuestion, TermPostings } from './browser/search-postings.ts';
import { isEmptyWord, stemOf } from './search-words.ts';

/** The form of the file. Raise it when the form changes, so that a page of an older build says so. */
export const guideForm = 5;

/** The file itself. Lists are short and strings are joined, because each byte is a download. */
export interface SearchGuideFile {
  readonly form: number;
  /** False where the site has more sections than the guide holds. */
  readonly isWhole: boolean;
  /** Are the texts in the index whole pages? */
  readonly isByPage: boolean;
  /** Address without base path, title, stage, and how many of the sections are its own. */
  readonly pages: readonly (readonly [path: string, title: string, stage: string, sections: number])[];
  /** Anchor of each section. */
  readonly anchors: string;
  /** Heading of each section. */
  readonly headings: readonly string[];
  /** Name in the index of each section's text. */
  readonly fragments: string;
  /** Words of the site, from A to Z, with how much each is worth as a correction, 0 to 9. */
  readonly words: string;
  /** Terms that are no stem of these words. */
  readonly terms: string;
  /** The questions of each section, each as the places of its terms, the rarest first. */
  readonly questions: readonly string[];
  /** For each term, the sections whose text holds it, each with how often. */
  readonly mentions: string;
  /** Words and phrases that mean the same. */
  readonly same: readonly string[];
  /** Misspellings that are known, each with its word. */
  readonly misspellings: Readonly<Record<string, string>>;
  /** Correct words of the language that stand close to a word of the site, packed: never corrected. */
  readonly correct: string;
  /** How people ask for an explained word, as terms; `term` stands for its name. */
  readonly termQuestions: readonly string[];
  /** Each explained word: the place of its section, and its names beside the heading, as stems. */
  readonly explained: readonly (readonly [section: number, names: string])[];
}

/**
 * Place of its page, anchor, heading, name of its text in the index. Where that is the text of the whole
 * page, the anchor follows the name: `name#anchor`.
 */
export type GuideSection = readonly [page: number, anchor: string, heading: string, text: string];

/** The file, ready to be asked. */
export interface SearchGuide {
  readonly isWhole: boolean;
  readonly pages: SearchGuideFile['pages'];
  readonly sections: readonly GuideSection[];
  /** How much a term stands out in each section. */
  readonly postings: TermPostings;
  readonly questions: readonly AskedQuestion[];
  /** The numbers of the questions that hold a term, in ascending order. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** Phrases that mean the same, each as its stems, by the first of these. */
  readonly same: readonly (readonly (readonly string[])[])[];
  /** Worth as a correction by word. */
  readonly words: ReadonlyMap<string, number>;
  readonly knownStems: ReadonlySet<string>;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly correct: { has(word: string): boolean };
  readonly explained: ReadonlyMap<string, number>;
}

/** Every term, the most said first: the stems of the words, and then what is no word. */
export function termsOf(
  words: readonly (readonly [word: string, worth: number])[],
  others: readonly string[],
): string[] {
  const worthOf = new Map<string, number>();
  for (const [word, worth] of words)
    if (!isEmptyWord(word)) worthOf.set(stemOf(word), Math.max(worthOf.get(stemOf(word)) ?? 0, worth));
  const stems = [...worthOf].sort(([, a], [, b]) => b - a).map(([stem]) => stem);
  return [...stems, ...others.filter((term) => !worthOf.has(term))];
}
