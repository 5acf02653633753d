// Finds a browser for the tests: the one that was named, then the one that came with npm, which has no
// window to draw and answers more than twice as fast, then those that are installed. Plain JavaScript,
// because commands outside the tests use it as well.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env What it needs beside the environment of this process.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** No sandbox inside containers and for root; no calls home, since a test must not leave this machine. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return installed(named) ?? fail(`CHROMIUM_PATH is "${named}", and no browser starts there.`);
  const fromNpm = await packaged();
  if (fromNpm) return fromNpm;
  for (const path of [await playwrightPath(), ...usualPaths()]) {
    const browser = path && installed(path);
    if (browser) return browser;
  }
  return fail('There is no browser for the tests.');
}

/** @param {string} path */
function installed(path) {
  return existsSync(path) && starts(path, {}) ? { executablePath: path, args, env: {} } : undefined;
}

/**
 * @param {string} path
 * @param {Record<string, string>} env
 */
function starts(path, env) {
  // Windows opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

/** The browser that "npx playwright install chromium" brings. */
async function playwrightPath() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @returns {string[]} */
function usualPaths() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].filter(
    (each) => each !== undefined,
  );
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...programs.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ];
}

/**
 * The browser of `@sparticuz/chromium`, unpacked once. Its own list of arguments switches off web
 * security, so we do not use it.
 * @returns {Promise<Browser | undefined>}
 */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = new URL('../', import.meta.resolve('@sparticuz/chromium'));
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))
  );
  const folder = join(root, `.cache/chromium-${version}`);
  if (!existsSync(folder)) await unpack(home, folder);
  const executablePath = join(folder, 'chromium');
  // A system without fonts has no settings for them either.
  /** @type {Record<string, string>} */
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const env = [fonts, { ...fonts, ...libraries }].find((each) => starts(executablePath, each));
  return env && { executablePath, args: ['--no-sandbox'], env };
}

/**
 * The package unpacks into the system's folder for temporary files and takes half a file for a whole
 * one, so it gets a folder of its own, which is renamed when all is there.
 * @param {URL} home
 * @param {string} folder
 */
async function unpack(home, folder) {
  const unfinished = `${folder}-${process.pid}`;
  const before = process.env['TMPDIR'];
  await mkdir(unfinished, { recursive: true });
  process.env['TMPDIR'] = unfinished;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    // libnss3 and its like, for systems that have never had a browser.
    await inflate(fileURLToPath(new URL('bin/al2023.tar.br', home)));
    await rename(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  throw new Error(
    `${reason} Any of these helps: "npx playwright install chromium", ` +
      '"sudo apt-get install chromium", or CHROMIUM_PATH set to a Chromium, Chrome or Edge.',
  );
}
