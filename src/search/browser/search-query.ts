/** From what a reader typed to what is searched: spelling first, then words with all that mean the same. */
import type { SearchGuide } from '../search-guide.ts';
import { isEmptyWord, stemOf, wordsIn } from '../search-words.ts';
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

export interface SearchQuery {
  readonly units: readonly Unit[];
  /** What is searched, where that is not what was typed. */
  readonly correction: string | undefined;
  /** The explained word that was typed, by the place of its section. */
  readonly explained: number | undefined;
}

/** How much a word counts that only means the same. */
const sameWeight = 0.3;

/** Long stories are searched by their most telling words. */
const maxUnits = 14;

/** No explained word has a name of more words. */
const maxNameLength = 8;

export function searchQuery(typed: string, guide: SearchGuide, { asTyped = false } = {}): SearchQuery {
  const raw = wordsIn(typed);
  const spelled = asTyped ? raw : spell(raw, guide).flatMap((word) => word.split(' '));
  const units = unitsOf(spelled, guide);
  return {
    units: units.length > maxUnits ? mostTelling(units, guide) : units,
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
    .map((phrase) => ({ stems: phrase, weight: sameWeight }));
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
