/**
 * Writes a picture of few known colors as a small PNG. The encoder of sharp looks for the best colors of each
 * picture anew, which takes three times as long as drawing it.
 */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { pngFile, pngInteger } from '../format/png-file.ts';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** Pixels as sharp gives them: four bytes each, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const compress = promisify(deflate);

/** So many steps between the paper and a color look smooth at the edge of a letter. */
const STEPS = 6;

/** The paper, and each color in steps out of it, as edges show them. */
export function paletteOf(paper: string, colors: readonly string[]): Color[] {
  const ground = colorOf(paper);
  return [
    ground,
    ...colors.map(colorOf).flatMap((color) =>
      Array.from({ length: STEPS }, (_, index): Color => {
        const mix = (from: number, to: number) => Math.round(from + ((to - from) * (index + 1)) / STEPS);
        return [mix(ground[0], color[0]), mix(ground[1], color[1]), mix(ground[2], color[2])];
      }),
    ),
  ];
}

/** The places of the nearest colors, for each color of five bits a part. */
export function nearestIn(palette: readonly Color[]): Uint8Array {
  return Uint8Array.from({ length: 1 << 15 }, (_, bits) => {
    const [red, green, blue] = [bits >> 10, (bits >> 5) & 31, bits & 31].map((part) => part * 8 + 4);
    const far = ([r, g, b]: Color) =>
      (r - (red ?? 0)) ** 2 + (g - (green ?? 0)) ** 2 + (b - (blue ?? 0)) ** 2;
    let nearest = 0;
    let least = Infinity;
    for (const [place, color] of palette.entries()) {
      const distance = far(color);
      if (distance < least) [nearest, least] = [place, distance];
    }
    return nearest;
  });
}

/** The picture with each pixel in the nearest color of the palette. */
export async function palettePng(
  { data, width, height }: Pixels,
  palette: readonly Color[],
  nearest: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return pngFile([
    // Eight bits a pixel, each a place in the palette.
    ['IHDR', Uint8Array.from([...pngInteger(width), ...pngInteger(height), 8, 3, 0, 0, 0])],
    ['PLTE', Uint8Array.from(palette.flat())],
    ['IDAT', await compress(rowsOf({ data, width, height }, nearest), { level: 6, memLevel: 9 })],
    ['IEND', new Uint8Array()],
  ]);
}

/** Each row begins with the number of its filter: none. */
function rowsOf({ data, width, height }: Pixels, nearest: Uint8Array): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  const bytes = new DataView(data.buffer, data.byteOffset, data.byteLength);
  // Most pixels are like the one before.
  let known = -1;
  let place = 0;
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 1) {
      const pixel = bytes.getUint32(from);
      if (pixel !== known) {
        known = pixel;
        place = nearest[((pixel >>> 17) & 0x7c00) | ((pixel >>> 14) & 0x3e0) | ((pixel >>> 11) & 0x1f)] ?? 0;
      }
      rows[to] = place;
    }
  }
  return rows;
}

function colorOf(hex: string): Color {
  const part = (start: number) => parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}
