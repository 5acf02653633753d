/** One question to Lighthouse about one page. */
import type { Browser } from '../support/browser.mjs';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

/** The audit of the time until the largest part of the first screen is there. */
export const LARGEST_PAINT = 'largest-contentful-paint';

/** The parts of a result that are read here. */
export interface Result {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; numericValue?: number }>>;
}

/** Asks in a browser of its own, in which nothing is warm. */
export async function askLighthouse(
  page: string,
  browser: Browser,
  categories: readonly Category[],
): Promise<Result> {
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless=new', ...browser.args],
    envVars: { ...process.env, ...browser.env },
  });
  try {
    const result = await lighthouse(page, { port: chrome.port, onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse has no result for ${page}.`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}
