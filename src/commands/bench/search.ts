/** What a search brings to a reader who has not searched before. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KB, weights } from '../../lib/budgets.ts';
import { brotliSize } from '../../lib/page-weight.ts';
import type { Browser } from '../../../tests/support/browser.mjs';
import { table } from './table.ts';

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
}

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
      const items = page.locator('main ol > li');
      await items
        .nth(4)
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
      await page.waitForLoadState('networkidle');
      found.push({ query, results: await items.count(), bytes, requests });
      await context.close();
    }
  } finally {
    await running.close();
  }
  return found;
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
    [`first results, cold (${weights.search / KB} KB at most)`, 'results', 'requests', 'KB'],
    cold.map(({ query, results, requests, bytes }) => [
      query,
      String(results),
      String(requests),
      kilobytes(bytes),
    ]),
  );
  return `${ofFiles}\n\n${ofSearches}`;
}
