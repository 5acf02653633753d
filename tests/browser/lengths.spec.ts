/** How far a reader on a phone has to go, with everything closed. */
import type { Page } from '@playwright/test';
import { allArticles, openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 844 } });

interface Length {
  path: string;
  height: number;
  /** Where the text of the article starts. */
  start: number;
  words: number;
  links: number;
  headings: number;
}

/** What a page measures as it opens. */
async function lengthOf(page: Page, path: string): Promise<Length> {
  await page.goto(path);
  return page.evaluate((address) => {
    const main = document.querySelector('main');
    const isShown = (element: Element) => element.checkVisibility() && !element.closest('.vh');
    const shown = (selector: string) => [...(main?.querySelectorAll(selector) ?? [])].filter(isShown).length;
    const texts = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement && isShown(node.parentElement)) {
        words += node.textContent?.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
      }
    }
    return {
      path: address,
      height: document.documentElement.scrollHeight,
      start: document.querySelector('#article p')?.getBoundingClientRect().top ?? 0,
      words,
      links: shown('a'),
      headings: shown('h1, h2, h3, h4'),
    };
  }, path);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

test('articles are short', async ({ page }) => {
  const lengths: Length[] = [];
  for (const path of allArticles()) lengths.push(await lengthOf(page, path));
  const medianOf = (name: Exclude<keyof Length, 'path'>) => median(lengths.map((length) => length[name]));
  const over = (name: Exclude<keyof Length, 'path'>, most: number) =>
    lengths.filter((length) => length[name] > most).map((length) => `${length.path} ${length[name]}`);
  // The page of the cards and that of the steps begin with them.
  const begins = lengths.filter(({ path }) => !/when-to-get-help|the-five-steps/.test(path));
  expect.soft(medianOf('height'), 'height').toBeLessThanOrEqual(7500);
  expect.soft(over('height', 9500)).toEqual([]);
  expect
    .soft(begins.filter(({ start }) => start > 1050).map(({ path, start }) => `${path} ${start}`))
    .toEqual([]);
  expect.soft(medianOf('words'), 'words').toBeLessThanOrEqual(1300);
  expect.soft(medianOf('headings'), 'headings').toBeLessThanOrEqual(14);
  // Two pages of many short sections have up to 17.
  expect.soft(over('headings', 14).length).toBeLessThanOrEqual(2);
  expect.soft(over('headings', 17)).toEqual([]);
  expect.soft(over('links', 60)).toEqual([]);
  expect.soft((await lengthOf(page, '/')).height, 'home').toBeLessThanOrEqual(5500);
});

test('the emergency number and the first signs are on the first screen of their page', async ({ page }) => {
  await openArticle(page, 'when-to-get-help');
  const bottom = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.y ?? Infinity) + (box?.height ?? 0);
  };
  expect(await bottom('.care a[href^="tel:"]')).toBeLessThan(664);
  expect(await bottom('.care div > ul:not([role]) > li')).toBeLessThan(664);
  // As with a font of 24 px in the settings of the browser.
  await page.evaluate(() => (document.documentElement.style.fontSize = '24px'));
  expect(await bottom('.care div > ul:not([role]) > li')).toBeLessThan(1000);
});

test('the strip of the five steps is on the first screen, and the first step begins soon', async ({
  page,
}) => {
  await openArticle(page, 'the-five-steps');
  const strip = await page.locator('.strip').boundingBox();
  expect((strip?.y ?? Infinity) + (strip?.height ?? 0)).toBeLessThanOrEqual(844);
  expect((await page.locator('.step').first().boundingBox())?.y).toBeLessThanOrEqual(1000);
});

test('opening the menu moves nothing', async ({ page }) => {
  await openArticle(page, 'getting-ready');
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('header summary, header a[href="/"], h1')].map((element) => {
        const { x, y } = element.getBoundingClientRect();
        return `${x} ${y}`;
      }),
    );
  const closed = await places();
  await page.getByRole('banner').getByText('Menu').click();
  expect(await places()).toEqual(closed);
});
