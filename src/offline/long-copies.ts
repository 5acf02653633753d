/**
 * Pages repeat each other: their styles, header and footer are nearly the same. Gzip looks back 32 KB and
 * does not see it. So what came anywhere before in a pack is written as a copy (its length and how far
 * back), and gzip then packs the rest: the pages of the guide shrink to a third of what gzip alone makes of
 * them. Browsers unpack it in a few lines, and no host has to know about it.
 *
 * The form, again and again: number of new bytes, these bytes, length of a copy, distance back. Numbers
 * have seven bits a byte, least first; the high bit says that more follow.
 */
import { joinBytes } from '../format/bytes.ts';

/** Shorter repeats are left to gzip. */
const minCopy = 40;
const prime = 16777619;

/** Writes bytes with their repeats as copies. */
export function foldCopies(data: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  const places = new Map<number, number>();
  let top = 1;
  for (let index = 1; index < minCopy; index += 1) top = Math.imul(top, prime);
  const hashAt = (at: number): number => {
    let hash = 0;
    for (let index = at; index < at + minCopy; index += 1)
      hash = (Math.imul(hash, prime) + (data[index] ?? 0)) | 0;
    return hash;
  };
  let written = 0;
  let at = 0;
  let nextPlace = 0;
  let hash = data.length >= minCopy ? hashAt(0) : 0;
  while (at + minCopy <= data.length) {
    const before = places.get(hash);
    // A place is remembered for every few bytes; a copy grows to both sides from there.
    if (at >= nextPlace) {
      places.set(hash, at);
      nextPlace = at + 16;
    }
    const copy = before === undefined ? undefined : grow(data, before, at, written);
    if (copy) {
      writeNew(out, data, written, copy.start);
      writeNumber(out, copy.length);
      writeNumber(out, copy.start - copy.from);
      written = copy.start + copy.length;
      at = written;
      if (at + minCopy <= data.length) hash = hashAt(at);
    } else {
      hash = (Math.imul(hash - Math.imul(data[at] ?? 0, top), prime) + (data[at + minCopy] ?? 0)) | 0;
      at += 1;
    }
  }
  writeNew(out, data, written, data.length);
  return joinBytes(out);
}

function grow(
  data: Uint8Array,
  before: number,
  at: number,
  written: number,
): { start: number; from: number; length: number } | undefined {
  let length = 0;
  while (at + length < data.length && data[before + length] === data[at + length]) length += 1;
  if (length < minCopy) return undefined;
  let back = 0;
  while (before - back > 0 && at - back > written && data[before - back - 1] === data[at - back - 1])
    back += 1;
  return { start: at - back, from: before - back, length: length + back };
}

function writeNew(out: Uint8Array[], data: Uint8Array, from: number, to: number): void {
  writeNumber(out, to - from);
  out.push(data.subarray(from, to));
}

function writeNumber(out: Uint8Array[], value: number): void {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  out.push(Uint8Array.from([...bytes, rest]));
}

/** The bytes that were folded. Throws where the copies point outside of what is there. */
export function unfoldCopies(folded: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(length);
  let at = 0;
  let read = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = folded[read];
      if (byte === undefined) throw new Error('A pack ends too early.');
      read += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (read < folded.length) {
    const fresh = number();
    if (read + fresh > folded.length) throw new Error('A pack ends too early.');
    data.set(folded.subarray(read, read + fresh), at);
    read += fresh;
    at += fresh;
    if (read >= folded.length) break;
    const copied = number();
    const from = at - number();
    if (from < 0 || from >= at) throw new Error('A pack copies from outside.');
    // Byte by byte, because a copy may reach into itself.
    for (let index = 0; index < copied; index += 1) data[at + index] = data[from + index] ?? 0;
    at += copied;
  }
  if (at !== length) throw new Error('A pack has another length than it says.');
  return data;
}
