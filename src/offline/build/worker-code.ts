/** The code of a worker, in one file without imports. */
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const made = new Map<string, Promise<string>>();

/** Bundles a file of `src/offline/worker/`, once for a process. */
export function workerCode(name: 'worker' | 'remove-worker'): Promise<string> {
  const code = made.get(name) ?? bundle(name);
  made.set(name, code);
  return code;
}

async function bundle(name: string): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL(`../worker/${name}.ts`, import.meta.url)),
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    output: { format: 'iife', minify: true },
  });
  return output[0].code;
}
