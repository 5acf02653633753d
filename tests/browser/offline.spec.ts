/** Reading without a network, and what happens to an open tab when a new version is deployed. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildsIn, isControlled, keepNow, keptNote, searchFor } from '../support/browser-offline.ts';
import { ChangingHost, deploymentOf, removeFolder } from '../support/changing-host.ts';
import { mixedRun } from '../support/mixed-run.ts';
import { sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

const built = resolve(fileURLToPath(new URL('../../', import.meta.url)), sites.root.folder);

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });
// They share two deployments, which take a second each to make.
// None of them loops over all pages, so one that hangs need not hold up the whole run.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let host: ChangingHost;
const folders: Record<string, string> = {};

test.beforeAll(async () => {
  for (const name of ['old', 'new', 'off']) folders[name] = await deploymentOf(built, name);
});

test.beforeEach(async () => {
  host = new ChangingHost(folders['old'] ?? '');
  await host.start();
});

test.afterEach(() => host.stop());
test.afterAll(() => Object.values(folders).forEach(removeFolder));

test('after the first visit to one article, all others and the search work without a network', async ({
  page,
}) => {
  await page.goto(`${host.origin}/getting-ready/`);
  await page.waitForTimeout(2500);
  // What a first visit costs is counted until two seconds after load.
  expect(host.asked.filter((path) => /sw\.js|\.pack$/.test(path))).toEqual([]);
  await isControlled(page);
  host.fault = 'cut';
  await page.goto(`${host.origin}/risks-and-side-effects/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(keptNote(page)).toContainText(/copy on this device, from \w+ \d+, \d{4}\. Try again/);
  await page.goto(`${host.origin}/search/`);
  await searchFor(page, 'can I drive home');
  await page.goto(`${host.origin}/nothing-here/`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Read this guide without internet' }),
  ).toBeVisible();
  await expect(page.getByRole('note')).toContainText('what you asked for is not on this device');
  host.fault = 'none';
  await page.goto(`${host.origin}/risks-and-side-effects/`);
  await expect(keptNote(page)).toHaveCount(0);
});

test('an open tab keeps its version when a new one is deployed; the next page is new', async ({
  page,
  context,
}) => {
  await page.goto(`${host.origin}/getting-ready/`);
  await keepNow(page);
  await page.reload();
  host.folder = folders['new'] ?? '';
  const next = await context.newPage();
  // As in a tab that is not seen: nobody tells of its paint, so its scripts start late.
  await next.addInitScript(() => (PerformanceObserver.prototype.observe = () => undefined));
  await next.goto(`${host.origin}/the-five-steps/`);
  // The old worker has no version with this page yet: its search comes from the host.
  expect(await buildsIn(next)).toMatchObject({ page: 'new', search: 'new' });
  await keepNow(next);
  expect(await buildsIn(page)).toMatchObject({ page: 'old', search: 'old' });
  expect(await buildsIn(next)).toMatchObject({ page: 'new', search: 'new' });
  host.fault = 'cut';
  await next.goto(`${host.origin}/getting-ready/`);
  expect(await buildsIn(next)).toMatchObject({ page: 'new', search: 'new' });
  expect(await buildsIn(page)).toMatchObject({ page: 'old', search: 'old' });
});

test('a host that fails, sends half a page, or sends it drop by drop leaves the copy to read', async ({
  page,
}) => {
  await page.goto(`${host.origin}/getting-ready/`);
  await keepNow(page);
  for (const fault of ['fails', 'cuts pages off', 'drips'] as const) {
    host.fault = fault;
    await page.goto(`${host.origin}/when-to-get-help/`);
    await expect(keptNote(page), fault).toBeVisible();
    await expect(page.getByRole('contentinfo'), fault).toBeAttached();
  }
  host.fault = 'none';
  host.missing = /^\/pagefind\//;
  await page.goto(`${host.origin}/search/`);
  await searchFor(page, 'blood thinners');
});

test('no page is mixed of two versions, whatever happens in which order', async ({ browser }) => {
  const seen = { pages: 0, searches: 0, kept: 0 };
  for (let seed = 1; seed <= 2; seed += 1) {
    const run = await mixedRun(browser, host, [folders['old'] ?? '', folders['new'] ?? ''], seed);
    expect(run.problems, `run ${seed}`).toEqual([]);
    for (const name of ['pages', 'searches', 'kept'] as const) seen[name] += run[name];
  }
  expect(seen.pages).toBeGreaterThan(8);
  expect(seen.searches).toBeGreaterThan(4);
});

test('a reader removes all of it, and it stays away', async ({ page }) => {
  await page.goto(`${host.origin}/offline/`);
  await page.getByRole('button', { name: 'Save the guide on this device' }).click();
  await expect(page.getByText('The guide is on this device.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Remove the guide from this device' }).click();
  await expect(page.getByText('The guide is not on this device yet.')).toBeVisible();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    choice: localStorage.getItem('guide-offline'),
  }));
  expect(left).toEqual({ caches: [], workers: 0, choice: 'off' });
});

test('a copy built without it takes back what earlier builds have kept', async ({ page }) => {
  await page.goto(`${host.origin}/getting-ready/`);
  await keepNow(page);
  host.folder = folders['off'] ?? '';
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  // Chromium loses a page that is asked for in the few milliseconds in which it stops the old worker.
  const kept = () => page.evaluate(() => caches.keys());
  await expect.poll(kept).toEqual([]);
  await page.goto(`${host.origin}/the-five-steps/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await kept()).toEqual([]);
  host.fault = 'cut';
  await expect(page.goto(`${host.origin}/getting-ready/`)).rejects.toThrow();
});
