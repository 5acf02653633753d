/** Turns the bytes of a content file into text, or says in which other encoding they are. */
import type { Mistake } from './mistake.ts';

/** A file as text. What cannot be read is an empty text and a mistake. */
export interface FileText {
  text: string;
  mistakes: Mistake[];
}

/** Byte order marks of encodings that are not UTF-8, with the name that editors give them. */
const OTHER_MARKS: readonly { name: string; mark: readonly number[] }[] = [
  { name: 'UTF-32', mark: [0xff, 0xfe, 0x00, 0x00] },
  { name: 'UTF-16 (little endian)', mark: [0xff, 0xfe] },
  { name: 'UTF-16 (big endian)', mark: [0xfe, 0xff] },
];

/**
 * Reads UTF-8, with or without a byte order mark, and drops the mark: it is invisible and would hide the
 * first line of the front matter. Any other encoding is a mistake that names it.
 * @param file Path from the root of the project, for the message.
 */
export function readFileText(file: string, bytes: Uint8Array): FileText {
  const other = OTHER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (other) return { text: '', mistakes: [wrongEncoding(file, 1, other.name)] };
  try {
    // The decoder drops the mark of UTF-8 by itself.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mistakes: [] };
  } catch {
    const line = firstBadLine(bytes);
    const name = bytes.includes(0) ? 'UTF-16 without a mark' : 'Windows-1252 or another old encoding';
    return { text: '', mistakes: [wrongEncoding(file, line, name)] };
  }
}

function wrongEncoding(file: string, line: number, name: string): Mistake {
  return {
    file,
    line,
    what: `the file is saved as ${name}`,
    expected: 'UTF-8',
    remedy: 'save it again as UTF-8 (in most editors: "Save with encoding")',
  };
}

/** The line of the first byte that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const bad = lines.findIndex((line) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
      return false;
    } catch {
      return true;
    }
  });
  return bad + 1;
}
