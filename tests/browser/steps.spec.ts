/** The five steps as a story: one step a screen on a phone, and one line of nerve from the first to the last. */
import type { Page } from '@playwright/test';
import { openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

const steps = ['prep', 'guidance', 'injection', 'monitoring', 'aftercare'];

/** From where to where each piece of the line runs, and the scenes between; all in pixels of the page. */
async function story(page: Page) {
  return page.locator('.step').evaluateAll((all) =>
    all.map((step) => {
      const place = (selector: string) => {
        const box = step.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { left: box.left, top: box.top + scrollY, bottom: box.bottom + scrollY, width: box.width };
      };
      const path = step.querySelector<SVGPathElement>('.vline > path');
      const matrix = path?.getScreenCTM();
      if (!path || !matrix) throw new Error('The step has no line.');
      const ends = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at).matrixTransform(matrix));
      return {
        height: step.getBoundingClientRect().height,
        scene: place('.plate'),
        line: ends.map(({ x, y }) => ({ x, y: y + scrollY })),
      };
    }),
  );
}

/** Where the line is broken: it leaves each scene, and enters the next, at 12 % of its width from the left. */
async function gaps(page: Page): Promise<string[]> {
  const all = await story(page);
  const near = (a: number, b: number) => Math.abs(a - b) <= 1.5;
  return all.flatMap(({ scene, line: [from, to] }, index) => {
    const next = all[index + 1]?.scene;
    const at = (one: typeof scene) => one.left + one.width * 0.12;
    return [
      ...(from && near(from.y, scene.bottom) && near(from.x, at(scene))
        ? []
        : [`after the scene of step ${index + 1}`]),
      ...(!next || (to && near(to.y, next.top) && near(to.x, at(next)))
        ? []
        : [`before the scene of step ${index + 2}`]),
    ];
  });
}

test('on a phone each step is one screen, with all that matters in it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openArticle(page, 'the-five-steps');
  const heights = (await story(page)).map(({ height }) => height);
  expect(heights).toHaveLength(5);
  expect(Math.max(...heights)).toBeLessThanOrEqual(844);
  for (const id of steps) {
    const step = page.getByRole('listitem').filter({ has: page.locator(`#${id}`) });
    await expect(step.getByRole('img').first()).toBeVisible();
    for (const fact of ['What happens', 'What you see, hear and feel', 'How long', 'What you can ask for'])
      await expect(step.getByText(`${fact}:`, { exact: true })).toBeVisible();
    await step.getByText('More about this step').click();
    await expect(step.locator('.more > p').last()).toBeVisible();
  }
});

test('a link to a step shows its picture and its words at once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const id of steps) {
    await page.goto(`/the-five-steps/#${id}`);
    const step = page.getByRole('listitem').filter({ has: page.locator(`#${id}`) });
    await expect(step.locator('.plate').first()).toBeInViewport({ ratio: 0.99 });
    await expect(step.locator('.say')).toBeInViewport();
  }
});

for (const width of [320, 390, 600, 768, 1000, 1280]) {
  test(`the line runs unbroken through the five scenes, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openArticle(page, 'the-five-steps');
    expect(await gaps(page)).toEqual([]);
    for (const fold of await page.locator('.more > summary').all()) await fold.click();
    expect(await gaps(page)).toEqual([]);
  });
}

test('a line that is broken is found', async ({ page }) => {
  await openArticle(page, 'the-five-steps');
  await page
    .locator('.step > .vline')
    .nth(1)
    .evaluate((line) => line.setAttribute('viewBox', '0 0 20 900'));
  expect(await gaps(page)).toEqual(['before the scene of step 3']);
});
