/** Whatever happens, and in whatever order: a page never gets the search of another version. */
import { expect, it } from 'vitest';
import { type Deployment, deployment, home, type Network, World } from '../../support/fake-worker-world.ts';

const runs = 200;
const stepsInARun = 30;

function dice(seed: number): <T>(all: readonly [T, ...T[]]) => T {
  let state = seed * 2654435761;
  return (all) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return all[(state >>> 8) % all.length] ?? all[0];
  };
}

/** Versions in which every page says its version. */
const versionOf = (name: string): Deployment =>
  deployment(name, { '': `Home of ${name}`, 'one/': `One of ${name}`, 'two/': `Two of ${name}` });

const names = ['a', 'b', 'c', 'd'] as const;
const versions = new Map(names.map((name) => [name, versionOf(name)]));

it(
  `a page and its search are of one version, in ${runs} runs of ${stepsInARun} steps`,
  { timeout: 60_000 },
  async () => {
    const seen = { pages: 0, searches: 0, kept: 0 };
    for (let seed = 1; seed <= runs; seed += 1) {
      const pick = dice(seed);
      let deployed = 0;
      let newestDeployed = versionAt(0);
      const world = new World(newestDeployed);
      world.lettingKeep = seed % 2 === 0;
      await world.update();
      const shown = new Map<string, string>();
      const done: string[] = [];
      for (let step = 0; step < stepsInARun; step += 1) {
        const action = pick([
          'open',
          'open',
          'search',
          'search',
          'deploy',
          'update',
          'network',
          'restart',
          'close',
          'wait',
        ] as const);
        const tab = pick(['tab 1', 'tab 2', 'tab 3']);
        done.push(`${action} ${tab}`);
        if (action === 'open') {
          const html = await textOf(world.open(pick(['', 'one/', 'two/']), tab), world);
          const name = / of (\w)</.exec(html ?? '')?.[1];
          if (name === undefined) shown.delete(tab);
          else shown.set(tab, name);
          seen.pages += 1;
          if (html?.includes('kept-note')) seen.kept += 1;
        } else if (action === 'search') {
          const page = shown.get(tab);
          const found = await textOf(world.ask('pagefind/guide.en.json', tab), world);
          if (page === undefined || !found?.startsWith('{')) continue;
          const { name, fragment } = JSON.parse(found) as { name: string; fragment: string };
          expect(name, `seed ${seed}: ${done.join(', ')}`).toBe(page);
          seen.searches += 1;
          const text = await textOf(world.ask(`pagefind/fragment/${fragment}.pf_fragment`, tab), world);
          if (isKept(world, page)) expect(text, `seed ${seed}`).toBeDefined();
        } else if (action === 'deploy') {
          deployed = Math.min(deployed + 1, names.length - 1);
          newestDeployed = versionAt(deployed);
          world.deploy(newestDeployed);
        } else if (action === 'update') {
          // A browser ends an update that hangs.
          if (world.network !== 'never answers') await world.update();
        } else if (action === 'network') {
          world.network = pick<Network>([
            'works',
            'works',
            'cut',
            'fails',
            'never answers',
            'cuts pages off',
          ]);
        } else if (action === 'restart') {
          world.restart(newestDeployed);
        } else if (action === 'close') {
          world.tabs.delete(tab);
          shown.delete(tab);
        } else {
          world.time += 3600_000;
          await world.worker.tidy();
        }
      }
    }
    expect(seen.pages).toBeGreaterThan(runs);
    expect(seen.searches).toBeGreaterThan(runs);
    expect(seen.kept).toBeGreaterThan(runs / 4);
  },
);

function versionAt(place: number): Deployment {
  const version = versions.get(names[place] ?? 'a');
  if (!version) throw new Error('There is no such version.');
  return version;
}

/** Is the version of this name whole on the device? */
function isKept(world: World, name: string): boolean {
  const version = versions.get(name as (typeof names)[number])?.build.version ?? '';
  const store = world.caches.stores.get(`guide:${new URL(home).pathname}:v:${version}`);
  const record = store?.get(`${home}sw.js?record`);
  return record !== undefined && Buffer.from(record.body).includes('"whole":true');
}

/** The text of an answer; undefined where there is none, or none to wait for. */
async function textOf(asked: Promise<Response>, world: World): Promise<string | undefined> {
  const patience = world.network === 'never answers' ? 5 : 10_000;
  const timeout = new Promise<undefined>((done) => setTimeout(done, patience, undefined).unref());
  const response = await Promise.race([asked.catch(() => undefined), timeout]);
  return response?.ok ? response.text() : undefined;
}
