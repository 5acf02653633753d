/**
 * The `test` of the browser specs. Pages start their scripts after the first paint, so a page that has loaded
 * may not listen yet; a reader takes longer than that to look at it, and so does this page.
 */
import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

export const test = base.extend({
  page: async ({ page }, use) => {
    await use(patient(page));
  },
});

/** The same page; going somewhere and loading again wait until its scripts have started. */
export function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...target) => {
    const answer = await goto(...target);
    await scriptsStarted(page);
    return answer;
  };
  page.reload = async (...options) => {
    const answer = await reload(...options);
    await scriptsStarted(page);
    return answer;
  };
  return page;
}

/**
 * Waits for the scripts of the page that is shown. One that never comes is not waited for longer than this. A
 * script may lead on to another page while it is waited for; then the scripts of that one count.
 */
async function scriptsStarted(page: Page, longest = 2000): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await page.evaluate(untilStarted, longest);
      return;
    } catch (error) {
      if (!/context was destroyed|navigation/.test(String(error))) throw error;
      await page.waitForLoadState();
    }
  }
}

async function untilStarted(longest: number): Promise<void> {
  const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // Pages of other sites, and without JavaScript.
  if (document.documentElement.dataset['js'] === undefined) return;
  const start = performance.now();
  while (document.querySelector('body > template') && performance.now() - start < longest) await sleep(5);
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const started = scripts.map(({ src }) => import(src).catch(() => undefined) as Promise<unknown>);
  await Promise.race([Promise.all(started), sleep(longest)]);
}
