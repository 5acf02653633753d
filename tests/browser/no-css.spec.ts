import type { Page } from '@playwright/test';
import { openArticle } from '../support/browser-pages.ts';
import { removeStyles, seenWithoutStyles } from '../support/browser-styles.ts';
import { expect, test } from '../support/test.ts';

/** The headings and the named parts, in their order on the unstyled page. */
async function readingOrder(page: Page, parts: Record<string, string>): Promise<string[]> {
  const places = await Promise.all(
    Object.entries(parts).map(async ([name, selector]) => ({
      name,
      top: (await page.locator(selector).filter({ visible: true }).first().boundingBox())?.y ?? Number.NaN,
    })),
  );
  return places.sort((a, b) => a.top - b.top).map(({ name }) => name);
}

test.describe('without styles', () => {
  test('an article reads in order', async ({ page }) => {
    const parts = {
      'skip link': 'a[href="#main"]',
      'way to the care cards': 'a[href="/when-to-get-help/"]',
      menu: 'header nav',
      contents: 'nav[aria-label="On this page"]',
      breadcrumb: 'nav[aria-label=Breadcrumb]',
      title: 'h1',
      'short answer': 'h1 + p',
      'what is an emergency': '.emergency-line',
      'review status': '.state',
      'key points': '.short .panel-title',
      'first section': '.part h2',
      'care cards': '#care-emergency',
      related: '#related',
      footer: 'footer h2',
    };
    await openArticle(page, 'the-first-24-hours');
    await removeStyles(page);
    expect(await readingOrder(page, parts)).toEqual(Object.keys(parts));
  });

  test('the steps are in their order, each with its sentence to say', async ({ page }) => {
    await openArticle(page, 'the-five-steps');
    await removeStyles(page);
    const steps = {
      prep: '#prep',
      guidance: '#guidance',
      injection: '#injection',
      monitoring: '#monitoring',
      aftercare: '#aftercare',
    };
    expect(await readingOrder(page, steps)).toEqual(Object.keys(steps));
    await expect(page.getByText('You can say', { exact: true })).toHaveCount(5);
  });

  test('drawings keep to the width of the page', async ({ page }) => {
    await openArticle(page, 'the-five-steps');
    await removeStyles(page);
    for (const drawing of await page.getByRole('img').all()) {
      expect((await drawing.boundingBox())?.width).toBeLessThanOrEqual(1280);
    }
  });

  test('what is hidden by a style only, and a title that is not there, are found', async ({ page }) => {
    await page.setContent('<h1>Here</h1><p hidden>Away</p>');
    expect(await seenWithoutStyles(page)).toEqual([]);
    await page.setContent('<h1 hidden>Away</h1><p hidden style="display:block">Seen</p>');
    expect(await seenWithoutStyles(page)).toEqual(['shows 0 titles', expect.stringContaining('>Seen')]);
  });

  test('an order that is wrong is found', async ({ page }) => {
    await page.setContent('<h2>Second</h2><h1>First</h1>');
    expect(await readingOrder(page, { first: 'h1', second: 'h2' })).toEqual(['second', 'first']);
  });
});
