/**
 * Corrects what a reader typed with the words of the site. Each word that nobody knows has candidates; the
 * one wins that needs the cheapest slip of fingers or ears and makes the whole search a likely question.
 */
import type { SearchGuide } from '../search-guide.ts';
import { isEmptyWord, stemOf } from '../search-words.ts';

/** Shorter words have too many neighbors to guess. */
const minLength = 4;

/** More words than this are not written together. */
const maxParts = 4;

/** Words of so many sounds that sound alike may differ in more letters. */
const minSound = 4;

/** A word that hardly stands on the site is seldom the one that was meant. */
const minWorth = 2;

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
  if (!/^\p{L}+$/u.test(word) || word.length < 3) return word;
  const isRight = isKnown(word, guide) || guide.correct.has(stemOf(word));
  if (isRight && (around.length === 0 || word.length < minLength)) return word;
  const split = isRight ? undefined : splitUp(word, guide);
  if (word.length < minLength) return split ?? word;
  const best = likeliest(word, around, guide);
  if (isRight) {
    if (!best || best.slips > 1 || best.likely < likelihood(word, around, guide) + realWordMargin)
      return word;
    return best.word;
  }
  if (split !== undefined && (!best || best.slips > 1)) return split;
  return best?.word ?? split ?? splitAndCorrected(word, around, guide) ?? word;
}

/** "Bloodthiners": two words written together, one of them with a slip. */
function splitAndCorrected(word: string, around: readonly string[], guide: SearchGuide): string | undefined {
  for (let at = minLength; at <= word.length - minLength; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const isRight = parts.map((part) => (guide.words.get(part) ?? 0) >= minWorth);
    const wrong = parts[isRight.indexOf(false)];
    if (isRight[0] === isRight[1] || wrong === undefined || wrong.length <= minLength) continue;
    if (isKnown(wrong, guide) || guide.correct.has(stemOf(wrong))) continue;
    const fixed = parts.map((part, place) => {
      const best = isRight[place] ? { word: part, slips: 0 } : likeliest(part, around, guide);
      return best && best.slips <= 1 ? best.word : undefined;
    });
    if (fixed.every((part) => part !== undefined)) return fixed.join(' ');
  }
  return undefined;
}

function likeliest(word: string, around: readonly string[], guide: SearchGuide) {
  const max = word.length <= 5 ? 1.2 : word.length <= 10 ? 2 : 3;
  let best: { word: string; slips: number; likely: number } | undefined;
  const letters = lettersOf(word);
  const sound = soundOf(word);
  for (const { candidate, has, soundsLike } of candidatesOf(guide)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > max) continue;
    // Each slip changes at most two letters of the alphabet that a word has; this is quicker than to compare.
    if (bitsIn(letters ^ has) > 2 * max + (sound.length >= minSound ? 2.5 : 0.5)) continue;
    const alike = sound === soundsLike;
    const limit = alike && sound.length >= minSound ? max + 2 : max;
    const slips = slipsBetween(word, candidate, limit);
    if (slips > limit || (slips > 1.2 && !alike && !nearlyAlike(word, candidate))) continue;
    const likely = likelihood(candidate, around, guide) - slipCost * (slips - (alike ? 0.5 : 0));
    if (!best || likely > best.likely) best = { word: candidate, slips, likely };
  }
  return best;
}

interface Candidate {
  readonly candidate: string;
  /** A bit for each letter that it has. */
  readonly has: number;
  readonly soundsLike: string;
}

const candidatesByGuide = new WeakMap<SearchGuide, readonly Candidate[]>();

/** Words that may have been meant. */
function candidatesOf(guide: SearchGuide): readonly Candidate[] {
  const known = candidatesByGuide.get(guide);
  if (known) return known;
  const found = [...guide.words]
    .filter(([word, worth]) => worth >= minWorth && word.length >= 3)
    .map(([candidate]) => ({ candidate, has: lettersOf(candidate), soundsLike: soundOf(candidate) }));
  candidatesByGuide.set(guide, found);
  return found;
}

/** A bit for each letter of the alphabet that a word has. */
function lettersOf(word: string): number {
  let bits = 0;
  for (const letter of word) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 32);
  return bits;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How likely a word is among the others of the search, by the questions that people ask. */
function likelihood(word: string, around: readonly string[], guide: SearchGuide): number {
  const own = guide.asked.get(stemOf(word)) ?? [];
  const alone = 0.5 * (guide.words.get(word) ?? 0) * Math.LN2;
  // Of a word that nobody knows, nothing follows for the others.
  const telling = around.filter((each) => !isEmptyWord(each) && isKnown(each, guide));
  const withOthers = telling.map((each) => {
    const other = guide.asked.get(stemOf(each)) ?? [];
    return Math.log((shared(own, other) + 0.2) / (own.length + 5));
  });
  return alone + withOthers.reduce((sum, each) => sum + each, 0) / Math.sqrt(Math.max(1, telling.length));
}

const setsByNumbers = new WeakMap<readonly number[], ReadonlySet<number>>();

/** How many questions hold both; the longer list becomes a set once, as long stories ask for the same ones often. */
function shared(one: readonly number[], other: readonly number[]): number {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const known = setsByNumbers.get(many) ?? new Set(many);
  setsByNumbers.set(many, known);
  return few.filter((number) => known.has(number)).length;
}

/** Small words that may stand in words written together. */
const smallWords = new Set(['in', 'to', 'on', 'my', 'of', 'at', 'it', 'is', 'i', 'a', 'up', 'do']);

/** "Nerveroot": words without the spaces between them. The fewest parts win, then the best known ones. */
function splitUp(word: string, guide: SearchGuide): string | undefined {
  const best: ({ parts: string[]; worth: number } | undefined)[] = [{ parts: [], worth: 9 }];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      const worth = smallWords.has(part) ? minWorth : part.length < 3 ? undefined : guide.words.get(part);
      if (!before || worth === undefined || worth < minWorth || part === word) continue;
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
  return parts && parts.length <= maxParts && parts.some((part) => part.length > 3)
    ? parts.join(' ')
    : undefined;
}

/** Pairs of keys that stand beside each other, and pairs of vowels: taken for one another most. */
const closePairs = closeLetters(['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], 'aeiouy');

function closeLetters(rows: readonly string[], vowels: string): Set<string> {
  const keys = rows.flatMap((row, y) => Array.from(row, (key, x) => ({ key, x, y })));
  const areClose = (one: (typeof keys)[number], other: (typeof keys)[number]) =>
    (Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1) ||
    (vowels.includes(one.key) && vowels.includes(other.key));
  return new Set(
    keys.flatMap((one) => keys.filter((other) => areClose(one, other)).map(({ key }) => one.key + key)),
  );
}

/** What it costs to have hit one key for another. */
function slipOf(one: string, other: string): number {
  if (one === other) return 0;
  return closePairs.has(one + other) ? 0.8 : 1;
}

/** Slips of the fingers between two words: letters left out, added, changed, or in the wrong order. */
export function slipsBetween(one: string, other: string, max: number): number {
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

/** More than one slip apart are many words; the ones that nearly sound alike may be meant. */
function nearlyAlike(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 6 && slipsBetween(soundOf(one), soundOf(other), 1) <= 1;
}

/** Letters that sound alike are one, doubles count once, and vowels not at all: people mix them up most. */
export function soundOf(word: string): string {
  return word
    .replace(/[st]ion|shun/g, 'sn')
    .replace(/ph/g, 'f')
    .replace(/^k(?=n)|^p(?=s)/, '')
    .replace(/sc(?=[eiy])|c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/[haeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}
