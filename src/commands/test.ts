/**
 * Runs every check and test, goes on after a failure, and ends with a table and one line to count on:
 * `N passed, N failed`. Counts of the test runners come from their own reports; any other check is one.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countBrowserReport, countUnitReport, type Counts } from './test-report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reports = join(root, '.cache/reports');

interface Part {
  name: string;
  /** An npm script and what to add to it. */
  script: string[];
  environment?: Record<string, string>;
  /** Names of parts without which this one says nothing. */
  needs?: string[];
  /** Reads what the runner counted. A part without it counts as one check. */
  count?: (report: unknown) => Counts;
}

/**
 * Making all leaflets takes half a minute where none is in the cache. These have every kind of block: drawings,
 * steps, tables, a sheet to fill in, chances and cards.
 */
const someLeaflets =
  'before,getting-ready,the-five-steps,does-it-work,where-it-hurts,keeping-a-pain-diary,when-to-get-help,c/northway';

/** What needs no site, in two rows that take about as long as each other, each on one core. */
const first: Part[][] = [
  [
    { name: 'lint', script: ['check:lint'] },
    // What the pages know of the content, the part before has just written down.
    { name: 'types', script: ['check:types', '--', '--noSync'] },
  ],
  [
    { name: 'content', script: ['check:content'] },
    {
      name: 'unit',
      script: ['test:unit', '--', '--maxWorkers=1', ...vitestReport('unit')],
      count: countUnitReport,
    },
    { name: 'format', script: ['check:format'] },
    { name: 'unused', script: ['check:unused'] },
  ],
];

/** What makes the site and asks it, one after the other. */
const parts: Part[] = [
  { name: 'build', script: ['build'], environment: { LEAFLETS: someLeaflets }, needs: ['content'] },
  {
    name: 'build under /guide/',
    script: ['build'],
    environment: { BASE_PATH: '/guide/', OUT_DIR: '.cache/dist-guide', LEAFLETS: 'getting-ready' },
    needs: ['content'],
  },
  {
    name: 'site',
    script: ['test:site', '--', ...vitestReport('site')],
    needs: ['build', 'build under /guide/'],
    count: countUnitReport,
  },
  {
    name: 'browser',
    script: ['test:browser'],
    needs: ['build', 'build under /guide/'],
    count: countBrowserReport,
  },
];

interface Result extends Counts {
  name: string;
  seconds: number;
  remark: string;
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const results: Result[] = [];
await Promise.all(first.map(runInTurn));
await runInTurn(parts);

console.log(`\n${table(results)}\n`);
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runInTurn(turn: readonly Part[]): Promise<void> {
  for (const part of turn) results.push(await runPart(part));
}

async function runPart(part: Part): Promise<Result> {
  console.log(`\n=== ${part.name} ===`);
  const missing =
    part.needs?.filter((name) => results.some((each) => each.name === name && each.failed > 0)) ?? [];
  if (missing.length > 0) {
    const remark = `not run: ${missing.join(' and ')} failed`;
    console.log(remark);
    return { name: part.name, passed: 0, failed: 1, seconds: 0, remark };
  }
  const start = performance.now();
  const code = await runScript(part);
  return {
    name: part.name,
    ...(await countPart(part, code === 0)),
    seconds: (performance.now() - start) / 1000,
    remark: '',
  };
}

function runScript({ script, environment }: Part): Promise<number | null> {
  return new Promise((done, fail) => {
    spawn('npm', ['run', '--silent', ...script], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
      .on('error', fail)
      .on('exit', done);
  });
}

/** A runner that stops before its report is one failure; so is one that fails with no failed test. */
async function countPart({ name, count }: Part, succeeded: boolean): Promise<Counts> {
  const one = { passed: Number(succeeded), failed: Number(!succeeded) };
  if (!count) return one;
  const text = await readFile(join(reports, `${name}.json`), 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(text));
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function vitestReport(name: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`];
}

function table(rows: readonly Result[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  return rows
    .map(({ name, passed, failed, seconds, remark }) =>
      [
        failed > 0 ? 'FAILED' : 'ok    ',
        name.padEnd(width),
        `${passed} passed`.padStart(12),
        `${failed} failed`.padStart(10),
        `${seconds.toFixed(1)} s`.padStart(9),
        remark,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
