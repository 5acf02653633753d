/**
 * Writes black and white pictures as PNG, one bit a pixel. A canvas cannot say how large a picture is on paper,
 * and without that a word processor puts a code of 25 mm into a letter six times as wide.
 */
import { joinBytes } from '../../format/bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The file of a square picture, true where it is black. */
export async function writePng(
  rows: readonly (readonly boolean[])[],
  pixelsPerMeter: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = rows.length;
  const lines = rows.map((row) => [0, ...packed(row)]);
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    // Size, 1 bit a pixel, gray.
    chunk('IHDR', Uint8Array.from([...int32(size), ...int32(size), 1, 0, 0, 0, 0])),
    chunk('pHYs', Uint8Array.from([...int32(pixelsPerMeter), ...int32(pixelsPerMeter), 1])),
    chunk('IDAT', await deflated(Uint8Array.from(lines.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Eight pixels a byte; a white one is a 1. */
function packed(row: readonly boolean[]): number[] {
  return Array.from({ length: Math.ceil(row.length / 8) }, (_, byte) =>
    Array.from({ length: 8 }, (_bit, bit) => (row[byte * 8 + bit] === false ? 0x80 >> bit : 0)).reduce(
      (sum, value) => sum | value,
      0,
    ),
  );
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(name: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const named = joinBytes([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  return joinBytes([Uint8Array.from(int32(data.length)), named, Uint8Array.from(int32(crc32(named)))]);
}

function int32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
