/**
 * Corrects what a reader typed with the words of the site. Each word that nobody knows has candidates; the
 * one wins that needs the cheapest slip of fingers or ears and makes the whole search a likely question.
 */
import type { SearchGuide } from '../search-guide.ts';
import { isEmptyWord, stemOf } from '../search-words.ts';
import { sum } from './search-postings.ts';

/** Shorter words have too many neighbors to guess. */
const minLength = 4;

/** More words than this are not written together. */
const maxParts = 4;

/** A word that the site hardly has is seldom the one that was meant. */
const minWorth = 2;

/** How many slips a mistake may have: one, or more between words of four sounds that sound alike. */
const maxSlips = { plain: 1, alike: 3 };
const minSounds = 4;

/** What it costs to have written letters for others that are spoken like them ("headake"). */
const spokenSlip = 0.5;

/** How much a slip costs beside how likely the word is (natural logarithms on both sides). */
const slipCost = 3;

/** A word that is right by itself is changed only where another makes the search this much likelier. */
const realWordMargin = 3;

/** Corrects words that neither the site nor the language knows, and right ones that the others contradict. */
export function spell(typed: readonly string[], guide: SearchGuide): string[] {
  const words: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? '';
    const next = typed[at + 1];
    const pair = next === undefined ? undefined : joined(word, next, guide);
    if (pair !== undefined) {
      words.push(pair);
      at += 1;
    } else words.push(word);
  }
  return words.map((word, at) => {
    const isLast = at === words.length - 1;
    // The last word may be half typed: then the beginning of a known word is left as it is.
    if (isLast && !isKnown(word, guide) && completions(word, guide).length > 0) return word;
    return corrected(word, [...words.slice(Math.max(0, at - 2), at), ...words.slice(at + 1, at + 3)], guide);
  });
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

/** "Anti biotics": two words that only together are one of the site. */
function joined(first: string, second: string, guide: SearchGuide): string | undefined {
  const both = first + second;
  const known = guide.misspellings.get(`${first} ${second}`);
  if (known !== undefined) return known;
  if (both.length < 6 || !guide.words.has(both)) return undefined;
  return isKnown(first, guide) && isKnown(second, guide) ? undefined : both;
}

function corrected(word: string, around: readonly string[], guide: SearchGuide): string {
  const known = guide.misspellings.get(word);
  if (known !== undefined) return known;
  if (!/^\p{L}+$/u.test(word) || word.length < minLength) return word;
  const best = likeliest(word, around, guide);
  if (isKnown(word, guide) || guide.correct.has(stemOf(word))) {
    const isBetter = best && best.likely >= likelihood(word, around, guide) + realWordMargin;
    return isBetter && best.slips <= 1 ? best.word : word;
  }
  const parts = best && best.slips <= 1 ? undefined : splitUp(word, guide);
  return parts?.join(' ') ?? best?.word ?? word;
}

/** The word of the site that was most likely meant. */
function likeliest(word: string, around: readonly string[], guide: SearchGuide) {
  let best: { word: string; slips: number; likely: number } | undefined;
  const sound = soundOf(word);
  const spoken = asSpoken(word);
  for (const [candidate, { soundsLike, spokenLike }] of candidatesOf(guide)) {
    const alike = sound === soundsLike;
    const max = alike && sound.length >= minSounds ? maxSlips.alike : maxSlips.plain;
    if (candidate === word || !(alike || beginAlike(word, candidate))) continue;
    let slips = slipsBetween(word, candidate, max);
    if (spoken !== word || spokenLike !== candidate)
      slips = Math.min(slips, spokenSlip + slipsBetween(spoken, spokenLike, max - spokenSlip));
    if (slips > max) continue;
    const likely = likelihood(candidate, around, guide) - slipCost * (slips - (alike ? 0.5 : 0));
    if (!best || likely > best.likely) best = { word: candidate, slips, likely };
  }
  return best;
}

/** Whatever slips, one of the first two letters stays one of them. This is quicker than to compare. */
function beginAlike(one: string, other: string): boolean {
  const begin = other.slice(0, 2);
  return begin.includes(one.charAt(0)) || begin.includes(one.charAt(1));
}

/** A word of the site, as it is heard. */
interface Heard {
  readonly soundsLike: string;
  readonly spokenLike: string;
}

const candidatesByGuide = new WeakMap<SearchGuide, ReadonlyMap<string, Heard>>();

