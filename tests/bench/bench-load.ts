/**
 * How many readers a small server can take, and what a million visits weigh: `npm run bench:load`. It needs
 * `wrk` and nginx or Caddy (Debian packages); what is not installed is left out, and said so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KB } from '../support/budgets.ts';
import { readSite } from '../support/built-site.ts';
import { readExpected } from '../support/expected.ts';
import { brotliSize, weighPage } from '../support/page-weight.ts';
import { programOf, type RealServer, withRealServer } from '../support/real-servers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = resolve(root, process.env['OUT_DIR'] || 'dist');
const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk']
  .map((path) => (process.env['SERVERS_ROOT'] ?? '') + path)
  .find(existsSync);
const site = readSite(built, {
  origin: 'https://guide.example',
  base: '/',
  expected: readExpected(join(root, 'content')),
});
const hashedScript = [...site.files.keys()].find((file) => /^_astro\/Header.*\.js$/.test(file)) ?? '';

console.log('| Server | File | Requests a second | MB a second | Slowest of 100 |');
console.log('| --- | --- | --- | --- | --- |');
for (const server of ['nginx', 'caddy'] as const) {
  if (!wrk || programOf(server) === undefined) {
    console.log(`${server}: not measured, ${wrk ? server : 'wrk'} is not installed`);
    continue;
  }
  await measure(server, wrk);
}
tellWeights();

async function measure(server: RealServer, tool: string): Promise<void> {
  await withRealServer(server, { base: '/', listed: true, host: 'guide.example', built }, (origin) => {
    for (const path of ['', 'getting-ready/', hashedScript]) {
      const { stdout } = spawnSync(
        tool,
        ['-t1', '-c32', '-d5s', '--latency', '-H', 'Accept-Encoding: br, gzip', `${origin}/${path}`],
        { encoding: 'utf8' },
      );
      const of = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '?';
      const bytes = of(/Transfer\/sec:\s+([\d.]+\w+)/);
      console.log(
        `| ${server} | /${path.replace(/\..*\./, '.')} | ${of(/Requests\/sec:\s+(\d+)/)} | ${bytes} | ${of(/99%\s+(\S+)/)} |`,
      );
    }
    return Promise.resolve();
  });
}

/** From the files alone: what the first visit and each further page of a reader weigh, compressed with brotli. */
function tellWeights(): void {
  const articles = site.pages.filter(({ document }) => document.querySelector('main article') !== null);
  const weights = articles.map(({ html }) =>
    weighPage({ html, base: '/', read: (path) => site.files.get(path) }),
  );
  const mean = (of: (weight: (typeof weights)[number]) => number) =>
    weights.reduce((sum, weight) => sum + of(weight), 0) / weights.length;
  const first = mean(({ html, scripts, fonts, drawings, rest }) => html + scripts + fonts + drawings + rest);
  const further = mean(({ html, drawings }) => html + drawings);
  const packs = [...site.files.keys()].filter((file) => file.endsWith('.pack'));
  const offline = packs.reduce((sum, file) => sum + statSync(join(built, file)).size, 0);
  const worker = brotliSize(readFileSync(join(built, 'sw.js')));
  const kb = (bytes: number) => (bytes / KB).toFixed(1);
  const reading = first + 2 * further;
  const whole = reading + worker + offline;
  console.log(
    `\nFirst article ${kb(first)} KB, each further one ${kb(further)} KB, worker ${kb(worker)} KB, packs ${kb(offline)} KB.`,
  );
  console.log(
    `A visit of three pages: ${kb(reading)} KB; with everything kept for offline: ${kb(whole)} KB.`,
  );
  console.log(
    `A million such visits: ${(reading / 1000).toFixed(0)} GB; with offline: ${(whole / 1000).toFixed(0)} GB.`,
  );
}
