/** How soon readers see a page, beside another site with the same text: Starlight, for one. */
import type { Browser } from '../support/browser.mjs';
import { askLighthouse, LARGEST_PAINT } from './ask-lighthouse.ts';
import { spreadOf, spreadText } from './spread.ts';
import { table } from '../../src/format/table.ts';

/** A site that is served while it is measured. */
export interface ServedSite {
  readonly name: string;
  readonly url: string;
}

/** The largest paint of the same pages of several sites, in turns, so that all meet the same busy machine. */
export async function compareLargestPaints(
  sites: readonly ServedSite[],
  browser: Browser,
  { addresses, runs }: { addresses: readonly string[]; runs: number },
): Promise<string> {
  const asked = addresses.flatMap((address) =>
    sites.map(({ name, url }) => ({ address, name, page: url + address.slice(1), seconds: [] as number[] })),
  );
  for (let run = 0; run < runs; run += 1) {
    for (const { page, seconds } of asked) {
      const { audits } = await askLighthouse(page, browser, ['performance']);
      seconds.push((audits[LARGEST_PAINT]?.numericValue ?? Number.NaN) / 1000);
    }
  }
  return table(
    [`LCP, mobile, ${runs} runs in turns`, 'site', 'median (lowest to highest), s'],
    asked.map(({ address, name, seconds }) => [address, name, spreadText(spreadOf(seconds))]),
  );
}
