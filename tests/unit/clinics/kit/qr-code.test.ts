import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrPng, qrSvg, qrWidth } from '../../../../src/clinics/kit/qr-code.ts';
import { qrModules } from '../../../../src/format/qr-modules.ts';

const links = [
  'https://a.example/ready/',
  'https://guide.example/c/northway/',
  'https://guide.example/guide/medicines-and-blood-thinners/#who-decides',
  'https://guide.example/my-plan/#d=2026-12-09&t=14:30&c=northway&s=left',
];

/** What a library that did not write the code reads in a picture. */
async function read(picture: Buffer | Uint8Array, density?: number): Promise<string | undefined> {
  const image = sharp(picture, density === undefined ? {} : { density });
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Dots of a printer at 300 dpi. */
const dots = (mm: number) => Math.round((mm / 25.4) * 300);

/** As a phone sees a print: specks of toner, turned, out of focus, gray on gray, and with the grain of a camera. */
async function photographed(
  link: string,
  { turned, blur, specks }: { turned: number; blur: number; specks: number },
): Promise<Buffer> {
  const width = dots(qrWidth(qrModules(link)));
  // The same specks and the same grain in every run.
  let state = 12_345;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const print = sharp(await qrPng(link)).resize(width, width, { kernel: 'nearest' });
  const printed = await changed(print, (value) => (random() < specks ? 255 - value : value));
  const seen = printed.rotate(turned, { background: '#fff' }).blur(blur).linear(0.55, 70);
  return (await changed(seen, (value) => value + (random() - 0.5) * 24)).png().toBuffer();
}

/** A gray picture with each of its dots changed. */
async function changed(picture: Sharp, change: (value: number) => number): Promise<Sharp> {
  const { data, info } = await picture.grayscale().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += info.channels) {
    data.fill(Math.max(0, Math.min(255, change(data[at] ?? 0))), at, at + info.channels);
  }
  return sharp(data, { raw: info });
}

describe.each(links)('the code of %s', (link) => {
  it('is read by another library, from both files', async () => {
    expect(await read(Buffer.from(qrSvg(link)), 300)).toBe(link);
    expect(await read(await qrPng(link))).toBe(link);
  });

  it.each([
    { turned: 0, blur: 1.5, specks: 0.002 },
    { turned: 8, blur: 2, specks: 0.002 },
    { turned: -20, blur: 2, specks: 0.002 },
    { turned: 180, blur: 2.5, specks: 0 },
  ])('is read from a print of 300 dpi: $turned degrees, blur $blur, specks $specks', async (view) => {
    expect(await read(await photographed(link, view))).toBe(link);
  });

  it('is 25 mm wide on paper, black on white, with four white modules around', async () => {
    const modules = qrModules(link);
    const code = (qrWidth(modules) * (modules.length - 8)) / modules.length;
    expect(code).toBeCloseTo(25);
    for (const row of [...modules.slice(0, 4), ...modules.slice(-4)]) expect(row).not.toContain(true);
    for (const row of modules) expect([...row.slice(0, 4), ...row.slice(-4)]).not.toContain(true);
    const { width, density = 0, space } = await sharp(await qrPng(link)).metadata();
    expect(space).toBe('b-w');
    // Density is in whole dots an inch here.
    expect((width / density) * 25.4).toBeCloseTo(qrWidth(modules), 1);
    expect(density).toBeGreaterThan(500);
    expect(qrSvg(link)).toMatch(/fill="#fff".*fill="#000"/);
  });

  it('can lose a seventh of its signs: level M', () => {
    const modules = qrModules(link);
    // Beside the first finder stands the level, 00 for M, under the mask 10 of the standard.
    expect([modules[12]?.[4], modules[12]?.[5]]).toEqual([true, false]);
  });
});
