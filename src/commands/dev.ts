/**
 * Live preview with working search. Checks the content at the start and after each change, and goes
 * on when it finds a mistake, so that an author can mend it in place. Arguments go to `astro dev`
 * (`npm run dev -- --host` shows the preview to a phone in the same network).
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Long enough to let the preview and its search come first. */
const settleMilliseconds = 1500;

checkContent();

const server = run('astro', ['dev', '--ignore-lock', ...process.argv.slice(2)]);
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));

let timer: NodeJS.Timeout | undefined;
watch(`${root}content`, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(checkContent, settleMilliseconds);
});

/** Prints every mistake in the content. */
function checkContent(): void {
  run('npm', ['run', '--silent', 'check:content', '--', '--dev']);
}

function run(command: string, args: string[]) {
  return spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro goes to the background when it takes the shell for an automated one.
      ASTRO_DEV_BACKGROUND: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}
