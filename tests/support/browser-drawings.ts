/** Do the drawings of a page find there what they need? */
import type { Page } from '@playwright/test';

/** Colors that the drawings of a page take from it, and that it does not have. */
export async function unknownColors(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses = [...document.querySelectorAll('use')].map(
      (use) => (use.getAttribute('href') ?? '').split('#')[0] ?? '',
    );
    const files = [...new Set(addresses)].filter((address) => address !== '');
    const drawings = [
      ...(await Promise.all(files.map(async (file) => (await fetch(file)).text()))),
      ...[...document.querySelectorAll('symbol')].map(({ outerHTML }) => outerHTML),
    ];
    const names = new Set(
      // One with a value to fall back on may be missing.
      drawings.flatMap((drawing) =>
        [...drawing.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? ''),
      ),
    );
    const style = getComputedStyle(document.documentElement);
    return [...names].filter((name) => style.getPropertyValue(name).trim() === '');
  });
}
