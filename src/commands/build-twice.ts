/**
 * Are two builds the same, byte for byte? Builds this folder with `npm run build`, and a fresh copy of it, in
 * another place and without any cache, with Astro alone (`npx astro build`), and compares every file:
 * `npm run build:twice`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyProject } from './project-copy.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'guide-again-'));
const here = join(root, '.cache/dist-again');
const there = join(copy, 'dist');
try {
  copyProject(root, copy);
  build(root, here, ['npm', 'run', '--silent', 'build']);
  build(copy, there, ['npx', 'astro', 'build']);
  const [first, second] = [hashes(here), hashes(there)];
  const different = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
  for (const file of different.slice(0, 20)) console.log(`differs: ${file}`);
  console.log(
    different.length === 0
      ? `The same: ${first.size} files, by npm run build and by astro build, with and without caches, in two places.`
      : `${different.length} of ${first.size} files differ.`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
  rmSync(here, { recursive: true, force: true });
}

function build(folder: string, target: string, [program, ...args]: readonly [string, ...string[]]): void {
  const { status } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, OUT_DIR: relative(folder, target) },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build in ${folder} failed.`);
}

function hashes(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
