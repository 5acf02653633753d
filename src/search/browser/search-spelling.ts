/** Corrects what a reader typed with the words of the site. */
import { distance } from 'fastest-levenshtein';
import type { SearchGuide } from '../search-guide.ts';
import { stemOf } from '../search-words.ts';

/** Shorter words have too many neighbors to guess. */
const shortest = 4;

/** More words than this are not written together. */
const mostParts = 4;

/** A word that hardly stands on the site is seldom the one that was meant. */
const leastWorth = 2;

/** What was typed, word by word, as the site spells it. */
export interface Spelled {
  readonly words: readonly string[];
  /** True when a word was changed, so that the reader has to be told. */
  readonly changed: boolean;
}

/**
 * Corrects words that neither the site nor the language knows. The last word may be half typed: then
 * the beginning of a known word is left as it is.
 */
export function spell(typed: readonly string[], guide: SearchGuide): Spelled {
  const words: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? '';
    const next = typed[at + 1];
    const pair = next === undefined ? undefined : joined(word, next, guide);
    if (pair !== undefined) {
      words.push(pair);
      at += 1;
    } else if (isKnown(word, guide) || (next === undefined && isBeginning(word, guide))) {
      words.push(word);
    } else {
      words.push(...corrected(word, guide));
    }
  }
  return { words, changed: words.join(' ') !== typed.join(' ') };
}

/** Does the site hold this word, in any of its forms? */
export function isKnown(word: string, guide: SearchGuide): boolean {
  return guide.words.has(word) || guide.knownStems.has(stemOf(word));
}

/** Known words that begin like this, the most telling first. */
export function completions(beginning: string, guide: SearchGuide): string[] {
  if (beginning.length < 3) return [];
  return [...guide.words]
    .filter(([word]) => word.startsWith(beginning))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([word]) => word);
}

function isBeginning(word: string, guide: SearchGuide): boolean {
  return completions(word, guide).length > 0;
}

/** "Anti biotics": two words that only together are one of the site. */
function joined(first: string, second: string, guide: SearchGuide): string | undefined {
  const both = first + second;
  const known = guide.misspellings.get(`${first} ${second}`);
  if (known !== undefined) return known;
  if (both.length < 6 || !guide.words.has(both)) return undefined;
  return isKnown(first, guide) && isKnown(second, guide) ? undefined : both;
}

function corrected(word: string, guide: SearchGuide): string[] {
  const known = guide.misspellings.get(word);
  if (known !== undefined) return known.split(' ');
  if (guide.correct.has(word) || !/^\p{L}+$/u.test(word)) return [word];
  const split = splitUp(word, guide);
  if (word.length < shortest) return split ?? [word];
  const near = nearest(word, guide);
  if (split && (near === undefined || near.steps > 1)) return split;
  return near ? [near.word] : (split ?? [word]);
}

/** Small words that may stand in words written together. */
const smallWords = new Set(['in', 'to', 'on', 'my', 'of', 'at', 'it', 'is', 'i', 'a']);

/** "Nerveroot": words without the spaces between them. The fewest parts win, then the best known ones. */
function splitUp(word: string, guide: SearchGuide): string[] | undefined {
  const best: ({ parts: string[]; worth: number } | undefined)[] = [{ parts: [], worth: 9 }];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      const worth = smallWords.has(part) ? leastWorth : part.length < 3 ? undefined : guide.words.get(part);
      if (!before || worth === undefined || worth < leastWorth || part === word) continue;
      const parts = [...before.parts, part];
      const least = Math.min(before.worth, worth);
      const known = best[end];
      const isBetter =
        !known ||
        parts.length < known.parts.length ||
        (parts.length === known.parts.length && least > known.worth);
      if (isBetter) best[end] = { parts, worth: least };
    }
  }
  const parts = best[word.length]?.parts;
  return parts && parts.length <= mostParts && parts.some((part) => part.length > 3) ? parts : undefined;
}

/** How many steps a word of this length may be away from the one that was meant. */
function mostSteps(length: number): number {
  if (length <= 5) return 1;
  return length <= 10 ? 2 : 3;
}

function nearest(word: string, guide: SearchGuide): { word: string; steps: number } | undefined {
  const most = mostSteps(word.length);
  let best: { word: string; steps: number; cost: number } | undefined;
  for (const [candidate, worth] of guide.words) {
    if (worth < leastWorth || candidate.length < shortest) continue;
    if (Math.abs(candidate.length - word.length) > most) continue;
    const steps = stepsBetween(word, candidate);
    if (steps > most || (steps > 1 && !soundsAlike(word, candidate))) continue;
    const cost =
      steps -
      0.06 * worth +
      (candidate.startsWith(word.charAt(0)) ? 0 : 0.4) -
      (skeleton(candidate) === skeleton(word) ? 0.5 : 0) -
      (soundOf(candidate) === soundOf(word) ? 0.5 : 0);
    if (!best || cost < best.cost) best = { word: candidate, steps, cost };
  }
  return best;
}

/** Two steps apart are many words; the ones that sound alike may be meant. */
function soundsAlike(one: string, other: string): boolean {
  return distance(soundOf(one), soundOf(other)) <= (Math.min(one.length, other.length) > 9 ? 1 : 0);
}

/** Letters to insert, take out or change; two neighbors that changed places are one step. */
function stepsBetween(one: string, other: string): number {
  const steps = distance(one, other);
  if (steps < 2 || steps > 4) return steps;
  for (let at = 0; at < one.length - 1; at += 1) {
    if (one[at] === one[at + 1]) continue;
    const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
    if (distance(swapped, other) <= steps - 2) return steps - 1;
  }
  return steps;
}

/** Consonants in order, doubles once: people mix up vowels most. */
function skeleton(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

/** Letters that sound alike are one. */
function soundOf(word: string): string {
  return skeleton(
    word
      .replace(/ph/g, 'f')
      .replace(/^k(?=n)|^p(?=s)/, '')
      .replace(/sc(?=[eiy])|c(?=[eiy])/g, 's')
      .replace(/ck|[cq]/g, 'k')
      .replace(/x/g, 'ks')
      .replace(/z/g, 's')
      .replace(/h/g, ''),
  );
}
