/**
 * What the search knows before it asks the index: the sections with their headings, which words and
 * concepts they answer to, and every word of the site for its spelling. The build writes it beside the
 * index as one small file (`makeSearchGuide`), and the browser reads it (`readSearchGuide`).
 */

/** The file itself. Lists are short and strings are joined, because each byte is a download. */
export interface SearchGuideFile {
  /** False where the site has more sections than the guide holds. */
  readonly isWhole: boolean;
  /** Address without base path, title, stage. */
  readonly pages: readonly (readonly [path: string, title: string, stage: string])[];
  /**
   * Place of its page, anchor, heading, name of its text in the index. Where that is the text of the whole
   * page, the anchor follows the name: `name#anchor`.
   */
  readonly sections: readonly (readonly [page: number, anchor: string, heading: string, fragment: string])[];
  /** Each stem with the sections that it stands out in, each with its strength. */
  readonly stems: Readonly<Record<string, string>>;
  /** Phrases of each concept, as stems, and the sections that it leads to. */
  readonly concepts: readonly (readonly [phrases: string, sections: string])[];
  /** Words of the site, from A to Z, with how much each is worth as a correction, 0 to 9. */
  readonly words: string;
  /** Misspellings that are known, each with its word. */
  readonly misspellings: Readonly<Record<string, string>>;
  /** Correct words of the language that stand close to a word of the site, packed: never corrected. */
  readonly correct: string;
  /** Stems of the signs of each card. */
  readonly signs: readonly (readonly [card: string, phrases: string])[];
  /** Texts of the interface that only a search needs. */
  readonly texts: SearchGuideTexts;
  /** Each explained word: its phrases, and the place of its section. */
  readonly terms: readonly (readonly [phrases: string, section: number])[];
}

export interface SearchGuideTexts {
  readonly results: { readonly one: string; readonly many: string };
  readonly nothing: string;
  readonly nothingText: string;
  readonly more: string;
  /** Where a result stands: its stage and its page. */
  readonly path: string;
  /** Names of the stages by id. */
  readonly stageNames: Readonly<Record<string, string>>;
  readonly corrected: string;
  readonly asTyped: string;
  readonly stages: string;
  readonly allStages: string;
  readonly careText: string;
  readonly careLink: string;
  /** Address of the care cards, without base path. */
  readonly carePath: string;
  readonly term: string;
  readonly allTerms: string;
}

/** A section and how strongly it answers, from 1 to 12. */
export type Postings = ReadonlyMap<number, number>;

/** The file, ready to be asked. */
export interface SearchGuide {
  readonly isWhole: boolean;
  readonly pages: SearchGuideFile['pages'];
  readonly sections: SearchGuideFile['sections'];
  readonly stems: ReadonlyMap<string, Postings>;
  readonly concepts: readonly Postings[];
  /** Concepts by phrase, a phrase being stems with spaces between. */
  readonly phrases: ReadonlyMap<string, readonly number[]>;
  readonly longestPhrase: number;
  /** Worth as a correction by word. */
  readonly words: ReadonlyMap<string, number>;
  readonly knownStems: ReadonlySet<string>;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly correct: { has(word: string): boolean };
  readonly signs: readonly { readonly card: string; readonly stems: readonly (readonly string[])[] }[];
  readonly terms: ReadonlyMap<string, number>;
}
