/**
 * How long the guide takes to build beside a bare Astro + MDX + Pagefind build of the same articles, in the
 * same run. Leaflets are left out, which the bare build has none of.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../../src/commands/project-copy.ts';
import { table } from '../../src/format/table.ts';
import { writeBareSite } from './bare-site.ts';
import { writeMadeArticles } from './made-articles.ts';

/** One build. */
export interface Measured {
  readonly seconds: number;
  /** Of all processors together, which says more on a busy machine; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** The most memory that it had at a time. */
  readonly megabytes: number;
}

export interface BuildsOfSize {
  readonly articles: number;
  readonly bare: Measured;
  readonly cold: Measured;
  /** Again, after one article has changed. */
  readonly second: Measured;
}

/** Builds both with so many articles: those of the guide, and made-up ones. */
export function measureBuilds(root: string, articles: number): BuildsOfSize {
  const folder = mkdtempSync(join(tmpdir(), 'guide-bench-'));
  const guide = join(folder, 'guide');
  const bare = join(folder, 'bare');
  try {
    copyProject(root, guide);
    const own = readdirSync(join(guide, 'content/articles/en')).length;
    // One at least, which is changed between two builds.
    writeMadeArticles(join(guide, 'content'), Math.max(1, articles - own));
    record(guide);
    writeBareSite(guide, bare);
    const measured = { bare: build(bare), cold: build(guide) };
    writeMadeArticles(join(guide, 'content'), 1, 12);
    record(guide);
    return { articles: Math.max(own + 1, articles), ...measured, second: build(guide) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The numbers of both, and how they compare. */
export function buildsTable({ articles, bare, cold, second }: BuildsOfSize): string {
  const numbers = ({ seconds, cpuSeconds, megabytes }: Measured) => [
    seconds.toFixed(1),
    cpuSeconds?.toFixed(1) ?? '',
    megabytes.toFixed(0),
  ];
  const times = (a: Measured, b: Measured) => [
    (a.seconds / b.seconds).toFixed(2),
    a.cpuSeconds === null || b.cpuSeconds === null ? '' : (a.cpuSeconds / b.cpuSeconds).toFixed(2),
    (a.megabytes / b.megabytes).toFixed(2),
  ];
  return table(
    [`${articles} articles`, 'seconds', 'CPU seconds', 'MB'],
    [
      ['bare build', ...numbers(bare)],
      ['the guide, cold', ...numbers(cold)],
      ['the guide, one article changed', ...numbers(second)],
      ['cold to bare', ...times(cold, bare)],
      ['changed to cold', ...times(second, cold)],
    ],
  );
}

function record(guide: string): void {
  run(guide, process.execPath, ['src/commands/record.ts']);
}

function build(folder: string): Measured {
  const report = join(folder, 'memory');
  const measure = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`;
  const before = cpuOfChildren();
  const start = performance.now();
  run(folder, process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(measure)}`,
    'node_modules/astro/bin/astro.mjs',
    'build',
  ]);
  const seconds = (performance.now() - start) / 1000;
  const after = cpuOfChildren();
  return {
    seconds,
    cpuSeconds: before === null || after === null ? null : after - before,
    megabytes: Number(readFileSync(report, 'utf8')) / 1024,
  };
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, LEAFLETS: 'none', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0)
    throw new Error(
      `${args.at(-1) ?? program} failed in ${cwd}:\n${stdout.slice(-4000)}${stderr.slice(-4000)}`,
    );
}

/** Seconds of CPU of all processes that this one has waited for, with theirs. */
function cpuOfChildren(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}
