/**
 * Lists of words in few bytes: words from A to Z of which each says only what is new, and a set that can be
 * asked but not read.
 */

/** Of so many words that were not put in, the set takes one for one of its own. It is then searched as it stands. */
const mistaken = 100;

/** The same for a word that has no note: it is read with the note of another. */
const mistakenNote = 200;

/** Signs that need no escape in JSON, and are no space. */
export const signs =
  '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~';

/** The last sign says that the next number is farther than one sign can tell: "so far, and on". */
const far = signs.length - 1;

/** A note is no farther from zero. */
const maxNote = 40;

/** Sorted words, each with a number of one figure: how many letters are those of the word before, and the rest. */
export function packWords(words: readonly (readonly [word: string, note: number])[]): string {
  let before = '';
  return words
    .map(([word, note]) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}${note}`;
    })
    .join(' ');
}

/** The words with their numbers. */
export function unpackWords(packed: string): [string, number][] {
  let before = '';
  return [...packed.matchAll(/(\d)(\D*)(\d)(?: |$)/g)].map(([, shared, rest = '', note]) => {
    before = before.slice(0, Number(shared)) + rest;
    return [before, Number(note)];
  });
}

/** A set of words: each is a number out of a hundred times as many as there are words, and the gaps are written. */
export function packSet(words: readonly string[]): string {
  const range = words.length * mistaken;
  const numbers = [...new Set(words.map((word) => numberOf(word, range)))].sort((a, b) => a - b);
  let next = 0;
  const gaps = numbers.map((number) => {
    const gap = signsOf(number - next);
    next = number + 1;
    return gap;
  });
  return `${words.length} ${gaps.join('')}`;
}

/** A question to a packed set: is this word in it? */
export function unpackSet(packed: string): { has(word: string): boolean } {
  const [count = '', gaps = ''] = packed.split(' ');
  const range = Number(count) * mistaken;
  const numbers = new Set<number>();
  let next = 0;
  for (const sign of gaps) {
    const step = signs.indexOf(sign);
    next += step;
    if (step < far) numbers.add(next++);
  }
  return { has: (word) => numbers.has(numberOf(word, range)) };
}

/** As a set, and after each word its note, a whole number of at most 40 on either side of zero. */
export function packNotes(notes: ReadonlyMap<string, number>): string {
  const range = notes.size * mistakenNote;
  const numbers = new Map([...notes].map(([word, note]) => [numberOf(word, range), note]));
  let next = 0;
  const gaps = [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([number, note]) => {
      const gap = signsOf(number - next);
      next = number + 1;
      return gap + signs.charAt(Math.max(-maxNote, Math.min(maxNote, note)) + maxNote);
    });
  return `${notes.size} ${gaps.join('')}`;
}

/** A question to packed notes: what stands at this word? Mostly zero at a word that was not put in. */
export function unpackNotes(packed: string): (word: string) => number {
  const [count = '', gaps = ''] = packed.split(' ');
  const range = Number(count) * mistakenNote;
  const notes = new Map<number, number>();
  let next = 0;
  for (const [, passed = '', last = '', note = ''] of gaps.matchAll(/(~*)([^~])(.)/g)) {
    next += passed.length * far + signs.indexOf(last);
    notes.set(next++, signs.indexOf(note) - maxNote);
  }
  return (word) => notes.get(numberOf(word, range)) ?? 0;
}

/** How far it is to the next number. */
function signsOf(gap: number): string {
  return signs.charAt(far).repeat(Math.floor(gap / far)) + signs.charAt(gap % far);
}

/** A number under `range` that looks as if it were drawn (FNV-1a, mixed once more). */
function numberOf(word: string, range: number): number {
  let value = 0x811c9dc5;
  for (const letter of word) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) % range;
}
