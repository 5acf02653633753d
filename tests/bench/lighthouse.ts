/**
 * What Lighthouse says of each type of page, on a phone with a slow connection (its own default). Its times are
 * reckoned from one load on this machine, so whatever else runs here changes them: each page is asked several
 * times, in turns with the others.
 */
import type { Browser } from '../support/browser.mjs';
import { KB } from '../support/budgets.ts';
import { askLighthouse, CATEGORIES, type Category, LARGEST_PAINT, type Result } from './ask-lighthouse.ts';
import type { WeighedPage } from './pages.ts';
import { type Spread, spreadOf, spreadText } from './spread.ts';
import { table } from '../../src/format/table.ts';

/** Scores are 0 to 100. */
export interface LighthousePage {
  readonly type: string;
  readonly address: string;
  readonly scores: Readonly<Record<Category, number>>;
  /** Time until the largest part of the first screen stands there, in seconds. */
  readonly largestPaint: Spread;
  /** The most that the page moves while it loads. */
  readonly layoutShift: number;
  /** All that came, with the headers of the answers, which the weights of pages leave out. */
  readonly bytes: number;
  /** What costs points. */
  readonly short: readonly string[];
}

/** The page for wrong addresses, pages for frames and pages that only lead on are not there to be found. */
const NOT_ASKED = ['404', 'embed', 'redirect'];

/** What is asked. */
export interface Asked {
  /** All pages of the site, the heaviest first; the first of each type is asked. */
  readonly pages: readonly WeighedPage[];
  /** How often each page is asked. */
  readonly runs: number;
}

/** Runs Lighthouse on the heaviest page of each type of a served site. */
export async function runLighthouse(
  url: string,
  browser: Browser,
  { pages, runs }: Asked,
): Promise<LighthousePage[]> {
  const asked = [...Map.groupBy(pages, ({ type }) => type)].flatMap(([type, [first]]) =>
    first && !NOT_ASKED.includes(type) ? [{ type, address: first.address }] : [],
  );
  const results = new Map<string, Result[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const { address } of asked) {
      const result = await askLighthouse(url + address.slice(1), browser, CATEGORIES);
      results.set(address, [...(results.get(address) ?? []), result]);
    }
  }
  return asked.map((page) => ({ ...page, ...summaryOf(results.get(page.address) ?? []) }));
}

/** Several results of one page as one: the scores of the worst, the times of all. */
function summaryOf(results: readonly Result[]): Omit<LighthousePage, 'type' | 'address'> {
  const worst = (name: Category) =>
    Math.round(Math.min(...results.map(({ categories }) => categories[name]?.score ?? 0)) * 100);
  const values = (name: string) => results.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN);
  return {
    scores: {
      performance: worst('performance'),
      accessibility: worst('accessibility'),
      'best-practices': worst('best-practices'),
      seo: worst('seo'),
    },
    largestPaint: spreadOf(values(LARGEST_PAINT).map((milliseconds) => milliseconds / 1000)),
    layoutShift: Math.max(...values('cumulative-layout-shift')),
    bytes: Math.max(...values('total-byte-weight')),
    short: [...new Set(results.flatMap(lostPoints))],
  };
}

/** What costs points. */
function lostPoints({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
}

/** The results as a table, and below it what costs points. */
export function lighthouseTable(pages: readonly LighthousePage[]): string {
  const scores = table(
    ['Lighthouse, mobile', ...CATEGORIES, 'LCP (s): median, lowest to highest', 'CLS', 'KB with headers'],
    pages.map(({ type, address, scores: of, largestPaint, layoutShift, bytes }) => [
      `${type} ${address}`,
      ...CATEGORIES.map((name) => String(of[name])),
      spreadText(largestPaint),
      layoutShift.toFixed(3),
      (bytes / KB).toFixed(1),
    ]),
  );
  const short = pages
    .filter((page) => page.short.length > 0)
    .map((page) => `${page.address} loses points for ${page.short.join(', ')}`);
  return [scores, ...short].join('\n');
}
