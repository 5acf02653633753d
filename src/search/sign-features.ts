/**
 * What the signs of the care cards are known by in a text: its words, the meanings they share ("bum" and
 * "backside" are one), two words in a row, and pairs of meanings that are close. The build learns with it, the browser reads.
 */
import { slipsBetween, soundOf } from './browser/search-spelling.ts';
import { stemOf, wordsIn } from './search-words.ts';

/** A temperature of a fever that needs no other word, in either unit. */
const feverish = /\b(?:3[89]|4[0-2]|10[0-5])[.,]\d\b/g;

/** Words that say nothing here. */
const passedOver = new Set(
  'a an the my your our their its i me ive im been of this that these those it is am are was were be to and so'.split(
    ' ',
  ),
);

/** A sign takes no more words than these; longer texts are read through a window of this size. */
const windowSize = 14;
const windowStep = 4;

/** Two meanings are a pair within so many words. */
const maxDistance = 6;

/** Words in a row that mean something together. */
interface Phrase {
  readonly stems: readonly string[];
  readonly meaning: string;
}

/** What the words mean, each meaning by one capital letter. */
export class Meanings {
  /** The meanings of a stem, such as "AB". */
  readonly words = new Map<string, string>();
  /** Phrases by their first stem. */
  readonly phrases = new Map<string, Phrase[]>();

  /** Gives a word, or words in a row, one meaning more. */
  add(stems: readonly string[], meaning: string): void {
    const [first = ''] = stems;
    if (stems.length > 1) this.phrases.set(first, [...(this.phrases.get(first) ?? []), { stems, meaning }]);
    else if (first !== '' && !this.words.get(first)?.includes(meaning))
      this.words.set(first, (this.words.get(first) ?? '') + meaning);
  }

  /** Every stem of a phrase. */
  stemsOfPhrases(): string[] {
    return [...this.phrases.values()].flat().flatMap(({ stems }) => stems);
  }
}

/** The stems of a text that say something. */
export function signStems(text: string): string[] {
  return wordsIn(text.replace(feverish, ' fever '))
    .filter((word) => !passedOver.has(word))
    .map(stemOf);
}

/**
 * What is in each window of a text: nothing (''), which every text has, stems, two stems in a row, meanings
 * ("A") and pairs of meanings ("AB", in the order of the alphabet). Small and capital letters keep them apart.
 */
export function signFeatures(
  text: string,
  meanings: Meanings,
  correct: (stem: string) => string,
): string[][] {
  const stems = signStems(text).map(correct);
  const tokens = stems.map((stem, at) => ({
    stem,
    meant: [
      ...Array.from(meanings.words.get(stem) ?? ''),
      ...(meanings.phrases.get(stem) ?? [])
        .filter((phrase) => phrase.stems.every((part, step) => stems[at + step] === part))
        .map(({ meaning }) => meaning),
    ],
  }));
  const windows: string[][] = [];
  for (let start = 0; start === 0 || start + windowSize - windowStep < tokens.length; start += windowStep)
    windows.push(featuresOf(tokens.slice(start, start + windowSize)));
  return windows;
}

function featuresOf(tokens: readonly { stem: string; meant: readonly string[] }[]): string[] {
  const found = new Set(['']);
  for (const [at, { stem, meant }] of tokens.entries()) {
    found.add(stem);
    if (at > 0) found.add(`${tokens[at - 1]?.stem ?? ''} ${stem}`);
    for (const one of meant) {
      found.add(one);
      for (const near of tokens.slice(at + 1, at + maxDistance))
        for (const other of near.meant) found.add(one < other ? one + other : other + one);
    }
  }
  return [...found];
}

/**
 * Gives the word with a meaning of which a stem that nobody knows is the smallest slip, or the stem itself.
 * What is a part of a phrase is always known.
 */
export function correcting(
  meanings: Meanings,
  known: { has(stem: string): boolean },
): (stem: string) => string {
  // Not with `Map.groupBy`: the signs have to be found on old phones, too.
  const byLetter = new Map<string, string[]>();
  for (const word of meanings.words.keys()) {
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  const ofPhrases = new Set(meanings.stemsOfPhrases());
  const corrected = new Map<string, string>();
  return (stem) => {
    // "Coughin": the g that many do not say. Whoever we learn from writes so too, so it can be a known word.
    const [, spoken] = /^(.{3,})in$/.exec(stem) ?? [];
    if (spoken !== undefined && meanings.words.has(spoken)) return spoken;
    if (known.has(stem) || ofPhrases.has(stem) || meanings.words.has(stem) || /\d/.test(stem)) return stem;
    let best = corrected.get(stem);
    if (best !== undefined) return best;
    best = stem;
    let fewest = Infinity;
    for (const meant of byLetter.get(stem.charAt(0)) ?? []) {
      const slips = slipsTo(meant, stem);
      if (slips < fewest) [best, fewest] = [meant, slips];
    }
    corrected.set(stem, best);
    return best;
  };
}

/** How far a stem is from a known one; infinite where that is not what was meant. */
function slipsTo(meant: string, typed: string): number {
  if (Math.min(typed.length, meant.length) < 3) return Infinity;
  const max = [0.6, 0.8, 1, 1, 1][meant.length - 3] ?? 1.6;
  if (Math.abs(typed.length - meant.length) > max + 1) return Infinity;
  const sound = soundOf(typed);
  // Words that sound alike may have a small slip more.
  const ease = sound.length > 1 && sound === soundOf(meant) ? 0.6 : 0;
  const slips = slipsBetween(typed, meant, max + ease);
  return slips <= max + ease ? slips - ease : Infinity;
}
