import type { Page } from '@playwright/test';
import { allPages, openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

/** Opens all folds. That a click opens them is another test; a page has dozens. */
async function openFolds(page: Page): Promise<void> {
  await page.locator('details:not(.stage)').evaluateAll((folds) => {
    for (const fold of folds) {
      fold.removeAttribute('name');
      fold.setAttribute('open', '');
    }
  });
}

/** All that an article says. Print and copy need a script, and so does the map; its tables say the same. */
async function articleText(page: Page): Promise<string> {
  await page.locator('page-actions, body-map').evaluateAll((tools) => {
    for (const tool of tools) tool.remove();
  });
  return page.getByRole('article').innerText();
}

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  // Boxes to check off and answers to choose work by themselves, and can be printed.
  const dead =
    'button:not([popovertarget]), input:not([type=checkbox], [type=radio]), select, textarea:not(my-choices *), page-actions, [role=tab]';
  const visibleDead = (page: Page) => page.locator(dead).filter({ visible: true });

  test('every article is there whole, and no page shows a control that does nothing', async ({
    page,
    browser,
    baseURL,
  }) => {
    const withScript = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: true });
    for (const { path, isArticle } of allPages()) {
      await page.goto(path);
      await openFolds(page);
      await expect(visibleDead(page), path).toHaveCount(0);
      if (!isArticle) continue;
      await withScript.goto(path);
      await openFolds(withScript);
      const text = await articleText(page);
      expect(text.length, path).toBeGreaterThan(2000);
      expect(text, path).toBe(await articleText(withScript));
    }
    await withScript.close();
  });

  test('a control that does nothing is found', async ({ page }) => {
    await page.setContent('<main><button type="button">Print</button></main>');
    await expect(visibleDead(page)).toHaveCount(1);
  });

  test('details open with a click', async ({ page }) => {
    await openArticle(page, 'risks-and-side-effects');
    const counts = page.getByRole('article').locator('#article details > p').first();
    await expect(counts).toBeHidden();
    await page.getByRole('article').locator('#article details > summary').first().click();
    await expect(counts).toBeVisible();
  });

  test("a term's note opens with its button, and closes with Escape", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openArticle(page, 'what-is-a-nerve-root-block');
    const term = page.getByRole('article').locator('button[popovertarget]').first();
    const note = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
    await expect(note).toBeHidden();
    await term.click();
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  });

  test('the menu opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    const link = page.getByRole('banner').getByRole('link', { name: 'The five steps' });
    await expect(link).toBeHidden();
    await page.getByRole('banner').getByText('Menu').click();
    await link.click();
    await expect(page).toHaveURL('/the-five-steps/');
  });

  test('a link to all questions is where the search would be, at the same height', async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto('/');
    const link = page.getByRole('main').getByRole('link', { name: 'All questions, A to Z' });
    const withScript = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: true });
    await withScript.goto('/');
    const field = withScript.getByRole('main').getByRole('search').locator('div:has(> input[type=search])');
    expect((await link.boundingBox())?.height).toBe((await field.boundingBox())?.height);
    await withScript.close();
    await link.click();
    await expect(page).toHaveURL('/a-to-z/');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(150);
  });

  test('the search page says what to do instead', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'All questions, A to Z' }).first(),
    ).toBeVisible();
  });

  test('care cards, glossary and sources are there', async ({ page }) => {
    await openArticle(page, 'the-first-24-hours');
    await expect(page.getByRole('region', { name: 'Call an ambulance now' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Call 911 \(US\)/ })).toBeVisible();
    await page.goto('/glossary/');
    expect(await page.getByRole('main').getByRole('definition').count()).toBeGreaterThan(20);
    await page.goto('/sources/');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(50);
  });
});
