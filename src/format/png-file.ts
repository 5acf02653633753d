import { joinBytes } from './bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A part of a PNG file: its name of four letters and its bytes. */
export type PngChunk = readonly [name: string, data: Uint8Array];

/**
 * The frame of a PNG file: the signature, then each chunk with its length and checksum, in browsers and in Node.
 * Source: PNG (third edition), section 5, https://www.w3.org/TR/png-3/.
 */
export function pngFile(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  return joinBytes([Uint8Array.from(SIGNATURE), ...chunks.flatMap(framed)]);
}

/** A whole number as four bytes, the greatest first, as PNG writes all of them. */
export function pngInteger(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function framed([name, data]: PngChunk): Uint8Array[] {
  const named = joinBytes([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  return [Uint8Array.from(pngInteger(data.length)), named, Uint8Array.from(pngInteger(crc32(named)))];
}

/** The remainder of each byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
