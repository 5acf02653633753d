/** How easy the pages must be to read. Grades are US school years, lengths are words. */
export const gradeLimits = {
  fleschKincaid: 6,
  smog: 9,
  /** Flesch-Kincaid grade of one section. */
  section: 8,
  /** A section with fewer sentences is judged together with the next one. */
  minSentences: 5,
  maxSentenceWords: 20,
  /** Sentences over this length are long, */
  longSentence: 15,
  /** and at most this share of an article may be long. */
  shareOfLong: 0.1,
} as const;
