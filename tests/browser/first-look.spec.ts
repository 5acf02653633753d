/** What is on the screen before anybody scrolls, and what a thumb can hit. */
import { openArticle } from '../support/browser-pages.ts';
import { smallTargets } from '../support/browser-targets.ts';
import { expect, test } from '../support/test.ts';

for (const size of [
  { width: 390, height: 664 },
  { width: 320, height: 568 },
]) {
  test(`the first screen says what a nerve root block is, ${size.width} x ${size.height}`, async ({
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

test('a small target is found, and one in a sentence is not', async ({ page }) => {
  await page.setContent(
    '<nav><a href="#a" style="font-size:16px">Small</a></nav><p>A <a href="#b">link</a> in a sentence.</p>',
  );
  expect(await smallTargets(page)).toEqual([expect.stringMatching(/^<a> in <nav>.*"Small"$/)]);
});
