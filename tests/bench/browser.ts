/** A browser for measuring, where one is found. Browsers and their drivers come with the tests, so they may be missing. */
import type { Browser } from '../support/browser.mjs';

/** The browser of the tests, or why there is none. */
export async function browserForBench(): Promise<Browser | string> {
  try {
    const { findBrowser } = await import('../support/browser.mjs');
    return await findBrowser();
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
