/** What the checks need to know about a language. */

/** Words that no text may have. */
export interface ForbiddenWords {
  pattern: RegExp;
  /** What was expected instead, without a full stop. */
  expected: string;
  /** How to mend it, starting with a verb. */
  remedy: string;
  /** A reader's own question is quoted as readers ask it. */
  allowedInQuestions?: boolean;
  /** The wording that may have them all the same. */
  allowedIn?: string;
}

/** Sentences that must not be written, and the words before them that turn their meaning round. */
export interface SentenceRules {
  patterns: readonly RegExp[];
  turnedBy: RegExp;
}

/** How the language says a chance. */
export interface ChanceRules {
  /** "1 in 50", which makes a chance feel bigger than the same chance out of 100. */
  oneInX: RegExp;
  all: readonly RegExp[];
}

export interface LanguageRules {
  forbidden: readonly ForbiddenWords[];
  /** Words that readers take for something else, as patterns, each with what they know instead. */
  avoid: readonly (readonly [words: string, instead: string])[];
  /** Words that the library on fair language reports and that are right here; null where it does not know the language. */
  inclusive: ReadonlySet<string> | null;
  /** Orders to stop or start a medicine. */
  orders: SentenceRules;
  /**
   * The words of a clinic's answer that order something about a medicine, or null: stricter than for articles.
   * `isAboutMedicine` is for answers in which none has to be named to be meant.
   */
  clinicOrder: (sentences: readonly string[], isAboutMedicine: boolean) => string | null;
  /** Sentences with which a clinic would contradict the guide. */
  coreChanges: readonly RegExp[];
  /** Promises of relief. */
  promises: SentenceRules;
  chances: ChanceRules;
  numberWithUnit: RegExp;
  seriousHarm: RegExp;
  /** How an item of a "do not" list starts. */
  doNot: string;
  /** Is there a library that finds passive sentences in it? */
  hasPassiveCheck: boolean;
}
