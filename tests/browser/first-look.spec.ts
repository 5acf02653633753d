/** What stands on the screen before anybody scrolls, and what a thumb can hit. */
import type { Page } from '@playwright/test';
import { openDetails } from '../support/browser-folds.ts';
import { allPages, openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

for (const size of [
  { width: 390, height: 664 },
  { width: 320, height: 568 },
]) {
  test(`what a nerve root block is stands on the first screen, ${size.width} x ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openArticle(page, 'what-is-a-nerve-root-block');
    const title = page.getByRole('heading', { level: 1 });
    const answer = page.locator('h1 + p');
    await expect(title).toBeInViewport({ ratio: 1 });
    await expect(answer).toBeInViewport({ ratio: 1 });
    await expect(answer).toContainText('injection');
  });
}

/** Links and buttons that are smaller than 44 by 44 and do not stand in running text. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blockOf = (node: Node): Element | null => {
      let box = node.parentElement;
      while (box && /^inline$|contents/.test(getComputedStyle(box).display)) box = box.parentElement;
      // The items of a list finish one sentence.
      return box?.localName === 'li' ? box.parentElement : box;
    };
    /** Is there other text in the same block, as in a sentence? */
    const isInText = (target: Element) => {
      if (!getComputedStyle(target).display.startsWith('inline')) return false;
      const block = blockOf(target);
      const texts = document.createTreeWalker(block ?? target, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const isOther =
          !target.contains(node) && blockOf(node) === block && node.parentElement?.checkVisibility();
        if (isOther && /[\p{L}\p{N}]/u.test(node.textContent ?? '')) return true;
      }
      return false;
    };
    const found = new Map<string, string>();
    for (const target of document.querySelectorAll(
      'a[href], button, summary, input, select, textarea, [tabindex="0"][role=button]',
    )) {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInText(target)) continue;
      // A finger that hits the label of a control, or the row of a box to check off, hits the control.
      const { width, height } = (target.closest('label, .boxes li') ?? target).getBoundingClientRect();
      if (width >= 43.5 && height >= 43.5) continue;
      const name = (target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40);
      const place = `<${target.localName}> in <${target.parentElement?.localName ?? ''}> of "${target.closest('[class]')?.getAttribute('class') ?? ''}"`;
      found.set(place, `${Math.round(width)} x ${Math.round(height)}, "${name}"`);
    }
    return [...found].map(([place, target]) => `${place}: ${target}`);
  });
}

test('every target outside of running text is 44 by 44 or larger on narrow and wide screens', async ({
  page,
}) => {
  const problems = new Set<string>();
  for (const { path } of allPages()) {
    await page.goto(path);
    await openDetails(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const problem of await smallTargets(page)) problems.add(`${path}, ${width} px: ${problem}`);
    }
  }
  expect([...problems]).toEqual([]);
});

test('a small target is found, and one in a sentence is not', async ({ page }) => {
  await page.setContent(
    '<nav><a href="#a" style="font-size:16px">Small</a></nav><p>A <a href="#b">link</a> in a sentence.</p>',
  );
  expect(await smallTargets(page)).toEqual([expect.stringMatching(/^<a> in <nav>.*"Small"$/)]);
});
