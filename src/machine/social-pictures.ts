/**
 * Draws the pictures that messengers show for shared pages. Each is kept in `.cache/social/` under a
 * fingerprint of all that it is made of, so that a build draws only what is new.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { pictureOf } from '../format/address.ts';
import { nearestIn, paletteOf, palettePng } from './palette-png.ts';
import { replaceFile } from './replace-file.ts';
import { colors, SOCIAL_SIZE, socialBackground, socialWords, type SocialPicture } from './social-picture.ts';

/** What was made of the same ingredients before, or what `make` makes of them. */
export type Keep = (
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Writes a file of the site by its address without the base path. */
export type Write = (path: string, content: Uint8Array) => Promise<void>;

const cache = fileURLToPath(new URL('../../.cache/social', import.meta.url));
const require = createRequire(import.meta.url);

/** Satori reads no variable fonts, so each weight is cut out of them. */
const faces = [
  { name: 'Atkinson', file: 'atkinson-hyperlegible-next', weight: 400 },
  { name: 'Atkinson', file: 'atkinson-hyperlegible-next', weight: 700 },
  { name: 'Bitter', file: 'bitter', weight: 400, cutAt: 600 },
] as const;

/** All colors that a picture has. */
const palette = paletteOf(colors.paper, Object.values(colors).slice(1));

/** Pictures that are drawn at the same time. Node has four threads, and Astro reads its files with the others. */
const parallel = 2;

/** Pictures that are drawn and kept. */
export interface DrawnPictures {
  /** Their files by the address of their page. */
  readonly files: ReadonlyMap<string, string>;
  /** How many of them had to be drawn anew. */
  readonly drawn: number;
}

/**
 * Draws the picture of each address. Most of the work is done in threads beside this one. `keep` brings the
 * fonts of an earlier build, whose titles had the same characters.
 */
export async function drawSocialPictures(
  pictures: ReadonlyMap<string, SocialPicture>,
  keep: Keep,
): Promise<DrawnPictures> {
  await mkdir(cache, { recursive: true });
  const kept = new Set(await readdir(cache));
  const files = new Map<string, string>();
  const fonts = await cutFonts([...pictures.values()], keep);
  let drawn = 0;
  const queue = pictures.entries();
  const drawNext = async () => {
    for (const [address, picture] of queue) {
      const name = fingerprint(picture);
      const file = join(cache, name);
      files.set(address, file);
      if (kept.has(name)) continue;
      replaceFile(file, await draw(picture, fonts));
      kept.add(name);
      drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, drawNext));
  // Pictures of older texts would pile up.
  const used = new Set(files.values());
  for (const name of kept) if (!used.has(join(cache, name))) await rm(join(cache, name), { force: true });
  return { files, drawn };
}

/** Writes the pictures into the site. */
export async function writeSocialPictures({ files }: DrawnPictures, write: Write): Promise<void> {
  for (const [address, file] of files) await write(pictureOf(address), await readFile(file));
}

let nearest: Uint8Array | undefined;

async function draw(
  picture: SocialPicture,
  fonts: Awaited<ReturnType<typeof cutFonts>>,
): Promise<Uint8Array> {
  // Most builds draw nothing, and these take longer to load than to draw one.
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  const words = await satori(socialWords(picture) as Parameters<typeof satori>[0], { ...SOCIAL_SIZE, fonts });
  const { width, height } = SOCIAL_SIZE;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `${socialBackground(picture.dir)}${words}</svg>`;
  const data = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  nearest ??= nearestIn(palette);
  return palettePng({ data, width, height }, palette, nearest);
}

async function cutFonts(pictures: readonly SocialPicture[], keep: Keep) {
  const words = pictures.flatMap(({ title, stage, siteName, status }) => [
    title,
    stage ?? '',
    siteName,
    status,
  ]);
  const characters = [...new Set(words.join(''))].join('');
  return Promise.all(
    faces.map(async (face) => {
      const whole = await readFile(
        require.resolve(`@fontsource-variable/${face.file}/files/${face.file}-latin-wght-normal.woff2`),
      );
      const wght = 'cutAt' in face ? face.cutAt : face.weight;
      const options = { targetFormat: 'sfnt', variationAxes: { wght } } as const;
      const cut = await keep(
        [installedVersion('subset-font'), JSON.stringify(options), characters, whole],
        () => subsetFont(whole, characters, options),
      );
      return { name: face.name, weight: face.weight, style: 'normal' as const, data: Buffer.from(cut) };
    }),
  );
}

/** All that a picture is made of: its words, its layout and its line. A new satori or sharp draws anew too. */
function fingerprint(picture: SocialPicture): string {
  const made = JSON.stringify([
    socialWords(picture),
    socialBackground(picture.dir),
    faces,
    palette,
    ['satori', 'sharp'].map((name) => installedVersion(name)),
  ]);
  return `${createHash('sha256').update(made).digest('hex').slice(0, 20)}.png`;
}

function installedVersion(name: string): string {
  const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> };
  return `${name}@${dependencies[name] ?? ''}`;
}
