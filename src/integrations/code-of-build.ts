/** What every result of the build depends on beside its ingredients. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE_PATH, SITE_URL } from '../site.config.ts';
import { fingerprint } from './build-cache.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A fingerprint of the code, the styles, the packages, the engine and the addresses of this copy. */
export function codeOfBuild(root = project): string {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.ts', '.css'].includes(extname(name)))
    .sort();
  const files = ['package-lock.json', ...names.map((name) => join('src', name))];
  // Hundreds of small files: what a promise costs is many times what the file does.
  const texts = files.map((file) => readFileSync(join(root, file)));
  return fingerprint([process.version, SITE_URL, BASE_PATH, ...files, ...texts]);
}
