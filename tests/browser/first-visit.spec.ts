/** What a first visit costs: bytes from the network, and shifts of the page under the reader's eyes. */
import type { Browser, Page } from '@playwright/test';
import { KB, listPages, weights } from '../support/budgets.ts';
import { partsOfAllPages } from '../support/browser-pages.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** Pages with scenes (a clinic's page has five of them), those with both views of a body, which weigh as much as a scene, and the sheet of all drawings. */
const scenes = ['/', '/the-five-steps/', '/why-it-is-done/', '/where-it-hurts/', '/pictures/'];
/** Pages that are a tool, which works at once. */
const tools = ['/pain-diary/', '/for-clinics/'];
/** Pages that list everything have a larger budget for their HTML, and so for the visit. */
const listBudget = weights.visit + weights.list - weights.page;

test.use({ viewport: { width: 390, height: 844 } });

/** Opens a page in an empty browser and adds up the bodies of all answers. */
async function firstVisit(page: Page, path: string): Promise<{ bytes: number; parts: string[] }> {
  const answers: Promise<{ url: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    answers.push(
      request.sizes().then(({ responseBodySize }) => ({ url: request.url(), bytes: responseBodySize })),
    );
  });
  await page.goto(path);
  await page.waitForTimeout(2000);
  const seen = await Promise.all(answers);
  // Browsers hide the request for the icon, or leave it out when nobody looks.
  for (const link of await page.locator('link[rel~=icon], link[rel=manifest]').all()) {
    const url = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    if (seen.some((each) => each.url === url)) continue;
    const { headers } = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
    seen.push({ url, bytes: Number(headers.get('content-length')) });
  }
  return {
    bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0),
    parts: seen.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`),
  };
}

/**
 * A font that comes just after the first paint, within the tenth of a second that "optional" leaves it, moves lines by
 * what its letters are wider than those of the system. A good page moves by less than 0.1 in all.
 */
const MAX_SHIFT_OF_LATE_FONT = 0.01;

/** Two pixels of one line: what a script that draws a tool after the first paint may move. */
const UNSEEN = 0.002;

/** Notes how much the page moves under the reader; call it before the page is opened. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
      document.documentElement.dataset['shifts'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => Number((await page.locator('html').getAttribute('data-shifts')) ?? 0);
}

/**
 * What is wrong with how much an opened page has moved. When a font comes is not the page's doing: after a small move
 * it is opened again, with its fonts at hand, and nothing may be seen to move. On a busy machine that may take a few tries.
 */
async function shiftProblems(page: Page, shifts: () => Promise<number>, path: string): Promise<string[]> {
  const first = await shifts();
  if (first > MAX_SHIFT_OF_LATE_FONT) return [`${path} moves by ${first.toFixed(4)}`];
  let sum = first;
  for (let tries = 0; sum > UNSEEN && tries < 3; tries += 1) {
    await page.reload({ waitUntil: 'networkidle' });
    sum = await shifts();
  }
  return sum <= UNSEEN ? [] : [`${path} moves by ${sum.toFixed(4)} with its fonts at hand`];
}

/** The most bytes that a first visit may cost. */
function visitBudget(path: string): number {
  if (scenes.includes(path) || path.startsWith('/c/')) return weights.visitWithScenes;
  if (tools.includes(path)) return weights.visitOfTool;
  return listPages.includes(path.replaceAll('/', '')) ? listBudget : weights.visit;
}

/** Mostly the tests of this file wait, so a worker opens some pages at once, each in an empty browser. */
async function inEmptyBrowsers(
  browser: Browser,
  paths: readonly string[],
  width: number,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const atOnce = 8;
  for (let start = 0; start < paths.length; start += atOnce) {
    await Promise.all(
      paths.slice(start, start + atOnce).map(async (path) => {
        const context = await browser.newContext({
          baseURL: siteUrl(sites.root),
          viewport: { width, height: 844 },
        });
        await look(await context.newPage(), path);
        await context.close();
      }),
    );
  }
}

for (const { name, paths } of partsOfAllPages(2)) {
  test(`the first visit of a page stays within its bytes, and nothing moves, ${name}`, async ({
    browser,
  }) => {
    const problems: string[] = [];
    await inEmptyBrowsers(browser, paths, 390, async (page, path) => {
      const shifts = await watchShifts(page);
      const { bytes, parts } = await firstVisit(page, path);
      const list = parts.join('\n  ');
      // Less than the fonts means that something was not counted.
      if (bytes < 20 * KB || !list.includes('favicon'))
        problems.push(`${path} was not measured whole:\n  ${list}`);
      if (bytes > visitBudget(path))
        problems.push(`${path} costs ${bytes} bytes, ${bytes - visitBudget(path)} too many:\n  ${list}`);
      problems.push(...(await shiftProblems(page, shifts, path)));
    });
    expect(problems).toEqual([]);
  });
}

test('scripts are asked for when the words have been painted, and do not race them', async ({ page }) => {
  for (const path of ['/', '/getting-ready/', '/pain-diary/']) {
    await page.goto(path);
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      asked: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ startTime }) => startTime),
    }));
    expect(asked.length, path).toBeGreaterThan(0);
    expect(Math.min(...asked), path).toBeGreaterThan(painted);
  }
});

test('scripts start where no paint is told of', async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {
      throw new TypeError('observe needs entryTypes');
    };
  });
  await page.goto('/getting-ready/');
  await expect(page.locator('body > template')).toHaveCount(0);
});

test('a picture that somebody adds is counted', async ({ page }) => {
  const picture = Buffer.alloc(50 * KB, 'x');
  await page.route('**/planted.png', (route) => route.fulfill({ body: picture, contentType: 'image/png' }));
  await page.route('/about/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('</main>', '<img src="/planted.png" alt=""></main>'),
    });
  });
  expect((await firstVisit(page, '/about/')).bytes).toBeGreaterThan(weights.visit);
});

for (const { name, paths } of partsOfAllPages(2)) {
  test(`nothing moves while a page loads on a wide screen, ${name}`, async ({ browser }) => {
    const moved: string[] = [];
    await inEmptyBrowsers(browser, paths, 1280, async (page, path) => {
      const shifts = await watchShifts(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      moved.push(...(await shiftProblems(page, shifts, path)));
    });
    expect(moved).toEqual([]);
  });
}

for (const [by, height] of [
  ['much', 300],
  ['little, with its fonts at hand too', 40],
] as const) {
  test(`a page that moves by ${by} is found`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await page.route('/moves', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<p>Text</p><script>setTimeout(() => document.body.prepend(Object.assign(document.createElement("div"), { style: "height:${height}px" })), 200)</script>`,
      }),
    );
    await page.goto('/moves');
    await expect.poll(shifts).toBeGreaterThan(0);
    expect(await shiftProblems(page, shifts, '/moves')).toEqual([expect.stringContaining('/moves moves by')]);
  });
}
