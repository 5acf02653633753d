/** Lists of numbers and words in few bytes, written with signs that need no escape in JSON. */

/** Of so many words that were not put in, a set takes one for one of its own. It is then searched as it is. */
const mistaken = 100;

/** The same for a word that has no note: it is read with the note of another. */
const mistakenNote = 200;

/** Numbers in letters; the last of each is large, so no sign is between them. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map(inLetters).join('');
}

function inLetters(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : inLetters(Math.floor(number / 26)).toLowerCase() + last;
}

/** The numbers again. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let high = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at);
    if (code >= 97) high = (high + code - 97) * 26;
    else {
      numbers.push(high + code - 65);
      high = 0;
    }
  }
  return numbers;
}

/** Sorted words without figures: of each, how many letters are those of the word before, and the rest. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** The words again. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/(\d)(\D*)/g)].map(
    ([, shared, rest = '']) => (before = before.slice(0, Number(shared)) + rest),
  );
}

/** A set of words that can be asked but not read: each word is a number, and the gaps between them are written. */
export function packSet(words: readonly string[]): string {
  const range = words.length * mistaken;
  const numbers = [...new Set(words.map((word) => numberOf(word, range)))].sort((a, b) => a - b);
  return packNumbers([words.length, ...numbers.map((number, at) => number - (numbers[at - 1] ?? 0))]);
}

/** A question to a packed set: is this word in it? */
export function unpackSet(packed: string): { has(word: string): boolean } {
  const [count = 0, ...gaps] = unpackNumbers(packed);
  let last = 0;
  const numbers = new Set(gaps.map((gap) => (last += gap)));
  return { has: (word) => numbers.has(numberOf(word, count * mistaken)) };
}

/** A set whose words each have a note, a whole number that is mostly near zero. */
export function packNotes(notes: ReadonlyMap<string, number>): string {
  const range = notes.size * mistakenNote;
  const numbers = [...new Map([...notes].map(([word, note]) => [numberOf(word, range), note]))].sort(
    ([a], [b]) => a - b,
  );
  return packNumbers([
    notes.size,
    ...numbers.flatMap(([number, note], at) => [
      number - (numbers[at - 1]?.[0] ?? 0),
      // Numbers in letters have no sign: 0, -1, 1, -2 are 0, 1, 2, 3.
      note < 0 ? -2 * note - 1 : 2 * note,
    ]),
  ]);
}

/** A question to packed notes: what is the note of this word? Mostly zero for a word that was not put in. */
export function unpackNotes(packed: string): (word: string) => number {
  const [count = 0, ...pairs] = unpackNumbers(packed);
  const notes = new Map<number, number>();
  let last = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const note = pairs[at + 1] ?? 0;
    notes.set((last += pairs[at] ?? 0), note % 2 === 0 ? note / 2 : -(note + 1) / 2);
  }
  return (word) => notes.get(numberOf(word, count * mistakenNote)) ?? 0;
}

/** A number under `range` that looks as if it were drawn (FNV-1a, mixed once more). */
function numberOf(word: string, range: number): number {
  let value = 0x811c9dc5;
  for (const letter of word) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) % range;
}
