/** The second half of `npm start`, when everything is installed: builds the site, then serves it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status === 0) await import('./serve.ts');
else process.exitCode = 1;
