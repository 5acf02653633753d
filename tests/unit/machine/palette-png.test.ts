import sharp from 'sharp';
import { expect, test } from 'vitest';
import { paletteOf, palettePng, STEPS } from '../../../src/machine/palette-png.ts';

const palette = paletteOf('#ffffff', ['#000000', '#c80000']);

test('a palette has the paper, and each color in even steps out of it', () => {
  expect(palette).toHaveLength(1 + 2 * STEPS);
  expect(palette[0]).toEqual([255, 255, 255]);
  expect(palette[6]).toEqual([0, 0, 0]);
  expect(palette[12]).toEqual([200, 0, 0]);
  expect(palette[9]).toEqual([228, 128, 128]);
});

test('other programs read the picture as it was meant', async () => {
  const png = palettePng(Uint8Array.from([0, 6, 12, 9, 0, 3]), { width: 3, height: 2 }, palette);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 3, height: 2, channels: 3 });
  expect([...data]).toEqual([0, 6, 12, 9, 0, 3].flatMap((place) => palette[place] ?? []));
});
