/**
 * From what a reader typed to what is searched: spelling, phrases and concepts of the vocabulary, and
 * the words that matter. Fillers fall away unless a phrase holds them.
 */
import type { SearchGuide } from '../search-guide.ts';
import { completions, isKnown, spell } from './search-spelling.ts';
import { isEmptyWord, isFiller, isWeak, stemOf, wordsIn } from '../search-words.ts';

/** One thing that was asked for: a word or a phrase. */
export interface Unit {
  readonly words: readonly string[];
  /** True for several words that the vocabulary knows as one. */
  readonly isPhrase: boolean;
  /** Any of them counts; a half-typed word has several. */
  readonly stems: readonly string[];
  readonly concepts: readonly number[];
  /** A word inside a phrase counts less than the phrase. */
  readonly share: number;
  /** False for a word that the site does not hold. */
  readonly known: boolean;
}

export interface SearchQuery {
  readonly units: readonly Unit[];
  /** What is searched, where that is not what was typed. */
  readonly correction: string | undefined;
  /** The care card whose sign was typed. */
  readonly card: string | undefined;
  /** The explained word that was typed, by the place of its section. */
  readonly term: number | undefined;
}

/** More words than this do not make a question clearer. */
const mostWords = 16;

/** How much a word counts that a phrase holds already, and one that says little. */
const shares = { inPhrase: 0.25, weak: 0.35 };

export function searchQuery(typed: string, guide: SearchGuide, { asTyped = false } = {}): SearchQuery {
  const raw = wordsIn(typed).slice(0, mostWords);
  const spelled = asTyped ? { words: raw, changed: false } : spell(raw, guide);
  const words = spelled.words.flatMap((word) => word.split(' '));
  const telling = words.filter((word) => !isEmptyWord(word));
  return {
    units: unitsOf(telling.length > 0 ? telling : words, guide),
    correction: spelled.changed ? words.join(' ') : undefined,
    card: cardOf(words, guide),
    term: termOf(telling, guide),
  };
}

function unitsOf(words: readonly string[], guide: SearchGuide): Unit[] {
  const stems = words.map(stemOf);
  const covered = new Set<number>();
  const units: Unit[] = [];
  for (let size = Math.min(guide.longestPhrase, words.length); size > 1; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const places = Array.from({ length: size }, (_, step) => at + step);
      const concepts = guide.phrases.get(stems.slice(at, at + size).join(' '));
      if (!concepts || places.every((place) => covered.has(place))) continue;
      for (const place of places) covered.add(place);
      const own = places.filter((place) => !isFiller(words[place] ?? ''));
      units.push({
        words: own.map((place) => words[place] ?? ''),
        isPhrase: true,
        stems: own.map((place) => stems[place] ?? ''),
        concepts,
        share: 1,
        known: true,
      });
    }
  }
  words.forEach((word, place) => {
    const stem = stems[place] ?? '';
    if (isFiller(word) || /^[\p{L}\p{N}]$/u.test(word)) return;
    const concepts = guide.phrases.get(stem) ?? [];
    const isInPhrase = covered.has(place);
    const known = isKnown(word, guide) || concepts.length > 0 || guide.stems.has(stem);
    const ends = known || place < words.length - 1 ? [] : completions(word, guide).map(stemOf);
    units.push({
      words: [word],
      isPhrase: false,
      stems: known ? [stem] : ends,
      concepts: known ? concepts : ends.flatMap((end) => guide.phrases.get(end) ?? []),
      share: isInPhrase ? shares.inPhrase : isWeak(word) && concepts.length === 0 ? shares.weak : 1,
      known: known || ends.length > 0,
    });
  });
  return units;
}

/** A sign counts when all of its words were typed, in any order. */
function cardOf(words: readonly string[], guide: SearchGuide): string | undefined {
  const typed = new Set(words.map(stemOf));
  return guide.signs.find(({ stems }) => stems.some((sign) => sign.every((stem) => typed.has(stem))))?.card;
}

/** A word is explained when the search is about little else. */
function termOf(words: readonly string[], guide: SearchGuide): number | undefined {
  const stems = words.map(stemOf);
  for (let size = stems.length; size > 0; size -= 1) {
    for (let at = 0; at + size <= stems.length; at += 1) {
      const place = guide.terms.get(stems.slice(at, at + size).join(' '));
      if (place !== undefined) return place;
    }
  }
  return undefined;
}
