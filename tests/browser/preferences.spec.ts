/** Settings of the device that a page has to respect. */
import { comfortRadio } from '../support/browser-comfort.ts';
import { unknownColors } from '../support/browser-drawings.ts';
import { focusProblem } from '../support/browser-focus.ts';
import { onePageOfEachKind, openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

test.describe('with forced colors', () => {
  test.use({ forcedColors: 'active' });

  test('the focus is seen', async ({ page }) => {
    for (const path of onePageOfEachKind) {
      await page.goto(path);
      for (let stop = 0; stop < 12; stop += 1) {
        await page.keyboard.press('Tab');
        expect(await focusProblem(page), path).toBeUndefined();
      }
    }
  });

  test('cards, key points and the chosen theme keep an edge', async ({ page }) => {
    await openArticle(page, 'the-first-24-hours');
    await (await comfortRadio(page, 'Dark')).check();
    for (const selector of ['.care-emergency', '.care-urgent', '.care-call', '.short', 'header .set']) {
      const edge = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
          return borderTopStyle === 'none' ? 0 : parseFloat(borderTopWidth);
        });
      expect(edge, selector).toBeGreaterThanOrEqual(1);
    }
    // The choice stands out from its neighbors, and its words from it.
    const choices = page
      .locator('header .set')
      .filter({ has: page.getByRole('radio', { name: 'Dark', exact: true }) })
      .locator('label');
    const colors = await choices.evaluateAll((labels) =>
      labels.map((label) => {
        const { backgroundColor, color } = getComputedStyle(label);
        return { chosen: label.querySelector('input')?.checked, backgroundColor, color };
      }),
    );
    const chosen = colors.filter((choice) => choice.chosen);
    expect(chosen).toHaveLength(1);
    for (const { backgroundColor, color } of chosen) {
      expect(color).not.toBe(backgroundColor);
      for (const other of colors.filter((choice) => !choice.chosen))
        expect(other.backgroundColor).not.toBe(backgroundColor);
    }
  });
});

test('a drawing that needs an unknown color is found', async ({ page }) => {
  await page.route('/_astro/planted.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg fill="var(--planted)"/>' }),
  );
  await page.goto('/about/');
  await page.evaluate(() => {
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '/_astro/planted.svg#planted');
    document.body.append(use);
  });
  expect(await unknownColors(page)).toEqual(['--planted']);
});

test.describe('motion', () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  const running = () => document.getAnimations().length;

  test('nothing moves where it is reduced', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of onePageOfEachKind) {
      await page.goto(path);
      await page.evaluate(() => document.querySelector('five-steps')?.scrollIntoView());
      await page.waitForTimeout(100);
      expect(await page.evaluate(running), path).toBe(0);
    }
  });

  test('elsewhere only the line of the home page draws itself, once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto('/');
    await page.evaluate(() => document.querySelector('five-steps')?.scrollIntoView());
    await expect.poll(() => page.evaluate(running)).toBe(1);
    await expect.poll(() => page.evaluate(running), { timeout: 4000 }).toBe(0);
    for (const path of onePageOfEachKind.filter((each) => each !== '/')) {
      await page.goto(path);
      expect(await page.evaluate(running), path).toBe(0);
    }
  });
});

test('more contrast gives one color of text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await openArticle(page, 'getting-ready');
  const colors = await page.evaluate(() => {
    const colorOf = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).color;
    return [colorOf('.state a'), colorOf('h1')];
  });
  expect(colors[0]).toBe(colors[1]);
});
