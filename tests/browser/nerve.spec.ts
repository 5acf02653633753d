import { openDetails } from '../support/browser-folds.ts';
import { crossedText } from '../support/browser-nerve.ts';
import { expect, test } from '../support/test.ts';

const pages = ['/', '/the-five-steps/', '/what-is-a-nerve-root-block/', '/about/'];

for (const width of [320, 390, 768, 1000, 1280, 1440]) {
  test(`the nerve crosses no text, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const problems: string[] = [];
    for (const path of pages) {
      await page.goto(path);
      for (const words of await crossedText(page)) problems.push(`${path} ${words}`);
      await openDetails(page);
      for (const words of await crossedText(page)) problems.push(`${path} ${words}`);
    }
    expect(problems).toEqual([]);
  });
}

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 390, 1280]) {
    test(`the baked nerve crosses no text either, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      expect(await crossedText(page)).toEqual([]);
    });
  }
});

test('on the home page it passes through the five nodes', async ({ page }) => {
  for (const width of [390, 1000, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const missed = await page.locator('five-steps').evaluate((section) => {
      const path = [...section.querySelectorAll<SVGPathElement>('path.nerve')].find((each) =>
        each.checkVisibility(),
      );
      const toScreen = path?.getScreenCTM();
      if (!path || !toScreen) return ['all'];
      const length = path.getTotalLength();
      const points = Array.from({ length: 2000 }, (_, index) =>
        path.getPointAtLength((length * index) / 1999).matrixTransform(toScreen),
      );
      return [...section.querySelectorAll('.node')]
        .filter((node) => {
          const { left, top, width: size } = node.getBoundingClientRect();
          return !points.some(({ x, y }) => Math.hypot(x - left - size / 2, y - top - size / 2) < 5);
        })
        .map((node) => node.textContent.trim());
    });
    expect(missed, `${width} px`).toEqual([]);
  }
});

test('text on the line is found', async ({ page }) => {
  await page.setContent(`
    <style>.nerve { fill: none; stroke: red; stroke-width: 5px } svg { position: absolute; inset: 0 }</style>
    <p>Crossed</p><svg width="300" height="300"><path class="nerve" d="M0 0L200 200"></path></svg>`);
  expect(await crossedText(page)).toEqual(['Crossed']);
});
