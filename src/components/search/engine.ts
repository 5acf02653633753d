/** Everything that knows Pagefind. It is loaded when a reader touches a search field, and not before. */
import type { SearchQuery } from '@/lib/search-query.ts';
import { type FoundSection, foundSection, type SectionRecord } from './found-section.ts';
import { rankMatches, type WordMatch } from './rank.ts';

/** A section that was found. Its text is downloaded when it is shown. */
export interface Found {
  load(excerptLength: number): Promise<FoundSection>;
}

export interface SearchEngine {
  /** The sections that answer, best first. Fails when a part of the index cannot be downloaded. */
  search(query: SearchQuery): Promise<Found[]>;
}

interface PagefindMatch extends WordMatch {
  data(): Promise<SectionRecord>;
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindMatch[] }>;
  destroy(): Promise<void>;
}

/**
 * The heading stands in the text as well, where Pagefind weighs it seven times, so it weighs little here.
 * The reader's own questions stand here only.
 */
const ranking = { metaWeights: { title: 2, asked: 5 } };

const folder = `${import.meta.env.BASE_URL}pagefind/`;

/** Browsers remember that a module could not be loaded; another address lets the reader try again. */
let attempts = 0;

/** Loads Pagefind. Fails when it cannot be downloaded, or when the browser refuses WebAssembly. */
export async function startEngine(): Promise<SearchEngine> {
  const downloads = watchDownloads(`${folder}index/`);
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?${attempts}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    // Its worker is refused by our policy of trusted types.
    await pagefind.options({ noWorker: true, baseUrl: import.meta.env.BASE_URL, ranking });
    await pagefind.init();
    // An empty search downloads nothing more. It waits for what was started, and fails if that failed.
    await pagefind.search('');
  } catch (error) {
    downloads.stopWatching();
    await pagefind.destroy();
    throw error;
  }
  return {
    async search({ words }) {
      const lists = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
      if (downloads.haveFailed()) {
        downloads.stopWatching();
        await pagefind.destroy();
        throw new Error('A part of the search index could not be downloaded.');
      }
      return rankMatches(lists).map(({ match, places }) => ({
        load: async (excerptLength) => foundSection(await match.data(), places, excerptLength),
      }));
    },
  };
}

/**
 * Watches the downloads from a folder. Pagefind goes on without a part that failed and finds too
 * little; to tell a reader then that there is nothing would be wrong.
 */
function watchDownloads(path: string): { haveFailed(): boolean; stopWatching(): void } {
  let failed = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[]) {
      if (new URL(entry.name).pathname.startsWith(path) && isFailure(entry)) failed = true;
    }
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource' });
  return {
    haveFailed() {
      look(observer.takeRecords());
      return failed;
    },
    stopWatching: () => observer.disconnect(),
  };
}

/** Browsers that do not tell the status (Safari before 18) give no reason to doubt the download. */
function isFailure({ responseStatus, decodedBodySize }: PerformanceResourceTiming): boolean {
  return responseStatus >= 400 || (responseStatus === 0 && decodedBodySize === 0);
}
