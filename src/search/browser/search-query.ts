/** From what a reader typed to what is searched: spelling first, then words with all that mean the same. */
import type { SearchGuide } from '../search-guide.ts';
import { isEmptyWord, isLead, stemOf, wordsIn } from '../search-words.ts';
import { completions, isKnown, spell } from './search-spelling.ts';

/** One thing that was asked for. */
export interface Unit {
  /** The word itself; the index knows words, not stems. */
  readonly word: string;
  /** Stems that answer it, each phrase with how much it counts; the word itself counts 1. */
  readonly meanings: readonly { readonly stems: readonly string[]; readonly weight: number }[];
  /** False for a word that the site does not hold. */
  readonly known: boolean;
}

/** Two words, one right after the other. */
export interface Pair {
  readonly stems: readonly [string, string];
  /** How much the pair counts beside a word. */
  readonly weight: number;
}

export interface SearchQuery {
  readonly units: readonly Unit[];
  readonly pairs: readonly Pair[];
  /** What is searched, where that is not what was typed. */
  readonly correction: string | undefined;
  /** The explained word that was typed, by the place of its section. */
  readonly explained: number | undefined;
}

/**
 * How much a word counts that only means the same; two words that follow one another; and two of which the
 * first changes what the second asks, as in "how long" and "not work".
 */
export const unitWeights = { same: 0.3, pair: 0.15, lead: 0.25 };

/** Long stories are searched by their most telling words. */
const maxUnits = 14;
const maxPairs = 24;

/** No explained word has a name of more words. */
const maxNameLength = 8;

export function searchQuery(typed: string, guide: SearchGuide, { asTyped = false } = {}): SearchQuery {
  const raw = wordsIn(typed);
  const spelled = asTyped ? raw : spell(raw, guide).flatMap((word) => word.split(' '));
  const units = unitsOf(spelled, guide);
  return {
    units: units.length > maxUnits ? mostTelling(units, guide) : units,
    pairs: pairsOf(spelled).slice(0, maxPairs),
    correction: spelled.join(' ') === raw.join(' ') ? undefined : spelled.join(' '),
    explained: explainedIn(spelled, guide),
  };
}

function unitsOf(words: readonly string[], guide: SearchGuide): Unit[] {
  const stems = words.map(stemOf);
  const units = new Map<string, Unit>();
  const add = (name: string, unit: Unit) => units.has(name) || units.set(name, unit);
  words.forEach((word, at) => {
    const stem = stems[at] ?? '';
    if (isEmptyWord(word) || (word.length < 2 && !/\d/.test(word))) return;
    const known = isKnown(word, guide);
    const ends = known || at < words.length - 1 ? [] : completions(word, guide).map(stemOf);
    const own = ends.length > 0 ? ends : [stem];
    add(stem, {
      word,
      meanings: [
        ...own.map((each) => ({ stems: [each], weight: 1 })),
        ...own.flatMap((each) => sameAs([each], guide)),
      ],
      known: known || ends.length > 0,
    });
  });
  return [...units.values()];
}

function sameAs(stems: readonly string[], { same }: SearchGuide): Unit['meanings'] {
  const name = stems.join(' ');
  return same
    .filter((group) => group.some((phrase) => phrase.join(' ') === name))
    .flatMap((group) => group.filter((phrase) => phrase.join(' ') !== name))
    .map((phrase) => ({ stems: phrase, weight: unitWeights.same }));
}

function pairsOf(words: readonly string[]): Pair[] {
  const telling = words.filter((word) => !isEmptyWord(word));
  return telling.slice(1).map((word, at) => {
    const first = telling[at] ?? '';
    const weight = isLead(first) ? unitWeights.lead : unitWeights.pair;
    return { stems: [stemOf(first), stemOf(word)], weight };
  });
}

function mostTelling(units: readonly Unit[], guide: SearchGuide): Unit[] {
  const spread = ({ meanings }: Unit) => guide.postings.of(meanings[0]?.stems[0] ?? '').size;
  return units
    .filter(({ known }) => known)
    .sort((a, b) => spread(a) - spread(b))
    .slice(0, maxUnits);
}

/** The longest name of an explained word in a search. */
function explainedIn(words: readonly string[], guide: SearchGuide): number | undefined {
  const stems = words.map(stemOf);
  for (let size = Math.min(maxNameLength, stems.length); size > 0; size -= 1) {
    for (let at = 0; at + size <= stems.length; at += 1) {
      const place = guide.explained.get(stems.slice(at, at + size).join(' '));
      if (place !== undefined) return place;
    }
  }
  return undefined;
}
