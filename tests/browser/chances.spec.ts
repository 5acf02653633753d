/** Icon arrays as they are painted: as many filled people as the sentence says, told apart by shape too. */
import type { Locator, Page } from '@playwright/test';
import { openArticle } from '../support/browser-pages.ts';
import { setRules } from '../support/browser-layout.ts';
import { paintedIn } from '../support/browser-pixels.ts';
import { expect, test } from '../support/test.ts';

/** Articles with pictures of people, and how many. */
const pictures = { 'does-it-work': 2, 'afraid-of-needles': 1 };
const articles = Object.keys(pictures);
const person = { width: 12, height: 18 };

/** Makes every chance big enough to be counted person by person, and names the counts of its sentence. */
async function arraysOf(page: Page): Promise<{ array: Locator; count: number; per: number }[]> {
  const chances = await page.locator('.chance:has(svg.array)').all();
  return Promise.all(
    chances.map(async (chance) => {
      const heads = await chance.locator('.chance-heads b').allInnerTexts();
      const array = chance.locator('svg.array');
      // Two groups are in one picture.
      if (heads.length > 0) {
        return {
          array,
          count: heads.reduce((sum, head) => sum + parseInt(head, 10), 0),
          per: 100 * heads.length,
        };
      }
      const [count = 0, per = 0] = (await chance.locator('.chance-says').innerText())
        .match(/\d[\d,]*/g)
        ?.map((number) => Number(number.replaceAll(',', ''))) ?? [0, 0];
      return { array, count, per };
    }),
  );
}

/** Counts the people whose middle is filled, by looking at the pixels of the whole array. */
async function filledPeople(array: Locator): Promise<{ filled: number; drawn: number }> {
  const cells = await array.evaluate((svg, { width, height }) => {
    const box = (svg as SVGSVGElement).viewBox.baseVal;
    return { across: box.width / width, down: box.height / height };
  }, person);
  return (await paintedIn(array, [], cells)).cells;
}

for (const [name, number] of Object.entries(pictures)) {
  for (const media of ['screen', 'print'] as const) {
    test(`as many people are filled as the sentence says, ${name}, ${media}`, async ({ page }) => {
      await openArticle(page, name);
      await page.emulateMedia({ media });
      // On paper a person is a millimeter wide, too small to be counted on a screen.
      await setRules(page, '@media print { .chance { zoom: 4 } }');
      const all = await arraysOf(page);
      expect(all).toHaveLength(number);
      for (const { array, count, per } of all) {
        expect(await filledPeople(array)).toEqual({ filled: count, drawn: per });
      }
    });
  }
}

test('forced colors keep every person', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openArticle(page, 'does-it-work');
  for (const { array, count, per } of await arraysOf(page)) {
    expect(await filledPeople(array)).toEqual({ filled: count, drawn: per });
  }
});

test('a person too many is seen', async ({ page }) => {
  await openArticle(page, 'does-it-work');
  const [first] = await arraysOf(page);
  if (!first) throw new Error('There is no array.');
  await first.array.evaluate((svg) => {
    const path = svg.querySelector('path[fill$="-yes)"]');
    path?.setAttribute('d', `${path.getAttribute('d') ?? ''}M60 162h12v18h-12z`);
  });
  expect((await filledPeople(first.array)).filled).toBe(first.count + 1);
});

test('the affected are at the start edge', async ({ page }) => {
  await openArticle(page, 'afraid-of-needles');
  const [all, affected] = await page
    .locator('svg.array')
    .first()
    .evaluate((svg) =>
      [':scope > path', 'path[fill$="-yes)"]'].map((part) =>
        Math.min(...[...svg.querySelectorAll(part)].map((path) => path.getBoundingClientRect().left)),
      ),
    );
  expect(affected).toBeLessThan(Infinity);
  expect(affected).toBeCloseTo(all ?? 0, 0);
});

for (const viewport of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`no screen holds more than two arrays, and all are the same size, ${viewport.width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const name of articles) {
      await openArticle(page, name);
      const boxes = await page.locator('svg.array').evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom, width, left } = one.getBoundingClientRect();
          const paired = one.closest('.pair') !== null;
          return { top: top + scrollY, bottom: bottom + scrollY, width, left, paired };
        }),
      );
      // Those of a pair are smaller than one alone, so that both fit on one screen.
      for (const group of Map.groupBy(boxes, ({ paired }) => paired).values())
        expect(new Set(group.map(({ width }) => Math.round(width))).size, name).toBe(1);
      for (const { top } of boxes) {
        const seen = boxes.filter((box) => box.bottom > top && box.top < top + viewport.height);
        expect(seen.length, name).toBeLessThanOrEqual(2);
      }
    }
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 900],
] as const) {
  test(`a benefit and a harm are on one screen in the same form, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openArticle(page, 'does-it-work');
    const pair = page.locator('.chance:has([aria-labelledby^=pair-])').first();
    const heads = pair.locator('.chance-heads p');
    await expect(heads).toHaveCount(2);
    const [benefit, harm] = await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect()));
    const array = await pair.locator('svg.array').boundingBox();
    if (!benefit || !harm || !array) throw new Error('There is no pair.');
    expect(Math.round(harm.width)).toBe(Math.round(benefit.width));
    // Each count is above its own half of the picture.
    const [start, half] = [array.x, array.x + (array.width * 144) / 264];
    expect(Math.abs(benefit.left - start)).toBeLessThan(4);
    expect(Math.abs(harm.left - half)).toBeLessThan(4);
    expect(array.y + array.height - Math.min(benefit.top, harm.top)).toBeLessThan(height);
  });
}
