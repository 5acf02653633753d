/** The drawing with the needle: a closed choice, which calm mode does not even offer. */
import { calmSwitch } from '../support/browser-comfort.ts';
import { openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

const pages = ['what-is-a-nerve-root-block', 'the-five-steps'];
const choice = 'Show the drawing with the needle';

test('no needle is shown until the reader opens the choice', async ({ page }) => {
  for (const name of pages) {
    await openArticle(page, name);
    const needle = page.locator('[data-needle]');
    await expect(needle.getByRole('img', { name: /needle/ })).toBeHidden();
    await needle.getByText(choice).click();
    await expect(needle.getByRole('img', { name: /needle/ })).toBeVisible();
  }
});

test('calm mode takes the choice away, and is remembered before the first paint', async ({ page }) => {
  await openArticle(page, 'what-is-a-nerve-root-block');
  await expect(page.getByText(choice)).toBeVisible();
  await (await calmSwitch(page)).click();
  await expect(page.getByText(choice)).toBeHidden();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      const { dataset } = document.documentElement;
      dataset['seen'] = dataset['calm'] ?? 'off';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await openArticle(page, 'the-five-steps');
  await expect(page.locator('html')).toHaveAttribute('data-seen', 'on');
  await expect(page.getByText(choice)).toBeHidden();
  await expect(await calmSwitch(page)).toBeChecked();
  await (await calmSwitch(page)).click();
  await expect(page.getByText(choice)).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice still opens', async ({ page }) => {
    await openArticle(page, 'what-is-a-nerve-root-block');
    await page.getByText(choice).click();
    await expect(page.locator('[data-needle]').getByRole('img')).toBeVisible();
  });
});

test('home, stages and search hold no needle at all', async ({ page }) => {
  for (const path of ['/', '/understand/', '/search/', '/404.html']) {
    await page.goto(path);
    await expect(page.locator('[data-needle], use[href*="needle"]'), path).toHaveCount(0);
  }
});
