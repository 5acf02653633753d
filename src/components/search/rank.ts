/** What Pagefind says about one word in one section. */
export interface WordMatch {
  /** Name of the section in the index. */
  readonly id: string;
  /** How much the word says about this section; a rare word says more. */
  readonly score: number;
  /** Which words of the section matched, counted from its start. */
  readonly words: readonly number[];
}

/** A section that holds one or more of the words. */
export interface Ranked<Match extends WordMatch> {
  /** One of its matches, to load the section by. */
  readonly match: Match;
  readonly score: number;
  /** All words of the section that matched, in order. */
  readonly places: readonly number[];
}

/** A section that scores under this share of the best one shares little more than a common word with it. */
const weakest = 0.1;

/** Nobody reads further, and each result is a download. */
const mostResults = 30;

/**
 * Joins the matches of the single words into one list, best first. Pagefind itself only finds sections
 * that hold every word, and a whole question rarely stands in one section. Its scores of single words
 * add up; a section that holds half of the words then counts half.
 */
export function rankMatches<Match extends WordMatch>(lists: readonly (readonly Match[])[]): Ranked<Match>[] {
  const found = new Map<string, { match: Match; score: number; words: number; places: Set<number> }>();
  for (const match of lists.flat()) {
    const known = found.get(match.id) ?? { match, score: 0, words: 0, places: new Set<number>() };
    known.score += match.score;
    known.words += 1;
    for (const place of match.words) known.places.add(place);
    found.set(match.id, known);
  }
  const ranked = [...found.values()]
    .map(({ match, score, words, places }) => ({
      match,
      score: (score * words) / lists.length,
      places: [...places].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * weakest).slice(0, mostResults);
}
