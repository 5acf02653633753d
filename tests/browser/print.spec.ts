import type { Page } from '@playwright/test';
import { openArticle } from '../support/browser-pages.ts';
import { MAX_ANSWER } from '../../src/schema/clinic.ts';
import { setRules } from '../support/browser-layout.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** CSS pixels of 12 pt. */
const twelvePoints = 16;

/** Texts that are printed smaller than 12 pt. */
async function smallText(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const small = new Map<string, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility()) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least - 0.01) {
        small.set(
          `<${parent.closest(':not(a, b, span)')?.localName ?? ''}> ${size} px`,
          node.textContent.trim().slice(0, 30),
        );
      }
    }
    return [...small].map(([place, words]) => `${place}: ${words}`);
  }, twelvePoints);
}

/** How many sheets, printed on one side, a page takes. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test.describe('on paper', () => {
  test('an article has its text, and nothing that needs a screen', async ({ page }) => {
    await openArticle(page, 'the-first-24-hours');
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Main', 'Breadcrumb', 'On this page', 'Menu']) {
      await expect(page.getByRole('navigation', { name })).toHaveCount(0);
    }
    for (const part of ['banner', 'contentinfo', 'search'] as const)
      await expect(page.getByRole(part)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Print|Copy/ })).toHaveCount(0);
    await expect(page.getByText('Feeling unwell after your injection?')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      page.getByText('Not yet checked by a health professional', { exact: true }).first(),
    ).toBeVisible();
    await expect(page.getByText('Nerve Root Block Guide').first()).toBeVisible();
    await expect(page.getByText('Read this page online, with its sources:').locator('..')).toContainText(
      '/the-first-24-hours/',
    );
    await expect(page.locator('.print-end').getByText(/Version [0-9a-f]{8}/)).toBeVisible();
  });

  test('no note is inside a sentence, and each mark says all of its sources', async ({ page }) => {
    await openArticle(page, 'getting-ready');
    await page.emulateMedia({ media: 'print' });
    for (const note of await page.locator('[popover]').all()) await expect(note).toBeHidden();
    const [before, after] = await page
      .locator('.ref')
      .first()
      .evaluate((mark) => ['::before', '::after'].map((part) => getComputedStyle(mark, part).content));
    expect(before).toContain('[');
    expect(after).toContain(']');
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`the leaflet takes both sides of one sheet, ${format}`, async ({ page }) => {
      await page.goto('/leaflet/');
      expect(await sheets(page, format)).toBe(2);
    });
  }

  test("a clinic's page takes both sides of one sheet, also with every answer at its limit", async ({
    page,
  }) => {
    await page.goto('/c/northway/');
    await page.evaluate((letters) => {
      const sentence =
        'Call us two weeks before your visit, and we will plan it with you on the phone, or by letter.';
      for (const answer of document.querySelectorAll('.from dd'))
        answer.textContent = sentence.slice(0, letters);
      for (const name of document.querySelectorAll('.from h3')) name.prepend('of the Longer River Valley ');
      for (const hours of document.querySelectorAll('.slot li span'))
        hours.textContent = sentence.slice(0, 34);
      document.querySelector('.cp')?.classList.add('cp-full');
    }, MAX_ANSWER);
    // The lower of the two papers.
    expect(await sheets(page, 'Letter')).toBe(2);
  });

  test('the care cards are outlines that grow with the level', async ({ page }) => {
    await openArticle(page, 'the-first-24-hours');
    await page.emulateMedia({ media: 'print' });
    const widths: number[] = [];
    for (const level of ['call', 'urgent', 'emergency']) {
      const card = page.getByRole('region').filter({ has: page.locator(`#care-${level}`) });
      const style = await card.evaluate((element) => {
        const {
          backgroundColor,
          color,
          borderInlineStartWidth,
          borderInlineStartStyle,
          borderInlineStartColor,
        } = getComputedStyle(element);
        return {
          backgroundColor,
          color,
          borderInlineStartWidth,
          borderInlineStartStyle,
          borderInlineStartColor,
        };
      });
      expect(style, level).toMatchObject({
        backgroundColor: 'rgb(255, 255, 255)',
        color: 'rgb(0, 0, 0)',
        borderInlineStartStyle: 'solid',
        borderInlineStartColor: 'rgb(0, 0, 0)',
      });
      widths.push(
        await card.evaluate((element) => {
          const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } =
            getComputedStyle(element);
          return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].reduce(
            (sum, width) => sum + parseFloat(width),
            0,
          );
        }),
      );
    }
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(3);
  });

  test('no text is smaller than 12 pt', async ({ page }) => {
    const problems: string[] = [];
    for (const name of [
      'the-five-steps',
      'risks-and-side-effects',
      'keeping-a-pain-diary',
      'what-is-a-nerve-root-block',
    ]) {
      await openArticle(page, name);
      await page.emulateMedia({ media: 'print' });
      problems.push(...(await smallText(page)));
    }
    expect(problems).toEqual([]);
    await page.goto('about:blank');
    await page.setContent('<p style="font-size:15px">Small</p>');
    expect(await smallText(page)).toEqual(['<p> 15 px: Small']);
  });

  test('all that is said of a step is printed, and no needle', async ({ page }) => {
    await openArticle(page, 'the-five-steps');
    await page.emulateMedia({ media: 'print' });
    for (const id of ['prep', 'guidance', 'injection', 'monitoring', 'aftercare']) {
      const step = page.getByRole('listitem').filter({ has: page.locator(`#${id}`) });
      await expect(step.getByRole('img')).toBeVisible();
      await expect(step.locator('.fact-text')).toHaveCount(5);
      for (const fact of await step.locator('.fact-text').all()) await expect(fact).toBeVisible();
      await expect(step.getByText('You can say')).toBeVisible();
    }
    await expect(page.getByText('Show the drawing with the needle')).toBeHidden();
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`the pain diary takes one side, ${format}`, async ({ page }) => {
      await openArticle(page, 'keeping-a-pain-diary');
      await setRules(
        page,
        '@media print { article > :not(.diary-sheet), main section, header, .print-only { display: none !important } }',
      );
      expect(await sheets(page, format)).toBe(1);
    });

    test(`an article takes four sheets at most, ${format}`, async ({ page }) => {
      // Those with the most text, pictures and cards, and the two whose sheets are taken along.
      for (const name of [
        'risks-and-side-effects',
        'when-to-get-help',
        'the-first-24-hours',
        'keeping-a-pain-diary',
        'getting-ready',
        'does-it-work',
        'work-exercise-travel',
      ]) {
        await openArticle(page, name);
        expect.soft(await sheets(page, format), name).toBeLessThanOrEqual(4);
      }
    });

    test(`the five steps take both sides of one sheet, ${format}`, async ({ page }) => {
      await openArticle(page, 'the-five-steps');
      expect(await sheets(page, format)).toBe(2);
    });
  }
});

test.describe('on paper, without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('what opens is open', async ({ page }) => {
    await page.goto('/risks-and-side-effects/');
    const details = page.locator('main details:not([data-needle], .toc-fold) > :not(summary)');
    expect(await details.count()).toBeGreaterThan(0);
    await expect(details.first()).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#article details > p').first()).toBeVisible();
    await expect(page.locator('.print-end')).toContainText('No doctor or other health professional');
    // The list of sources is long, and online.
    await expect(page.locator('#sources')).toBeHidden();
  });

  test('#short prints the short version with the signs of an emergency', async ({ page }) => {
    await page.goto('/getting-ready/#short');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['h1', '.lead', '.short', '.sos', '.print-end']) {
      await expect(page.locator(part).first(), part).toBeVisible();
    }
    await expect(page.locator('#eating')).toBeHidden();
  });

  test('on the screen, a link to a source opens the details', async ({ page }) => {
    await page.goto('/getting-ready/');
    await expect(page.locator('#source-1')).toBeHidden();
    await page.goto('/getting-ready/#source-1');
    await expect(page.locator('#source-1')).toBeInViewport();
  });
});
