/**
 * Measures the guide: how long it takes to build, and what its pages and its search weigh.
 * `npm run bench -- [--lighthouse [--runs 3]] [--folder dist]` prints tables and writes `.cache/bench.json`.
 * With `--folder` it weighs a site that is built already. The search is tried, and Lighthouse asked,
 * in the browser of the tests, if there is one. `--beside <folder>` measures the largest paint alone, in turns
 * with another built site that has the same text at the same addresses. `--build [--articles 33,1000]` measures the build alone,
 * beside a bare one of the same articles.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildsTable, measureBuilds } from './bench-build.ts';
import { browserForBench } from './browser.ts';
import { compareLargestPaints } from './largest-paint.ts';
import { lighthouseTable, runLighthouse } from './lighthouse.ts';
import { pagesTable, weighPages } from './pages.ts';
import { searchCold, searchTables, weighSearch } from './search.ts';
import { whileServed } from './served.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    lighthouse: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    beside: { type: 'string' },
    folder: { type: 'string' },
    build: { type: 'boolean', default: false },
    articles: { type: 'string', default: '33,1000' },
  },
});

if (values.build) {
  for (const count of values.articles.split(',')) {
    console.log(`${buildsTable(measureBuilds(root, Number(count)))}\n`);
  }
  process.exit();
}

const folder = resolve(root, values.folder ?? '.cache/bench');
const buildSeconds = values.folder === undefined ? buildInto(folder) : null;
const browser = await browserForBench();
if (values.beside !== undefined) {
  await compareBeside(resolve(root, values.beside));
  process.exit();
}

const pages = weighPages(folder);
const searchFiles = weighSearch(folder);
const measured =
  typeof browser === 'string'
    ? { searches: [], lighthouse: [] }
    : await whileServed(folder, async (url) => ({
        searches: await searchCold(url, browser),
        lighthouse: values.lighthouse
          ? await runLighthouse(url, browser, { pages, runs: Number(values.runs) })
          : [],
      }));

const report = { buildSeconds, pages, searchFiles, ...measured };
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/bench.json'), `${JSON.stringify(report, null, 2)}\n`);

console.log(
  [
    buildSeconds === null
      ? `${pages.length} pages`
      : `${pages.length} pages built in ${buildSeconds.toFixed(1)} s`,
    pagesTable(pages),
    searchTables(searchFiles, measured.searches),
    ...(measured.lighthouse.length > 0 ? [lighthouseTable(measured.lighthouse)] : []),
    ...(typeof browser === 'string' ? [`Searches and Lighthouse are left out. ${browser}`] : []),
    'All numbers: .cache/bench.json',
  ].join('\n\n'),
);

/** Prints the largest paint of home, two articles and the five steps, here and in another folder. */
async function compareBeside(other: string): Promise<void> {
  if (typeof browser === 'string') throw new Error(browser);
  const question = {
    addresses: ['/', '/does-it-work/', '/getting-ready/', '/the-five-steps/'],
    runs: Number(values.runs),
  };
  await whileServed(folder, (url) =>
    whileServed(other, async (otherUrl) => {
      const sites = [
        { name: 'guide', url },
        { name: 'other', url: otherUrl },
      ];
      console.log(await compareLargestPaints(sites, browser, question));
    }),
  );
}

/** Builds the site and returns how many seconds it took. */
function buildInto(target: string): number {
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: target },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  return (performance.now() - start) / 1000;
}
