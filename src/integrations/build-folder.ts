/**
 * Where a build writes: a folder of its own, which takes the place of the last site at the end. A build
 * that fails leaves the last good site standing.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeLock } from './lock.mjs';

export interface BuildFolder {
  /** The folder to write into. */
  readonly unfinished: string;
  /** Puts what was written where it belongs. */
  finish(): Promise<void>;
}

/** Waits for other builds, clears what killed ones have left in `cache`, and names a new folder. */
export async function openBuildFolder(target: string, cache: string): Promise<BuildFolder> {
  // Astro keeps notes on the content in `.astro/`, which two builds would write at the same time.
  const release = await takeLock(join(cache, 'build.lock'), 'Another build is running here. Waiting for it.');
  removeLeftovers(cache);
  // The same name each time: engines keep what they have compiled by its path.
  const unfinished = join(cache, 'build-unfinished');
  const cleanUp = () => {
    rmSync(unfinished, { recursive: true, force: true });
    release();
  };
  process.once('exit', cleanUp);
  return {
    unfinished,
    finish: async () => {
      await replace(target, unfinished, join(cache, 'old-site'));
      process.off('exit', cleanUp);
      release();
    },
  };
}

/** Two renames: a reader of the old site meets the new one within the blink between them. */
async function replace(target: string, unfinished: string, old: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(unfinished, target);
  // A site has thousands of files, and one call after the other would take seconds.
  await rm(old, { recursive: true, force: true });
}

/** Nobody else builds while we hold the lock, so these belong to nobody. */
function removeLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (/^(build|old)-/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
