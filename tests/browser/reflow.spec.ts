/** Narrow screens, zoom and readers' own text settings: nothing scrolls sideways, nothing is cut off. */
import type { Page } from '@playwright/test';
import { openDetails } from '../support/browser-folds.ts';
import { coveredText, cutOff } from '../support/browser-layout.ts';
import { expect, test } from '../support/test.ts';

for (const size of [
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
]) {
  test(`the note of a term fits the screen wherever the term is, ${size.width} px wide`, async ({ page }) => {
    await page.setViewportSize(size);
    const problems: string[] = [];
    for (const path of ['/the-five-steps/', '/what-is-a-nerve-root-block/', '/the-first-24-hours/']) {
      await page.goto(path);
      // What waits in a fold is tapped once its reader has opened it.
      await openDetails(page);
      for (const term of await page.locator('button[popovertarget]').all()) {
        for (const share of [0.1, 0.9]) {
          const problem = await term.evaluate((button: HTMLButtonElement, place) => {
            scrollBy(0, button.getBoundingClientRect().top - innerHeight * place);
            button.click();
            const note = button.popoverTargetElement?.getBoundingClientRect();
            const word = button.getBoundingClientRect();
            button.click();
            if (!note) return 'has no note';
            if (note.left < 0 || note.right > innerWidth || note.top < 0 || note.bottom > innerHeight) {
              return `${Math.round(note.left)} to ${Math.round(note.right)}, ${Math.round(note.top)} to ${Math.round(note.bottom)}`;
            }
            return note.top < word.bottom - 2 && note.bottom > word.top + 2 ? 'covers its word' : '';
          }, share);
          if (problem) problems.push(`${path} ${await term.innerText()} at ${share * 100} %: ${problem}`);
        }
      }
    }
    expect(problems).toEqual([]);
  });
}

test.describe('is seen to find', () => {
  const check = async (page: Page, html: string) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.setContent(`<style>body { margin: 0 }</style>${html}`);
    return [...(await cutOff(page)), ...(await coveredText(page))].join('\n');
  };
  const broken = {
    'a wide element': ['<div style="width:500px">Wide</div>', 'scrolls sideways'],
    'a long word that the body clips': [
      '<style>body { overflow-x: clip } p { white-space: nowrap }</style><p>A line that is very much too long for a phone as small as this one</p>',
      'beyond the edge',
    ],
    'clipped text': [
      '<div style="height:1em;overflow:hidden">One line<br>and another</div>',
      'clipped by <div',
    ],
    'a button that is too small': [
      '<button style="width:50px;white-space:nowrap">A long label</button>',
      'runs out of <button>',
    ],
    'a wide drawing': ['<svg role="img" aria-label="Spine" width="400" height="9"></svg>', 'Spine'],
    'covered text': [
      '<p>Covered</p><div style="position:absolute;inset:0;background:#fff"></div>',
      '"Covered" is under <div',
    ],
  } as const;
  for (const [what, [html, problem]] of Object.entries(broken)) {
    test(what, async ({ page }) => {
      expect(await check(page, html)).toContain(problem);
    });
  }

  test('nothing where all is well', async ({ page }) => {
    const wide =
      '<div role="region" tabindex="0" style="overflow-x:auto"><table><td style="white-space:nowrap">A table that is much too wide for a small phone</table></div>';
    expect(await check(page, `<h1>Fits</h1><button>Fits</button>${wide}`)).toBe('');
  });
});
