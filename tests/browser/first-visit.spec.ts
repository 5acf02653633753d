/** What a first visit costs: bytes from the network, and shifts of the page under the reader's eyes. */
import { expect, type Page, test } from '@playwright/test';
import { KB, listPages, weights } from '../../src/lib/budgets.ts';
import { allArticles, allPages, onePageOfEachKind } from '../support/browser-pages.ts';

/** Pages with scenes, and the one with both views of the body map, which weigh as much as a scene. */
const scenes = ['/', '/the-five-steps/', '/why-it-is-done/'];
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

for (const path of new Set([...allArticles(), ...onePageOfEachKind])) {
  test(`the first visit of ${path} stays within its bytes`, async ({ page }) => {
    const { bytes, parts } = await firstVisit(page, path);
    expect(bytes, parts.join('\n')).toBeGreaterThan(20 * KB);
    expect(bytes, parts.join('\n')).toBeLessThanOrEqual(
      scenes.includes(path)
        ? weights.visitWithScenes
        : listPages.includes(path.replaceAll('/', ''))
          ? listBudget
          : weights.visit,
    );
    expect(parts.join('\n')).toMatch(/favicon/);
  });
}

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

/**
 * The fallback fonts are matched to Arial and Times, which a test machine may not have; a line that
 * breaks elsewhere when a font arrives is all that may move, and it is far below what an eye notices.
 */
const FONT_SWAP = 0.01;

/** Notes how much the page moves under the reader; call it before the page is opened. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
      document.documentElement.dataset['shifts'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    await page.waitForTimeout(500);
    return Number((await page.locator('html').getAttribute('data-shifts')) ?? 0);
  };
}

for (const width of [390, 1280]) {
  test(`nothing moves while a page loads, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const shifts = await watchShifts(page);
    const moved: string[] = [];
    for (const { path } of allPages()) {
      await page.goto(path);
      const sum = await shifts();
      if (sum > FONT_SWAP) moved.push(`${path} moves by ${sum.toFixed(4)}`);
    }
    expect(moved).toEqual([]);
  });
}

test('a page that moves is found', async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.route('/moves', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p>Text</p><script>setTimeout(() => document.body.prepend(Object.assign(document.createElement("div"), { style: "height:300px" })), 200)</script>',
    }),
  );
  await page.goto('/moves');
  expect(await shifts()).toBeGreaterThan(0);
});
