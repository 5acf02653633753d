/** Serves a built folder while something is measured. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BASE_PATH } from '../../src/site.config.ts';
import { freePort } from '../../src/commands/port.ts';

/** Calls `work` with the address of the served folder, and stops the server after it. */
export async function whileServed<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../src/commands/serve.ts', import.meta.url))],
    {
      env: { ...process.env, OUT_DIR: folder, HOST: 'localhost', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    await new Promise<void>((done, fail) => {
      server.stdout.once('data', () => done());
      server.once('exit', () => fail(new Error('The server stopped before it could be measured.')));
    });
    return await work(`http://localhost:${port}${BASE_PATH}`);
  } finally {
    server.kill();
  }
}
