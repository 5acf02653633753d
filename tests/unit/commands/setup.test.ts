import { spawnSync } from 'node:child_process';
import { mkdirSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { platform, arch } = process;
const node = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
const lock = {
  '': { name: 'guide' },
  'node_modules/site': { version: '1.0.0' },
  'node_modules/check': { version: '1.0.0', dev: true },
  'node_modules/native': { version: '1.0.0', optional: true, os: [platform], cpu: [arch] },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['plan9'], cpu: [arch] },
  'node_modules/maybe': { version: '1.0.0', optional: true },
};

/**
 * Stands in for npm: "installs" what the lockfile lists for its arguments, notes how it was called, and
 * leaves out what SKIP names, as npm does with compiled parts that ask for a newer Node.
 */
const npm = `
import { mkdirSync, appendFileSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAIL) process.exit(1);
const calls = readFileSync('calls.txt', 'utf8').trim().split('\\n').length;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const taken = Object.entries(packages).filter(([path, entry]) =>
  path && (!entry.dev || process.argv.includes('--include=dev')) && (calls > 1 || path !== process.env.SKIP));
mkdirSync('node_modules', { recursive: true });
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(taken) }));
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  for (const name of ['src/commands/setup.mjs', 'src/integrations/lock.mjs'])
    cpSync(name, join(folder, name));
  writeFileSync(join(folder, 'npm.mjs'), npm);
  writeLock(lock);
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeLock(packages: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
}

function setUp(level: string, environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/setup.mjs', level], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm.mjs'), ...environment },
  });
  return { status, said: stdout + stderr };
}

/** Puts a tool among the installed ones that notes how it was called: arguments, folder, environment. */
function installTool(name: string): string {
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const path = join(bin, name);
  const note = 'JSON.stringify([process.argv.slice(2), process.cwd(), process.env])';
  const code = `require('node:fs').writeFileSync('called.json', ${note})`;
  writeFileSync(path, `#!${process.execPath}\n${code}\n`, { mode: 0o755 });
  return path;
}

/** What the tool noted, without the variables of the shell and the folders in which tools are looked for. */
function noted(): unknown[] {
  const [args, from, environment] = JSON.parse(readFileSync(join(folder, 'called.json'), 'utf8')) as [
    string[],
    string,
    Record<string, string>,
  ];
  const own = Object.entries(environment).filter(([name]) => !/^(PATH|_|SHLVL|npm_execpath)$/.test(name));
  return [args, from, own.sort()];
}

function calls(): string[] {
  const file = join(folder, 'calls.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

describe('set-up', () => {
  it('installs what builds and serves, and says how much that is', () => {
    const { status, said } = setUp('site');
    expect(status).toBe(0);
    expect(said).toMatch(/installing what builds and serves the site .*\(about \d+ MB on disk\)/);
    expect(calls()).toEqual([expect.stringMatching(/^ci --omit=dev/)]);
  });

  it('installs nothing the second time, and says nothing', () => {
    setUp('site');
    expect(setUp('site')).toEqual({ status: 0, said: '' });
    expect(calls()).toHaveLength(1);
  });

  it('adds the checks when they are wanted, and has the site then too', () => {
    setUp('site');
    setUp('all');
    setUp('site');
    expect(calls()).toHaveLength(2);
    expect(calls()[1]).toContain('--include=dev');
  });

  it('installs again when the lockfile names another version', () => {
    setUp('site');
    writeLock({ ...lock, 'node_modules/site': { version: '1.1.0' } });
    setUp('site');
    expect(calls()).toHaveLength(2);
  });

  it('runs npm a second time, on the packaged Node, when a compiled part was left out', () => {
    const bin = join(folder, `node_modules/${node}/bin`);
    mkdirSync(bin, { recursive: true });
    cpSync(process.execPath, join(bin, platform === 'win32' ? 'node.exe' : 'node'));
    expect(setUp('site', { SKIP: 'node_modules/native' }).status).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('names what is missing when npm left it out for good', () => {
    const { status, said } = setUp('site', { SKIP: 'node_modules/native' });
    expect(status).toBe(1);
    expect(said).toContain('these packages are not there: native');
  });

  it('stops with a sentence when npm fails', () => {
    const { status, said } = setUp('site', { FAIL: '1' });
    expect(status).toBe(1);
    expect(said).toContain('npm could not install the packages');
  });

  // With `build:twice` (two builds are the same, byte for byte) this makes both commands write the same files.
  it.skipIf(platform === 'win32')(
    'hands over to Astro as "npx astro build" calls it, with nothing added',
    () => {
      const tool = installTool('astro');
      setUp('site');
      const set = spawnSync(process.execPath, ['src/commands/setup.mjs', 'site', 'astro', 'build'], {
        cwd: folder,
      });
      expect(set.status).toBe(0);
      const throughSetup = noted();
      rmSync(join(folder, 'called.json'));
      spawnSync(tool, ['build'], { cwd: folder });
      expect(noted()).toEqual(throughSetup);
      expect(throughSetup[0]).toEqual(['build']);
    },
  );

  it('asks what to set up when it is not told', () => {
    expect(setUp('everything')).toMatchObject({ status: 1 });
    expect(calls()).toHaveLength(0);
  });
});
