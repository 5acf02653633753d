import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file of the site by its address without the base path. */
export type Write = (path: string, content: string | Uint8Array) => Promise<void>;

/** A writer into a built folder. */
export function writeInto(folder: string): Write {
  return async (path, content) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
}
