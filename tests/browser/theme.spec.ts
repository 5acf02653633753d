import type { Page } from '@playwright/test';
import { chooseComfort, comfortRadio } from '../support/browser-comfort.ts';
import { openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

const paper = { light: 'rgb(246, 240, 228)', dark: 'rgb(17, 32, 30)', print: 'rgb(255, 255, 255)' };

async function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** Notes which theme and color the page has when its body begins: nothing is painted before. */
async function noteFirstPaint(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const body = document.querySelector('body');
      if (!body) return;
      const { dataset } = document.documentElement;
      dataset['seen'] =
        `${dataset['theme'] ?? 'auto'} ${document.readyState} ${getComputedStyle(body).backgroundColor}`;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  return async () => (await page.locator('html').getAttribute('data-seen')) ?? '';
}

for (const device of ['light', 'dark'] as const) {
  test(`follows a device that is ${device}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: device });
    await page.goto('/');
    expect(await background(page)).toBe(paper[device]);
    await expect(await comfortRadio(page, 'Match my device')).toBeChecked();
  });
}

test('a choice is stronger than the device, and is there before the first paint of the next page', async ({
  page,
}) => {
  const firstPaint = await noteFirstPaint(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  expect(await firstPaint()).toBe(`auto loading ${paper.light}`);
  await chooseComfort(page, 'Dark');
  expect(await background(page)).toBe(paper.dark);
  await openArticle(page, 'getting-ready');
  expect(await firstPaint()).toBe(`dark loading ${paper.dark}`);
  await expect(await comfortRadio(page, 'Dark')).toBeChecked();

  await chooseComfort(page, 'Match my device');
  expect(await background(page)).toBe(paper.light);
  await page.reload();
  expect(await firstPaint()).toBe(`auto loading ${paper.light}`);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('light holds on a dark device, also in the drawings', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const wall = () => page.locator('.wall').evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await wall();
  await chooseComfort(page, 'Light');
  expect(await background(page)).toBe(paper.light);
  expect(await wall()).not.toBe(dark);
});

test('a theme that nobody offers is not applied', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'purple'));
  await page.goto('/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the choice works where storage is refused, until the page is left', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await chooseComfort(page, 'Dark');
  expect(await background(page)).toBe(paper.dark);
});

test('paper is white and its text black in every theme', async ({ page }) => {
  await page.goto('/getting-ready/');
  await chooseComfort(page, 'Dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await background(page)).toBe(paper.print);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
