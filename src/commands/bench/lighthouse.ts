/** What Lighthouse says of the main types of pages, on a phone with a slow connection (its own default). */
import type { Browser } from '../../../tests/support/browser.mjs';
import { KB } from '../../lib/budgets.ts';
import { table } from './table.ts';

/** Scores are 0 to 100. */
export interface LighthousePage {
  readonly address: string;
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Time until the largest part of the first screen stands there, in seconds. */
  readonly largestPaint: number;
  /** How much the page moves while it loads. */
  readonly layoutShift: number;
  readonly bytes: number;
  /** What costs points. */
  readonly short: readonly string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Home, an article, the steps and the search, without the base path. */
const ADDRESSES = ['', 'getting-ready/', 'the-five-steps/', 'search/'];

/** Runs Lighthouse on a served site. */
export async function runLighthouse(url: string, browser: Browser): Promise<LighthousePage[]> {
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless=new', ...browser.args],
    envVars: { ...process.env, ...browser.env },
  });
  const pages: LighthousePage[] = [];
  try {
    for (const address of ADDRESSES) {
      const result = await lighthouse(url + address, { port: chrome.port, onlyCategories: [...CATEGORIES] });
      if (!result) throw new Error(`Lighthouse has no result for ${url + address}.`);
      const { categories, audits } = result.lhr;
      const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
      const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
      pages.push({
        address: `/${address}`,
        scores: {
          performance: score('performance'),
          accessibility: score('accessibility'),
          'best-practices': score('best-practices'),
          seo: score('seo'),
        },
        largestPaint: value('largest-contentful-paint') / 1000,
        layoutShift: value('cumulative-layout-shift'),
        bytes: value('total-byte-weight'),
        short: CATEGORIES.flatMap((name) =>
          (categories[name]?.auditRefs ?? [])
            .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
            .map(({ id }) => id),
        ),
      });
    }
  } finally {
    chrome.kill();
  }
  return pages;
}

/** The results as a table, and below it what costs points. */
export function lighthouseTable(pages: readonly LighthousePage[]): string {
  const scores = table(
    ['Lighthouse, mobile', ...CATEGORIES, 'LCP (s)', 'CLS', 'KB'],
    pages.map(({ address, scores: of, largestPaint, layoutShift, bytes }) => [
      address,
      ...CATEGORIES.map((name) => String(of[name])),
      largestPaint.toFixed(2),
      layoutShift.toFixed(3),
      (bytes / KB).toFixed(1),
    ]),
  );
  const short = pages
    .filter((page) => page.short.length > 0)
    .map((page) => `${page.address} loses points for ${page.short.join(', ')}`);
  return [scores, ...short].join('\n');
}
