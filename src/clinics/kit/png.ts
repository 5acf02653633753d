/**
 * Writes black and white pictures as PNG, one bit a pixel. A canvas cannot say how large a picture is on paper,
 * and without that a word processor puts a code of 25 mm into a letter six times as wide.
 */
import { pngFile, pngInteger } from '../../format/png-file.ts';

/** The file of a square picture, true where it is black. */
export async function writePng(
  rows: readonly (readonly boolean[])[],
  pixelsPerMeter: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = rows.length;
  const lines = rows.map((row) => [0, ...packed(row)]);
  return pngFile([
    // Size, 1 bit a pixel, gray.
    ['IHDR', Uint8Array.from([...pngInteger(size), ...pngInteger(size), 1, 0, 0, 0, 0])],
    ['pHYs', Uint8Array.from([...pngInteger(pixelsPerMeter), ...pngInteger(pixelsPerMeter), 1])],
    ['IDAT', await deflated(Uint8Array.from(lines.flat()))],
    ['IEND', new Uint8Array()],
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
