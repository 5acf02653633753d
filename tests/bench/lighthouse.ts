/** What Lighthouse says of each type of page, on a phone with a slow connection (its own default). */
import type { Browser } from '../support/browser.mjs';
import { KB } from '../support/budgets.ts';
import type { WeighedPage } from './pages.ts';
import { table } from '../../src/format/table.ts';

/** Scores are 0 to 100. */
export interface LighthousePage {
  readonly type: string;
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

/** The page for wrong addresses, pages for frames and pages that only lead on are not there to be found. */
const NOT_ASKED = ['404', 'embed', 'redirect'];

/** Runs Lighthouse on the heaviest page of each type of a served site. `pages` are all of them, the heaviest first. */
export async function runLighthouse(
  url: string,
  browser: Browser,
  pages: readonly WeighedPage[],
): Promise<LighthousePage[]> {
  const asked = [...Map.groupBy(pages, ({ type }) => type)].flatMap(([type, [first]]) =>
    first && !NOT_ASKED.includes(type) ? [{ type, address: first.address }] : [],
  );
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless=new', ...browser.args],
    envVars: { ...process.env, ...browser.env },
  });
  const results: LighthousePage[] = [];
  try {
    for (const { type, address } of asked) {
      const page = url + address.slice(1);
      const result = await lighthouse(page, { port: chrome.port, onlyCategories: [...CATEGORIES] });
      if (!result) throw new Error(`Lighthouse has no result for ${page}.`);
      const { categories, audits } = result.lhr;
      const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
      const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
      results.push({
        type,
        address,
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
  return results;
}

/** The results as a table, and below it what costs points. */
export function lighthouseTable(pages: readonly LighthousePage[]): string {
  const scores = table(
    ['Lighthouse, mobile', ...CATEGORIES, 'LCP (s)', 'CLS', 'KB'],
    pages.map(({ type, address, scores: of, largestPaint, layoutShift, bytes }) => [
      `${type} ${address}`,
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
