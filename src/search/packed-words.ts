/**
 * Lists of words in few bytes: words from A to Z of which each says only what is new, and a set that can be
 * asked but not read.
 */

/** Of so many words that were not put in, the set takes one for one of its own. It is then searched as it stands. */
const mistaken = 100;

/** Signs that need no escape in JSON, and are no space. */
export const signs =
  '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~';

/** The last sign says that the next number is farther than one sign can tell: "so far, and on". */
const far = signs.length - 1;

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
    const gap = number - next;
    next = number + 1;
    return signs.charAt(far).repeat(Math.floor(gap / far)) + signs.charAt(gap % far);
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

/** A number under `range` that looks as if it were drawn (FNV-1a, mixed once more). */
function numberOf(word: string, range: number): number {
  let value = 0x811c9dc5;
  for (const letter of word) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) % range;
}
