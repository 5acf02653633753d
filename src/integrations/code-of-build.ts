/** What every result of the build depends on beside its ingredients. */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE_PATH, SITE_URL } from '../site.config.ts';
import { fingerprint } from './build-cache.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fingerprint of the code, the styles, the packages, the engine and the addresses of this copy. */
export async function codeOfBuild(): Promise<string> {
  const names = (await readdir(join(root, 'src'), { recursive: true }))
    .filter((name) => ['.ts', '.css'].includes(extname(name)))
    .sort();
  const files = ['package-lock.json', ...names.map((name) => join('src', name))];
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return fingerprint([process.version, SITE_URL, BASE_PATH, ...files, ...texts]);
}
