/**
 * A set of words in a few bytes each (a Bloom filter): it never misses a word that was put in, and takes
 * about 1 in 100 others for one of them. Such a misspelling is then searched as it stands.
 */

const bitsPerWord = 10;
const hashes = 7;

/** Packs words as text that can stand in JSON. */
export function packWords(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** A question to packed words: is this one of them? */
export function packedWords(packed: string): { has(word: string): boolean } {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return {
    has: (word) =>
      bytes.length > 0 &&
      bitsOf(word, bytes.length * 8).every((bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0),
  };
}

/** Two hashes make as many as are needed. */
function bitsOf(word: string, size: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x9747b28c) | 1;
  return Array.from({ length: hashes }, (_, step) => ((first + step * second) >>> 0) % size);
}

function hash(word: string, seed: number): number {
  let value = seed;
  for (const letter of word) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}
