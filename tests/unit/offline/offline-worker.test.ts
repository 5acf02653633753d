import { describe, expect, it } from 'vitest';
import { deployment, home, type Network, World } from '../../support/fake-worker-world.ts';

const first = deployment('first', { '': 'Home', 'one/': 'One, old words', 'two/': 'Two' });
const second = deployment('second', { '': 'Home', 'one/': 'One, new words', 'two/': 'Two' });
const third = deployment('third', { '': 'Home', 'one/': 'One, newest words', 'two/': 'Two' });

/** A browser that has kept the first version. */
async function keeping(): Promise<World> {
  const world = new World(first);
  expect(await world.update()).toBe(true);
  return world;
}

const nameIn = async (response: Response) => ((await response.json()) as { name: string }).name;

describe('a device that has kept the guide', () => {
  it('has every page and the search when the network is cut', async () => {
    const world = await keeping();
    world.network = 'cut';
    for (const [path, text] of [
      ['', 'Home'],
      ['one/', 'One, old words'],
    ] as const) {
      const page = await world.open(path, 'tab');
      expect(page.status).toBe(200);
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await page.text()).toContain(text);
    }
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'tab'))).toBe('first');
    expect(await nameIn(await world.ask('pagefind/guide.en.json?ts=1', 'tab'))).toBe('first');
  });

  it('says of which day the copy is, and links its styles', async () => {
    const world = await keeping();
    world.network = 'cut';
    world.time += 5 * 24 * 3600 * 1000;
    const html = await (await world.open('one/', 'tab')).text();
    expect(html).toMatch(
      /<main id="main">.*Copy of <strong>November 30, 2026<\/strong>. <a href="">Try again<\/a>/,
    );
    expect(html).toContain('<link rel="stylesheet" href="/guide/_astro/kept-note.1.css">');
  });

  it('shows the page of the network, without a note, when that comes', async () => {
    const world = await keeping();
    world.deploy(second);
    const html = await (await world.open('one/', 'tab')).text();
    expect(html).toContain('One, new words');
    expect(html).not.toContain('kept-note');
  });

  it.each<Network>(['cut', 'never answers', 'fails', 'cuts pages off'])(
    'shows its copy when the network %s',
    async (network) => {
      const world = await keeping();
      world.network = network;
      const html = await (await world.open('one/', 'tab')).text();
      expect(html).toContain('One, old words');
      expect(html).toContain('kept-note');
    },
  );

  it('shows the page that helps in place of one that it does not have', async () => {
    const world = await keeping();
    world.network = 'cut';
    const page = await world.open('c/clinic/', 'tab');
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(/Not here\..*Read without internet/s);
  });

  it('lets the host say that there is no such page', async () => {
    const world = await keeping();
    expect((await world.open('nothing/', 'tab')).status).toBe(404);
  });

  it('leads from an address without its slash to the page', async () => {
    const world = await keeping();
    world.network = 'cut';
    expect((await world.open('one', 'tab')).headers.get('location')).toBe(`${home}one/`);
  });

  it('keeps pages outside of the packs that were opened', async () => {
    const world = await keeping();
    const clinic = deployment('clinic', { 'c/river/': 'River clinic' });
    world.deploy(clinic);
    await world.open('c/river/', 'tab');
    world.network = 'cut';
    expect(await (await world.open('c/river/', 'tab')).text()).toMatch(/Copy of.*River clinic/s);
  });

  it('leaves machines, frames and its own files alone', async () => {
    const { worker } = await keeping();
    for (const path of ['api/v1/articles.json', 'embed/one/a/', 'sw.js', '_astro/offline/1.pack'])
      expect(worker.answers(home + path), path).toBe(false);
    expect(worker.answers('https://guide.example/other/')).toBe(false);
    expect(worker.answers(`${home}one/`)).toBe(true);
  });

  it('removes all of it, and nothing of other sites on the host', async () => {
    const world = await keeping();
    await world.caches.open('another site');
    await world.worker.remove();
    await world.worker.refill();
    expect([...world.caches.stores.keys()]).toEqual(['another site']);
  });

  it('gets everything anew when its caches were cleared', async () => {
    const world = await keeping();
    world.caches.stores.clear();
    expect(await (await world.open('one/', 'tab')).text()).toContain('One, old words');
    await world.worker.refill();
    world.network = 'cut';
    expect(await (await world.open('two/', 'tab')).text()).toContain('Two');
  });
});

