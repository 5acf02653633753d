import sharp from 'sharp';
import { expect, test } from 'vitest';
import { nearestIn, paletteOf, palettePng } from '../../../src/machine/palette-png.ts';

const palette = paletteOf('#ffffff', ['#000000', '#c80000']);

/** The colors of a picture of a few pixels, written and read again. */
async function written(pixels: readonly (readonly number[])[], width: number): Promise<string[]> {
  const size = { width, height: pixels.length / width };
  const data = Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255]));
  const png = await palettePng({ data, ...size }, palette, nearestIn(palette));
  const read = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(read.info).toMatchObject({ ...size, channels: 3 });
  return Array.from({ length: pixels.length }, (_, index) =>
    read.data.subarray(index * 3, index * 3 + 3).join(),
  );
}

test('a palette has the paper, and each color in even steps out of it', () => {
  expect(palette).toHaveLength(13);
  expect(palette[0]).toEqual([255, 255, 255]);
  expect(palette[6]).toEqual([0, 0, 0]);
  expect(palette[12]).toEqual([200, 0, 0]);
  expect(palette[9]).toEqual([228, 128, 128]);
});

test('a picture shows its own colors, and edges in the nearest step', async () => {
  const white = [255, 255, 255];
  expect(await written([white, [0, 0, 0], [200, 0, 0], [250, 252, 251], [230, 126, 130], white], 3)).toEqual([
    '255,255,255',
    '0,0,0',
    '200,0,0',
    '255,255,255',
    '228,128,128',
    '255,255,255',
  ]);
});
