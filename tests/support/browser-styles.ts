/** A page without its styles. */
import type { Page } from '@playwright/test';

/** Takes all styles away, as a reader or a broken download does. */
export async function removeStyles(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const styles of document.querySelectorAll('style, link[rel=stylesheet]')) styles.remove();
    document.adoptedStyleSheets = [];
  });
}

/** What a reader without styles would miss or stumble over. */
export async function seenWithoutStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
    };
    const titles = [...document.querySelectorAll('h1')].filter(isSeen);
    const hidden = [...document.querySelectorAll('[hidden]')].filter(isSeen);
    return [
      ...(titles.length === 1 ? [] : [`shows ${titles.length} titles`]),
      ...hidden.map(({ outerHTML }) => `shows what is hidden: ${outerHTML.slice(0, 80)}`),
    ];
  });
}
