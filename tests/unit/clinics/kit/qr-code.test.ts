import jsQR from 'jsqr';
import sharp from 'sharp';
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

describe.each(links)('the code of %s', (link) => {
  it('is read by another library, from both files', async () => {
    expect(await read(Buffer.from(qrSvg(link)), 300)).toBe(link);
    expect(await read(await qrPng(link))).toBe(link);
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
