// One at a time: a folder that only one process can make stands for the right to go on.
// Plain JavaScript with Node's own modules, because setup.mjs needs it before anything is installed.
import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs the work while holding the lock, after waiting for another process that holds it.
 * @template T
 * @param {string} path Folder that stands for the lock.
 * @param {string} waiting Sentence to print once if we have to wait.
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, waiting, work) {
  const release = await takeLock(path, waiting);
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Waits for the lock and takes it, where begin and end of the work lie in two places.
 * @param {string} path Folder that stands for the lock.
 * @param {string} waiting Sentence to print once if we have to wait.
 * @returns {Promise<() => void>} What gives it back. It does not wait, so that it can run at the exit.
 */
export async function takeLock(path, waiting) {
  await mkdir(dirname(path), { recursive: true });
  for (let told = false; !(await take(path)); told = true) {
    if (!told) console.log(waiting);
    await sleep(250);
  }
  return () => rmSync(path, { recursive: true, force: true });
}

/**
 * @param {string} path
 * @returns {Promise<boolean>} Whether the lock is ours.
 */
async function take(path) {
  const owner = join(path, 'pid');
  try {
    await mkdir(path);
    await writeFile(owner, String(process.pid));
    return true;
  } catch {
    const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
    // An owner that was killed leaves its lock behind. No number yet: the owner is just starting.
    if (pid && !isRunning(pid)) await rm(path, { recursive: true, force: true });
    return false;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
