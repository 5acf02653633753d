/** The second half of `npm start`, when everything is installed: builds the site, then serves it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: 'inherit',
});
if (build.status === 0) await import('./serve.ts');
else process.exitCode = 1;
