// Installs what is missing, and only that: `setup.mjs site` for building and serving, `setup.mjs all`
// for the checks too. What follows is run on the project's own Node: `setup.mjs site src/commands/new.ts …`
// or `setup.mjs all vitest …`, so that every npm script works on a fresh clone. Runs before anything is
// installed, so it uses Node's own modules alone and works on Node 20. It asks for no rights and leaves
// the system as it is.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../integrations/lock.mjs';

/** @typedef {'site' | 'all'} Level */
/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockEntry */

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');

/** What the newest of our tools (eslint-plugin-astro) asks for; the packaged Node is newer. */
const neededNode = [24, 16];

/** Platforms for which npm has a packaged Node 24. */
const packagedNode = ['linux-x64', 'linux-arm64', 'win32-x64'];

/** @type {Record<Level, { purpose: string, size: string }>} */
const levels = {
  site: { purpose: 'what builds and serves the site', size: 'about 360 MB on disk' },
  all: {
    purpose: 'what builds, serves and checks the site, a browser included',
    size: 'about 730 MB on disk',
  },
};

const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';

const level = process.argv[2] === 'all' ? 'all' : process.argv[2] === 'site' ? 'site' : undefined;
if (!level) stop('Say what to set up: "node src/commands/setup.mjs site" or "… all".');
if (!packagedNode.includes(`${process.platform}-${process.arch}`) && !isNewEnough(process.version)) {
  stop(
    `This is Node ${process.version}. npm has no packaged Node for ${process.platform} ${process.arch}, ` +
      `so please install Node ${neededNode.join('.')} or newer (https://nodejs.org), then run this again.`,
  );
}
if (missingPackages(level).length > 0) {
  await withLock(join(root, '.cache/setup.lock'), 'Another set-up is running here. Waiting for it.', () => {
    if (missingPackages(level).length > 0) install(level);
  });
}
checkNode();
const [program, ...programArguments] = process.argv.slice(3);
if (program) process.exitCode = run(program, programArguments);

/**
 * Runs a file of the project, or a tool that npm has installed.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {number} Its exit code.
 */
function run(program, args) {
  const node = packagedNodePath() ?? process.execPath;
  const isFile = /\.m?[jt]s$/.test(program);
  const tools = [dirname(node), join(modules, '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const { status, error } = spawnSync(isFile ? node : program, isFile ? [program, ...args] : args, {
    cwd: root,
    env: { ...process.env, PATH: tools },
    stdio: 'inherit',
    shell: !isFile && process.platform === 'win32',
  });
  if (error) stop(`"${program}" could not be started: ${error.message}`);
  return status ?? 1;
}

/**
 * Installs the exact packages of the lockfile.
 * @param {Level} level
 */
function install(level) {
  // npm would take away what the checks have brought.
  if (level === 'site' && existsSync(join(modules, 'vitest'))) level = 'all';
  const { purpose, size } = levels[level];
  console.log(`Setting up, once: installing ${purpose} into node_modules (${size}).`);
  const start = Date.now();
  runNpm(level, process.execPath);
  // Node 20.0 to 20.18: npm leaves out compiled parts that ask for a newer Node, without a word.
  // The packaged Node is there now, so npm runs again on that one.
  const packaged = packagedNodePath();
  if (missingPackages(level).length > 0 && packaged) {
    const folder = mkdtempSync(join(tmpdir(), 'node-'));
    const copy = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    cpSync(packaged, copy, { dereference: true });
    runNpm(level, copy);
    rmSync(folder, { recursive: true, force: true });
  }
  const missing = missingPackages(level);
  if (missing.length > 0) stop(`npm finished, but these packages are not there: ${missing.join(', ')}.`);
  // The headers in it are for compiling add-ons, which nothing here does: 61 MB.
  if (packaged) rmSync(join(dirname(packaged), '../include'), { recursive: true, force: true });
  const megabytes = Math.round(folderSize(modules) / 1e6);
  console.log(`Set up: ${megabytes} MB in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/**
 * @param {Level} level
 * @param {string} node The Node that npm itself runs on.
 */
function runNpm(level, node) {
  const npm = process.env['npm_execpath'];
  const wanted = level === 'all' ? ['--include=dev'] : ['--omit=dev'];
  const args = ['ci', ...wanted, '--include=optional', '--prefer-offline', '--no-progress'];
  // A Node that is being replaced must not be the one that npm's own helpers find first.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((part) => !part.includes('node_modules'))
    .join(delimiter);
  const result = spawnSync(npm ? node : 'npm', npm ? [npm, ...args] : args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0) {
    stop(
      'npm could not install the packages (its own message is above). Is the network there? Then run this again.',
    );
  }
}

/**
 * Packages of the lockfile that this level needs on this machine and that npm has not installed.
 * @param {Level} level
 * @returns {string[]}
 */
function missingPackages(level) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(modules, '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, entry]) => path && isNeeded(entry, level) && installed[path]?.version !== entry.version)
    .map(([path]) => path.replace(/^node_modules\//, ''));
}

/**
 * @param {string} file A lockfile; npm keeps one of what it has installed, too.
 * @returns {Record<string, LockEntry>}
 */
function readPackages(file) {
  if (!existsSync(file)) return {};
  const lock = /** @type {{ packages: Record<string, LockEntry> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}

/**
 * @param {LockEntry} entry
 * @param {Level} level
 */
function isNeeded(entry, level) {
  if (level === 'site' && (entry.dev || entry.devOptional)) return false;
  if (!entry.optional && !entry.devOptional) return true;
  // Optional: needed where it is made for exactly this kind of machine.
  return Boolean(
    (entry.os ?? entry.cpu) &&
    matches(entry.os, process.platform) &&
    matches(entry.cpu, process.arch) &&
    (process.platform !== 'linux' || matches(entry.libc, libc)),
  );
}

/**
 * @param {string | string[] | undefined} names As in package.json, where "!x" means all but x.
 * @param {string} value
 */
function matches(names, value) {
  if (!names) return true;
  const allowed = [names].flat();
  return (
    allowed.includes(value) ||
    (allowed.every((each) => each.startsWith('!')) && !allowed.includes(`!${value}`))
  );
}

/** Says so where the commands that follow would not find a Node that they can run on. */
function checkNode() {
  const packaged = packagedNodePath();
  const version = packaged ? versionOf(packaged) : process.version;
  if (isNewEnough(version)) return;
  stop(
    packaged
      ? `The packaged Node in node_modules does not run on this machine. Delete node_modules and run this again; ` +
          `on a system without glibc (such as Alpine) the project cannot be built yet.`
      : `The project needs Node ${neededNode.join('.')} or newer. This is Node ${process.version}.`,
  );
}

/**
 * @param {string} node
 * @returns {string} Empty where it does not start.
 */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** @returns {string | undefined} */
function packagedNodePath() {
  const windows = process.platform === 'win32';
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = join(modules, folder, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
}

/** @param {string} version Such as v24.21.0. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = neededNode;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/**
 * @param {string} folder
 * @returns {number} Bytes of all files in it.
 */
function folderSize(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
