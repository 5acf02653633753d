/** What a search brings to a reader who has not searched before. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser as RunningBrowser } from '@playwright/test';
import { KB, weights } from '../support/budgets.ts';
import { brotliSize } from '../support/page-weight.ts';
import type { Browser } from '../support/browser.mjs';
import { table } from '../../src/format/table.ts';

/** Bytes of one kind of file of the search, all together, and the largest of them. */
export interface SearchFiles {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
  readonly largest: number;
}

/** One search on a cold cache, until five results stand there. */
export interface ColdSearch {
  readonly query: string;
  readonly results: number;
  readonly bytes: number;
  readonly requests: number;
  /** From the first key to the first result, on a simulated slow 4G, in seconds. */
  readonly firstResult: number;
  /** The same until its text stands there as well. */
  readonly firstText: number;
}

/** Slow 4G as Lighthouse throttles it in a browser: latency of a request in milliseconds, bytes a second. */
const slow4G = { latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375, offline: false };

/** From one word to questions of eight words, as people ask them. */
const QUERIES = [
  'driving',
  'numb leg',
  'blood thinners',
  'can I drive home',
  'how long does the pain relief last',
  'what happens if the injection does not work',
  'is it safe to have a nerve root block',
];

const KINDS: readonly [string, RegExp][] = [
  ['engine', /^(?:pagefind\.js|wasm\.(?!unknown).*)$/],
  ['what is in the index', /^(?:pagefind-entry\.json|.*\.pf_meta|filter\/.*)$/],
  ['index', /^index\//],
  ['texts of results', /^fragment\//],
];

/** Sizes of the files that the search downloads, by kind. */
export function weighSearch(folder: string): SearchFiles[] {
  const root = join(folder, 'pagefind');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return KINDS.map(([kind, pattern]) => {
    const sizes = names
      .filter((name) => pattern.test(name))
      .flatMap((name) => {
        try {
          const content = readFileSync(join(root, name));
          // Everything but the script and the list of languages is compressed inside.
          return /\.js(?:on)?$/.test(name) ? brotliSize(content) : content.length;
        } catch {
          return [];
        }
      });
    return {
      kind,
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      largest: Math.max(0, ...sizes),
    };
  });
}

/** Searches in a real browser, each time with an empty cache, and counts what comes after the page itself. */
export async function searchCold(url: string, browser: Browser): Promise<ColdSearch[]> {
  const { chromium } = await import('@playwright/test');
  const { executablePath, args, env } = browser;
  const running = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const found: ColdSearch[] = [];
  try {
    for (const query of QUERIES) {
      const context = await running.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      let bytes = 0;
      let requests = 0;
      await network.send('Network.enable');
      await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
      network.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
        requests += 1;
      });
      await page.getByRole('searchbox').fill(query);
      const items = page.locator('main ol > li:has(.excerpt)');
      const count = page.getByRole('main').getByRole('status');
      await items
        .nth(4)
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
      // Announced when the answer is final; what still comes then would be counted as well.
      await count.filter({ hasText: /\d/ }).waitFor({ timeout: 5_000 });
      await page.waitForTimeout(500);
      const results = await items.count();
      await context.close();
      found.push({ query, results, bytes, requests, ...(await searchSlowly(running, url, query)) });
    }
  } finally {
    await running.close();
  }
  return found;
}

/** The same search on a slow connection, typed key by key. */
async function searchSlowly(
  running: RunningBrowser,
  url: string,
  query: string,
): Promise<Pick<ColdSearch, 'firstResult' | 'firstText'>> {
  const context = await running.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', slow4G);
  await page.evaluate(watchFirst, { result: 'main .hit-title a', text: 'main .hit .excerpt' });
  await page.getByRole('searchbox').pressSequentially(query, { delay: 40 });
  await page.locator('main .hit .excerpt').first().waitFor({ timeout: 20_000 });
  const { result: firstResult, text: firstText } = await page.evaluate(() => window.firstSeconds);
  await context.close();
  return { firstResult, firstText };
}

declare global {
  interface Window {
    /** Seconds from the first key, by what was waited for. */
    firstSeconds: Record<'result' | 'text', number>;
  }
}

/** Notes in the page itself when each is there first: whoever asks from outside asks up to half a second later. */
function watchFirst(selectors: Record<'result' | 'text', string>): void {
  window.firstSeconds = { result: Infinity, text: Infinity };
  let start = 0;
  document.addEventListener('keydown', () => (start = performance.now()), { once: true, capture: true });
  const look = () => {
    for (const name of ['result', 'text'] as const)
      if (window.firstSeconds[name] === Infinity && document.querySelector(selectors[name]))
        window.firstSeconds[name] = (performance.now() - start) / 1000;
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** Both as tables. */
export function searchTables(files: readonly SearchFiles[], cold: readonly ColdSearch[]): string {
  const kilobytes = (bytes: number) => (bytes / KB).toFixed(1);
  const ofFiles = table(
    ['search files', 'files', 'KB', 'largest'],
    files.map((one) => [one.kind, String(one.files), kilobytes(one.bytes), kilobytes(one.largest)]),
  );
  if (cold.length === 0) return ofFiles;
  const ofSearches = table(
    [
      `first results, cold (${weights.search / KB} KB at most)`,
      'results',
      'requests',
      'KB',
      'slow 4G: first, s',
      'with text, s',
    ],
    cold.map(({ query, results, requests, bytes, firstResult, firstText }) => [
      query,
      String(results),
      String(requests),
      kilobytes(bytes),
      firstResult.toFixed(2),
      firstText.toFixed(2),
    ]),
  );
  return `${ofFiles}\n\n${ofSearches}`;
}
