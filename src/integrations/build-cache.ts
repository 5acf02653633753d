/**
 * Keeps what takes long to make and depends on its ingredients alone, in files named by a fingerprint of
 * them. Without the folder everything is made anew, and comes out the same.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../machine/replace-file.ts';

export class BuildCache {
  readonly #folder: string;
  /** Names that this build has asked for; all others are of older texts. */
  readonly #used = new Set<string>();
  readonly #kept: Set<string>;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#kept = new Set(readdirSync(folder));
  }

  /** What was made of the same ingredients before, or what `make` makes of them. */
  async keep(ingredients: readonly (string | Uint8Array)[], make: () => Promise<Uint8Array> | Uint8Array) {
    const name = fingerprint(ingredients);
    const file = join(this.#folder, name);
    this.#used.add(name);
    if (this.#kept.has(name)) return readFileSync(file);
    const made = await make();
    replaceFile(file, made);
    this.#kept.add(name);
    return made;
  }

  /** Removes what this build had no use for. */
  removeUnused(): void {
    for (const name of this.#kept)
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
  }
}

/** A short name for some ingredients; other ingredients have another name. */
export function fingerprint(ingredients: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const each of ingredients) hash.update(each).update('\0');
  return hash.digest('hex').slice(0, 32);
}
