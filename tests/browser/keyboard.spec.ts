import type { Page } from '@playwright/test';
import { onePageOfEachKind, openArticle } from '../support/browser-pages.ts';
import { focusProblem, tabThrough } from '../support/browser-focus.ts';
import { expect, test } from '../support/test.ts';

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return (element?.getAttribute('aria-label') ?? element?.innerText ?? '').trim();
    });
    if (words === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}

test('the first stop leads to the main text', async ({ page }) => {
  await openArticle(page, 'getting-ready');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the main text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the menu of a phone opens, is read and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openArticle(page, 'getting-ready');
  const links = page.getByRole('navigation', { name: 'Menu' });
  await tabTo(page, 'Menu');
  await expect(links).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(links).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(links.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(links).toBeHidden();
});

test('only one of search and menu is open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openArticle(page, 'getting-ready');
  await tabTo(page, 'Search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeHidden();
  await tabTo(page, 'Menu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
  await expect(page.locator('summary', { hasText: 'Menu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
});

test('the contents of a phone unfold and lead to a section', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openArticle(page, 'getting-ready');
  const fold = page.locator('details', { has: page.getByText('On this page') });
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = fold.getByRole('link').first();
  await expect(first).toBeFocused();
  const target = (await first.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/getting-ready/${target}`);
  await expect(page.locator(target)).toBeInViewport();
});

for (const width of [390, 1280]) {
  test(`the note of a term opens with Enter and closes with Escape, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openArticle(page, 'what-is-a-nerve-root-block');
    const term = page.getByRole('article').locator('button[popovertarget]').first();
    const note = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
    const isOpen = () => note.evaluate((element) => element.matches(':popover-open'));
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await expect(note).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    await expect(term).toBeFocused();
  });
}

test('the theme is chosen, and is still there after a reload', async ({ page }) => {
  await page.goto('/about/');
  await page.locator('[data-comfort] summary').focus();
  await page.keyboard.press('Enter');
  const device = page.getByRole('radio', { name: 'Match my device' });
  await expect(device).toBeVisible();
  // Text size and lines come first, one stop each.
  for (let stop = 0; stop < 5 && !(await device.evaluate((one) => one === document.activeElement)); stop += 1)
    await page.keyboard.press('Tab');
  await expect(device).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeHidden();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the page is printed, and its address copied without what was asked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['printed'] = 'yes');
  });
  await page.goto('/getting-ready/?from=letter#eating');
  await tabTo(page, 'Print or save as PDF');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('status')).toHaveText(/^Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http:\/\/[^/]+\/getting-ready\/$/,
  );
});

test('a copy that fails says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await openArticle(page, 'getting-ready');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('article').getByRole('status')).toHaveText(/did not work/);
});

test('the steps have better words on their print button', async ({ page }) => {
  await openArticle(page, 'the-five-steps');
  await expect(page.getByRole('button', { name: 'Print the five steps' })).toBeVisible();
});

for (const width of [390, 1280]) {
  for (const path of onePageOfEachKind) {
    test(`each stop of ${path} shows where the focus is, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      const { stops, problems } = await tabThrough(page);
      expect(stops).toBeGreaterThan(10);
      expect(problems).toEqual([]);
    });
  }
}

test.describe('a focus that nobody sees is found', () => {
  const hidden = {
    'no ring': '<a href="#x" style="outline:0">Link</a>',
    'a thin ring': '<a href="#x" style="outline:1px solid">Link</a>',
    'a ring without color': '<a href="#x" style="outline:4px solid transparent">Link</a>',
    'under something':
      '<a href="#x" style="outline:4px solid">Link</a><div style="position:fixed;inset:0;background:#fff"></div>',
  };
  for (const [what, planted] of Object.entries(hidden)) {
    test(what, async ({ page }) => {
      await page.setContent(`<main>${planted}</main>`);
      await page.keyboard.press('Tab');
      expect(await focusProblem(page)).toContain('Link');
    });
  }
});
