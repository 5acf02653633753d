/** Everything that `npm run verify` asks a live site, by the words that are before the answer. */
import { links, redirects, wrongAddresses } from './check-addresses.ts';
import { caching, compression, contentTypes, headers } from './check-headers.ts';
import { search, versions } from './check-parts.ts';
import { type Finding, type LiveCheck, LiveSite } from './live-site.ts';

/** What this folder knows of the site. */
export interface Known {
  /** Old addresses that must lead on: `/what-it-is/`. */
  readonly aliases: readonly string[];
  /** The worker in `dist/`. */
  readonly worker: string | undefined;
}

export interface Answered {
  readonly question: string;
  readonly findings: readonly Finding[];
}

/** Asks all of it, one question after the other. */
export async function verifySite(
  address: string,
  known: Known,
  told: (answered: Answered) => void = () => undefined,
): Promise<Answered[]> {
  const site = new LiveSite(address);
  const questions: [string, LiveCheck][] = [
    ['Headers that protect readers', headers],
    ['How long browsers keep files', caching],
    ['Types of files', contentTypes],
    ['Compression', compression],
    ['Wrong addresses, slashes and https', wrongAddresses],
    ['Pages, their policies, links and anchors', links],
    ['Old addresses', redirects(known.aliases)],
    ['Search', search],
    ['One version, whole, for reading offline', versions(known.worker)],
  ];
  const all: Answered[] = [];
  for (const [question, check] of questions) {
    const findings = await check(site).catch((error: unknown): Finding[] => [
      { what: `The site did not answer: ${String(error)}`, mend: 'Open the address in a browser.' },
    ]);
    const answered = { question, findings };
    told(answered);
    all.push(answered);
  }
  return all;
}
