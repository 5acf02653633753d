import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside the file and renames: whoever reads it, and a build that is stopped, never has half of it. */
export function replaceFile(path: string, content: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
