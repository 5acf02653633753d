/**
 * Cuts the two typefaces to the characters that the guide uses and writes them where
 * `astro.config.mjs` reads them. Runs at the start of every command of Astro, so a new character in the content is in
 * the fonts at once.
 */
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { replaceFile } from '../machine/replace-file.ts';
import { BuildCache } from './build-cache.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Everything on a keyboard, and the signs that the build brings; all others are found in the files below. */
const alwaysNeeded =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join('') +
  '\u00A0\u00AD‘’“”–—…•·×°›';

const faces = [
  {
    file: 'text.woff2',
    source:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    weight: { min: 400, max: 700 },
    leaveOut: [],
  },
  {
    file: 'head.woff2',
    source: '@fontsource-variable/bitter/files/bitter-latin-wght-normal.woff2',
    weight: 600,
    // Names of authors and journals, with their accents, are in no heading.
    leaveOut: ['sources.yaml'],
  },
] as const;

/** Another version may cut otherwise. */
const CUTTER =
  (require('../../package.json') as { dependencies: Record<string, string> }).dependencies['subset-font'] ??
  '';

/** Writes the cut fonts and returns their bytes together. */
export async function cutFonts(): Promise<number> {
  const folder = join(root, '.cache/fonts');
  const cache = new BuildCache(join(folder, 'kept'));
  const files = textFilesIn(['content', 'src/i18n']);
  let bytes = 0;
  for (const face of faces) {
    const characters = usedCharacters(files, face.leaveOut);
    const whole = await readFile(require.resolve(face.source));
    // Small capitals and old figures, which a feature would call for, are shown nowhere.
    const options = {
      targetFormat: 'woff2',
      variationAxes: { wght: face.weight },
      noLayoutClosure: true,
    } as const;
    const cut = await cache.keep([CUTTER, JSON.stringify(options), characters, whole], () =>
      subsetFont(whole, characters, options),
    );
    bytes += cut.length;
    replaceFile(join(folder, face.file), cut);
  }
  cache.removeUnused();
  return bytes;
}

/** A text file with its characters. */
type TextFile = readonly [name: string, characters: ReadonlySet<string>];

/** The text files in the folders. */
function textFilesIn(folders: readonly string[]): TextFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ['.mdx', '.yaml', '.ts', '.svg'].includes(extname(name)))
      .map((name): TextFile => {
        // What every keyboard has is in the fonts anyway.
        const text = readFileSync(join(root, folder, name), 'utf8').replaceAll(/[ -~]+/g, '');
        return [name, new Set(text)];
      }),
  );
}

/** Every character of these files, each once, in order. */
function usedCharacters(files: readonly TextFile[], leaveOut: readonly string[]): string {
  const found = new Set(alwaysNeeded);
  for (const [name, characters] of files) {
    if (!leaveOut.includes(name)) for (const character of characters) found.add(character);
  }
  return [...found].sort().join('');
}
