/** From what a reader typed to what is searched: spelling first, then words with all that mean the same. */
import type { SearchGuide } from '../search-guide.ts';
import { isEmptyWord, stemOf, wordsIn } from '../search-words.ts';
import { completions, isKnown, spell } from './search-spelling.ts';

/** One thing that was asked for. */
export interface Unit {
  /** The word itself; the index knows words, not stems. */
  readonly word: string;
  /** Stems that answer it, each with how much it counts; the word itself counts 1. */
  readonly meanings: ReadonlyMap<string, number>;
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

export function searchQuery(typed: string, guide: SearchGuide, { asTyped = false } = {}): SearchQuery {
  const raw = wordsIn(typed);
  const spelled = asTyped ? raw : spell(raw, guide).flatMap((word) => word.split(' '));
  return {
    units: unitsOf(spelled, guide),
    correction: spelled.join(' ') === raw.join(' ') ? undefined : spelled.join(' '),
    explained: explainedIn(spelled, guide),
  };
}

/** Each word once; the last one may be half typed. */
function unitsOf(words: readonly string[], guide: SearchGuide): Unit[] {
  const units = new Map<string, Unit>();
  words.forEach((word, at) => {
    const stem = stemOf(word);
    if (units.has(stem) || isEmptyWord(word) || (word.length < 2 && !/\d/.test(word))) return;
    const known = isKnown(word, guide);
    const ends = known || at < words.length - 1 ? [] : completions(word, guide).map(stemOf);
    const own = ends.length > 0 ? ends : [stem];
    const same = own.flatMap((each) => guide.same.get(each) ?? []);
    units.set(stem, {
      word,
      meanings: new Map([
        ...same.map((each) => [each, sameWeight] as const),
        ...own.map((each) => [each, 1] as const),
      ]),
      known: known || ends.length > 0,
    });
  });
  return [...units.values()];
}

/** The longest name of an explained word in a search. */
function explainedIn(words: readonly string[], { explained }: SearchGuide): number | undefined {
  const told = ` ${words.map(stemOf).join(' ')} `;
  const names = [...explained.keys()].filter((name) => told.includes(` ${name} `));
  return explained.get(names.sort((a, b) => b.length - a.length)[0] ?? '');
}
