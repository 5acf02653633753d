/**
 * Builds the site into `dist/`, or into the folder that `OUT_DIR` names. The steps write into a
 * folder of their own, which takes the place of the old one at the end: a build that fails leaves
 * the last good site standing.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile } from '../hosting/headers.ts';
import { BASE_PATH, PLACEHOLDER_SITE_URL, SITE_URL } from '../site.config.ts';
import { compressFolder } from '../integrations/compress.ts';
import { finishPages } from '../integrations/finish-pages.ts';
import { cutFonts } from '../integrations/fonts.ts';
import { isListed } from '../integrations/listed.ts';
import { indexSite } from '../search/build/index-search.ts';
import { withLock } from './lock.mjs';
import { writeMachineFiles } from '../machine/machine-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = resolve(root, process.env['OUT_DIR'] || 'dist');
const unfinished = join(root, `.cache/build-${process.pid}`);

try {
  // Astro keeps notes on the content in `.astro/`, which two builds would write at the same time.
  await withLock(join(root, '.cache/build.lock'), 'Another build is running here. Waiting for it.', build);
} catch (error) {
  console.error(`\nThe build stopped. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await rm(unfinished, { recursive: true, force: true });
}

async function build(): Promise<void> {
  const start = performance.now();
  await removeLeftovers();
  await run('npm', ['run', '--silent', 'check:content', '--', '--build']);
  const fonts = await cutFonts();
  await run('astro', ['build'], { OUT_DIR: unfinished });
  // The index reads marks in the pages that readers need not download.
  const sections = await indexSite(unfinished);
  const machines = await writeMachineFiles(unfinished);
  const pages = await finishPages(unfinished);
  const listed = await isListed(unfinished);
  await writeFile(join(unfinished, '_headers'), headersFile({ base: BASE_PATH, listed }));
  await compressFolder(unfinished);
  await replaceTarget();

  const kilobytes = Object.values(fonts).reduce((sum, size) => sum + size, 0) / 1000;
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `Built ${pages} pages, ${sections} sections to search, ${kilobytes.toFixed(1)} KB of fonts in ${seconds.toFixed(1)} s: ${target}`,
  );
  console.log(`For machines: ${machines}.`);
  if (SITE_URL === PLACEHOLDER_SITE_URL) {
    console.log(`Notice: SITE_URL is not set, so the pages name ${SITE_URL} as their address.`);
  }
}

/** Runs a command of the project and stops the build if it fails. Its own output says what is wrong. */
async function run(command: string, args: string[], environment: Record<string, string> = {}): Promise<void> {
  const code = await new Promise<number | null>((done, fail) => {
    spawn(command, args, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
      .on('error', fail)
      .on('exit', done);
  });
  if (code !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed; what it found is above.`);
}

/** Puts the finished site where it belongs, in the blink between two renames. */
async function replaceTarget(): Promise<void> {
  const old = join(root, `.cache/old-${process.pid}`);
  await mkdir(dirname(target), { recursive: true });
  if (await isThere(target)) await rename(target, old);
  await rename(unfinished, target);
  await rm(old, { recursive: true, force: true });
}

/** Folders of builds that were killed. Nobody else builds while we hold the lock. */
async function removeLeftovers(): Promise<void> {
  const cache = join(root, '.cache');
  for (const name of await readdir(cache)) {
    if (/^(build|old)-\d+$/.test(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

async function isThere(folder: string): Promise<boolean> {
  return readdir(folder).then(
    () => true,
    () => false,
  );
}
