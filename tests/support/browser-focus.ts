/** Can a reader see what has the focus? */
import type { Page } from '@playwright/test';

/** Walks through a page with the Tab key, and says what it could not see and how many stops there were. */
export async function tabThrough(page: Page): Promise<{ stops: number; problems: string[] }> {
  const problems: string[] = [];
  let stops = 0;
  for (; stops < 1000; stops += 1) {
    await page.keyboard.press('Tab');
    const problem = await focusProblem(page);
    if (problem === 'nothing has the focus') break;
    if (problem) problems.push(problem);
  }
  return { stops, problems };
}

/** Says in words why the focus cannot be seen; undefined if it can. */
export async function focusProblem(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const name = `<${element.localName}> "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const hasRing = (each: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      return (
        outlineStyle !== 'none' &&
        parseFloat(outlineWidth) >= 2 &&
        !/rgba\(.*, 0\)|transparent/.test(outlineColor)
      );
    };
    // The ring of the search field runs around its whole row.
    if (
      !hasRing(element) &&
      !(element.parentElement?.matches(':focus-within') && hasRing(element.parentElement))
    ) {
      return `${name} has no ring`;
    }
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some(({ left, top, width, height }) => {
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return above !== null && (element.contains(above) || above.contains(element));
    });
    return isSeen ? undefined : `${name} is out of view, or something stands on it`;
  });
}
