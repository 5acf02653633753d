import sharp, { type Region } from 'sharp';
import { expect, test } from 'vitest';
import { socialDrawer, socialPicture } from '../../../src/machine/draw-social-picture.ts';
import { colors, type SocialPicture } from '../../../src/machine/social-picture.ts';

const words: SocialPicture = {
  title: 'Getting ready for a nerve root block',
  stage: 'Before',
  siteName: 'Nerve Root Block Guide',
  status: 'Not yet checked by a health professional.',
  dir: 'ltr',
};
const drawer = await socialDrawer();

/** How many pixels of a picture have this color. */
async function count(picture: Partial<SocialPicture>, color: string, area?: Region): Promise<number> {
  const whole = sharp(socialPicture({ ...words, ...picture }, drawer)).removeAlpha();
  const data = await (area ? whole.extract(area) : whole).raw().toBuffer();
  const wanted = parseInt(color.slice(1), 16);
  let pixels = 0;
  for (let at = 0; at < data.length; at += 3) if (data.readUIntBE(at, 3) === wanted) pixels += 1;
  return pixels;
}

test('the title is there in its color, and what a picture does not say takes no place', async () => {
  expect(await count({}, colors.ink)).toBeGreaterThan(10_000);
  expect(await count({ title: '' }, colors.ink)).toBe(0);
  expect(await count({ stage: null, status: '' }, colors.quiet)).toBe(0);
});

test('the longest title stays in its column, between the name and the status', async () => {
  const title = 'Will I be able to work, exercise and travel in the weeks after it?';
  const all = await count({ title }, colors.ink);
  expect(await count({ title }, colors.ink, { left: 78, top: 110, width: 740, height: 410 })).toBe(all);
});

test('where lines run from right to left, the nerve is on the left', async () => {
  const left = { left: 0, top: 0, width: 400, height: 630 };
  expect(await count({}, colors.nerve, left)).toBe(0);
  expect(await count({ dir: 'rtl' }, colors.nerve, left)).toBeGreaterThan(5_000);
});
