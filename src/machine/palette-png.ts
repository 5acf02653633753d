/** Writes a picture of few known colors as a small PNG. */
import { deflateSync } from 'node:zlib';
import { pngFile, pngInteger } from '../format/png-file.ts';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** So many steps between the paper and a color look smooth at the edge of a letter. */
export const STEPS = 6;

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

/** A picture whose pixels are places in a palette, row by row. */
export function palettePng(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  palette: readonly Color[],
): Uint8Array<ArrayBuffer> {
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return pngFile([
    // Eight bits a pixel, each a place in the palette.
    ['IHDR', Uint8Array.from([...pngInteger(width), ...pngInteger(height), 8, 3, 0, 0, 0])],
    ['PLTE', Uint8Array.from(palette.flat())],
    ['IDAT', deflateSync(rows, { level: 3, memLevel: 9 })],
    ['IEND', new Uint8Array()],
  ]);
}

function colorOf(hex: string): Color {
  const part = (start: number) => parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}
