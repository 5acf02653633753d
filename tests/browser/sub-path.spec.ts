/** The guide as a part of another site, under /guide/. */
import { chooseComfort } from '../support/browser-comfort.ts';
import { openDetails } from '../support/browser-folds.ts';
import { onePageOfEachKind } from '../support/browser-pages.ts';
import { watch } from '../support/browser-watch.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

const home = () => siteUrl(sites.subPath);
const at = (path: string) => home() + path.replace(/^\//, '');

test('no kind of page complains, or asks for anything outside', async ({ page }) => {
  const { complaints, requests } = watch(page);
  for (const path of onePageOfEachKind) {
    await page.goto(at(path));
    await openDetails(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  }
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(home()))).toEqual([]);
});

test('fonts and drawings are there', async ({ page }) => {
  await page.goto(home());
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(fonts).toBe(2);
  for (const drawing of await page.locator('svg:has(use)').all()) {
    const size = await drawing.locator('use').evaluate((use: SVGUseElement) => use.getBBox().width);
    expect(size).toBeGreaterThan(10);
  }
});

test('a search result leads to its section', async ({ page }) => {
  const { complaints } = watch(page);
  await page.goto(at('/search/?q=driving'));
  await expect(page).toHaveURL(at('/search/#q=driving'));
  const result = page.locator('main ol > li').first().getByRole('link');
  const target = (await result.getAttribute('href')) ?? '';
  expect(target).toMatch(/^\/guide\/[a-z0-9-]+\/#[a-z0-9-]+$/);
  await result.click();
  await expect(page.locator(`[id="${target.split('#')[1] ?? ''}"]`)).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('the page for a wrong address leads back into the guide', async ({ page }) => {
  const response = await page.goto(at('/deep/down/nothing-here/'));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find that page' })).toBeVisible();
  const outside = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? '').filter((href) => !href.startsWith('/guide/')),
    );
  expect(outside).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Home' }).last().click();
  await expect(page).toHaveURL(home());
});

test('the theme chosen there holds on its next page', async ({ page }) => {
  await page.goto(home());
  await chooseComfort(page, 'Dark');
  await page.goto(at('/about/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
