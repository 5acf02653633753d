/** A section of the guide on a page of another site, and the content API as another site reads it. */
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { freePort, listen } from '../../src/commands/port.ts';
import { axeFindings } from '../support/browser-axe.ts';
import { openDetails } from '../support/browser-folds.ts';
import { embedsOfEveryKind } from '../support/browser-pages.ts';
import { watch } from '../support/browser-watch.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

const guide = siteUrl(sites.root);

/** A clinic's own server: another port is another origin. It answers every address with one page. */
let shown = '';
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  response.end(shown);
});
let clinic = '';

test.beforeAll(async () => {
  const { port } = await listen(server, 'localhost', await freePort());
  clinic = `http://localhost:${port}/`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fallback = `<a href="${guide}getting-ready/#eating">Eating before the injection</a>`;
const element = (attributes: string) => `<guide-section ${attributes}>${fallback}</guide-section>`;

/** Opens a page of the clinic that holds some HTML. */
async function openClinic(page: Page, body: string): Promise<void> {
  shown =
    '<!doctype html><html lang="en"><title>A clinic</title><link rel="icon" href="data:,">' +
    `<main><h1>A clinic</h1>${body}</main></html>`;
  await page.goto(clinic);
}

const script = `<script type="module" src="${guide}embed/v1.js"></script>`;

test('a section is shown in a page of another site, as high as its text', async ({ page }) => {
  const { complaints, requests } = watch(page);
  await openClinic(page, script + element('article="getting-ready" section="eating"'));
  const frame = page.frameLocator('guide-section iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Eating before the injection' })).toBeHidden();
  await expect(frame.getByText('Not yet checked by a health professional.')).toBeVisible();
  await expect(frame.getByText(/Version [0-9a-f]{8}, changed on .* Out of date after/)).toBeVisible();
  await expect(frame.getByText('This text is out of date.')).toBeHidden();
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height))
      .toBeCloseTo(await heightOfText(page), -1);
  }
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(guide) && !url.startsWith('data:'))).toEqual([clinic]);
});

/** How high the text in the frame is, once it has its width. */
async function heightOfText(page: Page): Promise<number> {
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  return (await frame?.evaluate(() => document.body.getBoundingClientRect().height)) ?? 0;
}

test('without a section it shows the short answer', async ({ page }) => {
  await openClinic(page, script + element('article="getting-ready"'));
  await expect(
    page.frameLocator('iframe').getByText('Call your clinic as soon as you get your appointment'),
  ).toBeVisible();
});

test('on the day after its last day it says on screen that it is out of date', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
  await openClinic(page, script + element('article="getting-ready" section="eating"'));
  const warning = page.frameLocator('iframe').getByText('This text is out of date.');
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('link')).toHaveAttribute('href', `${siteAddress}getting-ready/#eating`);
});

/** The address that the build names, which the tests serve elsewhere. */
const siteAddress = 'https://guide.example/';

test.describe('it stays a link', () => {
  const link = (page: Page) => page.getByRole('link', { name: 'Eating before the injection' });

  test('without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await openClinic(page, script + element('article="getting-ready" section="eating"'));
    await expect(link(page)).toBeVisible();
    await context.close();
  });

  test('when the guide cannot be reached', async ({ page }) => {
    await page.route('**/embed/getting-ready/**', (route) => route.abort());
    await openClinic(page, script + element('article="getting-ready" section="eating"'));
    await expect(page.locator('iframe')).toBeAttached();
    await expect(link(page)).toBeVisible();
  });

  test('for a name that is none', async ({ page }) => {
    await openClinic(page, script + element('article="../about" section="eating"'));
    await expect(link(page)).toBeVisible();
    await expect(page.locator('iframe')).not.toBeAttached();
  });

  test('when another frame claims a height', async ({ page }) => {
    await page.route('**/embed/getting-ready/**', (route) => route.abort());
    await openClinic(page, script + element('article="getting-ready" section="eating"'));
    await page.evaluate(() => postMessage({ guideSection: { height: 900 } }, '*'));
    await expect(link(page)).toBeVisible();
  });
});

test('a plain frame works too, and no other page can be framed', async ({ page }) => {
  await openClinic(page, `<iframe title="Eating" src="${guide}embed/getting-ready/eating/"></iframe>`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await openClinic(page, `<iframe title="Eating" src="${guide}getting-ready/"></iframe>`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
});

test('another site can read the API, and nothing but the API', async ({ page }) => {
  await openClinic(page, '');
  const read = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          async (response) => (await response.text()).length > 100,
          () => false,
        ),
      guide + path,
    );
  expect(await read('api/v1/articles.json')).toBe(true);
  expect(await read('api/v1/articles/getting-ready/short.json')).toBe(true);
  expect(await read('getting-ready/')).toBe(false);
});

test('the files in XML are well formed, and the search description opens the search', async ({ page }) => {
  // On a page of the guide the policy would refuse to parse a text.
  await openClinic(page, '');
  const parse = (text: string) =>
    page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null,
      text,
    );
  for (const file of ['changes.xml', 'opensearch.xml', 'sitemap-index.xml', 'sitemap-pages.xml']) {
    expect(await parse(await (await page.request.get(guide + file)).text()), file).toBe(true);
  }
  expect(await parse('<a>')).toBe(false);
  const description = await (await page.request.get(`${guide}opensearch.xml`)).text();
  const template = /template="([^"]*)"/.exec(description)?.[1] ?? '';
  await page.goto(template.replace(siteAddress, guide).replace('{searchTerms}', 'driving'));
  await expect(page.locator('main ol > li').first()).toBeVisible();
});

test('axe finds nothing in any kind of section in both themes, and none is wider than its frame', async ({
  page,
}) => {
  const kinds = embedsOfEveryKind();
  expect(kinds.length).toBeGreaterThan(5);
  await page.setViewportSize({ width: 320, height: 600 });
  const problems: string[] = [];
  for (const path of kinds) {
    await page.goto(path);
    await openDetails(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) problems.push(`${path} is ${wide} px too wide`);
    // Themes differ in nothing but their colors.
    for (const [theme, asked] of [
      ['light', 'all'],
      ['dark', 'colors'],
    ] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const found = await axeFindings(page, 'html', asked);
      problems.push(...found.map((finding) => `${path}, ${theme}: ${finding}`));
    }
  }
  expect(problems).toEqual([]);
});