/** Words that may have been meant. */
function candidatesOf(guide: SearchGuide): ReadonlyMap<string, Heard> {
  const known = candidatesByGuide.get(guide);
  if (known) return known;
  const words = [...guide.words].filter(([word, worth]) => worth >= minWorth && word.length >= 3);
  const found = new Map(
    words.map(([word]) => [word, { soundsLike: soundOf(word), spokenLike: asSpoken(word) }]),
  );
  candidatesByGuide.set(guide, found);
  return found;
}

/** How likely a word is among the others of the search, by the questions that people ask. */
function likelihood(word: string, around: readonly string[], { asked, words }: SearchGuide): number {
  const own = asked.get(stemOf(word)) ?? [];
  const alone = 0.5 * (words.get(word) ?? 0) * Math.LN2;
  // Of a word that nobody asks for, or everybody, nothing follows for the others.
  const telling = around.filter((each) => !isEmptyWord(each));
  const together = telling.flatMap((each) => {
    const other = asked.get(stemOf(each));
    return other ? Math.log((inBoth(own, other) + 0.2) / (own.length + 5)) : [];
  });
  return alone + sum(together) / Math.sqrt(Math.max(1, together.length));
}

/** How many numbers two lists in ascending order share. */
function inBoth(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a = 0, b = 0] = [one[i], other[j]];
    if (a === b) count += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return count;
}

/** Small words that may be in words written together. */
const smallWords = new Set(['in', 'to', 'on', 'my', 'of', 'at', 'it', 'is', 'i', 'a', 'up', 'do']);

/** "Nerveroot": words without the spaces between them. The fewest parts win, then the best known ones. */
function splitUp(word: string, guide: SearchGuide, max = maxParts): string[] | undefined {
  const worthOf = (part: string) =>
    smallWords.has(part) ? minWorth : part.length < 3 ? 0 : (guide.words.get(part) ?? 0);
  const least = (parts: readonly string[]) => Math.min(...parts.map(worthOf));
  if (worthOf(word) >= minWorth) return [word];
  const ways: string[][] = [];
  for (let at = 1; at < word.length && max > 1; at += 1) {
    const first = word.slice(0, at);
    const rest = worthOf(first) >= minWorth ? splitUp(word.slice(at), guide, max - 1) : undefined;
    if (rest) ways.push([first, ...rest]);
  }
  return ways.sort((a, b) => a.length - b.length || least(b) - least(a))[0];
}

const keys = 'qwertyuiop asdfghjkl zxcvbnm';

/** What it costs to have written one letter for another. Neighboring keys, and vowels, are taken for one another most. */
function slipOf(one: string, other: string): number {
  if (one === other) return 0;
  const isClose = keys.includes(one + other) || keys.includes(other + one);
  return isClose || /^[aeiouy]{2}$/.test(one + other) ? 0.8 : 1;
}

/** Slips of the fingers between two words: letters left out, added, changed, or in the wrong order. */
export function slipsBetween(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return Infinity;
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const [a, b] = [one.charAt(i - 1), other.charAt(j - 1)];
      // A letter twice instead of once, or once instead of twice, is the smallest slip.
      const added = a === one.charAt(i - 2) ? 0.6 : 1;
      const left = b === other.charAt(j - 2) ? 0.6 : 1;
      let cost = Math.min((row[j] ?? 0) + added, (next[j - 1] ?? 0) + left, (row[j - 1] ?? 0) + slipOf(a, b));
      if (i > 1 && j > 1 && a === other.charAt(j - 2) && one.charAt(i - 2) === b)
        cost = Math.min(cost, (last[j - 2] ?? 0) + 0.8);
      next.push(cost);
    }
    if (Math.min(...next) > max) return Infinity;
    last = row;
    row = next;
  }
  return row[other.length] ?? Infinity;
}

/** Letters that sound alike are one, doubles count once, and vowels not at all: people mix them up most. */
export function soundOf(word: string): string {
  return asSpoken(word)
    .replace(/[st]ion|shun/g, 'sn')
    .replace(/^k(?=n)|^p(?=s)/, '')
    .replace(/sc(?=[eiy])|c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/[haeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Pairs of letters as the one that is spoken. */
function asSpoken(word: string): string {
  return word.replace(/ch|ck/g, 'k').replace(/ph/g, 'f');
}