describe('a new version', () => {
  it('leaves the files of an open tab alone until it is closed', async () => {
    const world = await keeping();
    await world.open('one/', 'old tab');
    world.deploy(second);
    expect(await world.update()).toBe(true);
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'old tab'))).toBe('first');
    await world.open('one/', 'new tab');
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'new tab'))).toBe('second');
    world.tabs.delete('old tab');
    world.time += 3600_000;
    await world.worker.tidy();
    expect([...world.caches.stores.keys()].filter((name) => name.includes(':v:'))).toHaveLength(1);
  });

  it('is remembered for a tab when the browser stops the worker', async () => {
    const world = await keeping();
    await world.open('one/', 'old tab');
    world.deploy(second);
    await world.update();
    world.restart(second);
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'old tab'))).toBe('first');
  });

  it('gives its search to its page, although only the old one is kept', async () => {
    const world = await keeping();
    world.deploy(second);
    await world.open('one/', 'tab');
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'tab'))).toBe('second');
    world.network = 'cut';
    await expect(world.ask('pagefind/guide.en.json', 'tab')).rejects.toThrow();
  });

  it('is not mixed with what the browser has kept, although the host allowed it', async () => {
    const world = await keeping();
    world.lettingKeep = true;
    world.deploy(second);
    await world.open('one/', 'tab');
    await world.ask('pagefind/guide.en.json', 'tab');
    world.deploy(third);
    expect(await (await world.open('one/', 'tab')).text()).toContain('One, newest words');
    expect(await nameIn(await world.ask('pagefind/guide.en.json', 'tab'))).toBe('third');
  });

  it('fetches only what is new', async () => {
    const world = await keeping();
    const shared = first.build.packs.filter(({ file }) => second.files.has(file));
    world.deploy(second);
    world.asked.length = 0;
    await world.update();
    expect(world.asked).toHaveLength(second.build.packs.length - shared.length);
  });

  it.each<[string, (world: World) => void]>([
    ['whose download stops', (world) => (world.network = 'cut')],
    ['whose packs are cut off', (world) => (world.alter = (_path, content) => content.subarray(0, -9))],
    ['whose host fails', (world) => (world.network = 'fails')],
    ['for which there is no room', (world) => (world.caches.room = 100)],
  ])('%s is never used; the old one stays', async (_name, spoil) => {
    const world = await keeping();
    world.deploy(second);
    spoil(world);
    expect(await world.update()).toBe(false);
    world.network = 'cut';
    expect(await (await world.open('one/', 'tab')).text()).toContain('One, old words');
  });

  it('goes on with a download where it stopped', async () => {
    const world = new World(first);
    const [, last] = first.build.packs;
    world.alter = (path, content) => {
      if (path === last?.file) throw new TypeError('Failed to fetch');
      return content;
    };
    expect(await world.update()).toBe(false);
    world.alter = (_path, content) => content;
    world.asked.length = 0;
    expect(await world.update()).toBe(true);
    expect(world.asked).toEqual([last?.file]);
  });

  it('is not fetched again and again from a host that alters its files', async () => {
    const world = new World(first);
    world.alter = (path, content) =>
      path.endsWith('.pack') ? Buffer.concat([content, Buffer.from('!')]) : content;
    expect(await world.update()).toBe(false);
    world.asked.length = 0;
    expect(await world.update()).toBe(false);
    expect(world.asked).toEqual([]);
  });

  it('is not fetched on data saver, unless the reader asked for the guide', async () => {
    const world = new World(first);
    await expect(world.worker.install(true)).rejects.toThrow();
    await (await world.caches.open('guide:/guide/:notes')).put(`${home}sw.js?wanted`, new Response());
    await world.worker.install(true);
  });
});
