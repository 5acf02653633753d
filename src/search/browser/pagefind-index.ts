/**
 * Pagefind, which knows every word of every text. Only a site with more sections than a guide can hold asks
 * it; it says which texts hold a word, and the order is ours (`search-rank.ts`).
 */
import { guideForm } from '@/search/search-guide.ts';
import type { IndexMatch } from './search-rank.ts';

/** The part of its interface in a browser that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: IndexMatch[] }>;
  destroy(): Promise<void>;
}

/** Pictures of a text and their descriptions would count in what it finds. */
const ranking = { metaWeights: { title: 1, image: 0, image_alt: 0 } };

/** Browsers remember that a module could not be loaded; another address lets the reader try again. */
let attempts = 0;

let running: Promise<Pagefind> | undefined;

/** The texts that hold a word. Fails when a part of the index cannot be downloaded; the next search tries again. */
export async function findInIndex(word: string, folder: string): Promise<readonly IndexMatch[]> {
  // It goes on without a part that failed and finds too little; to tell a reader that there is nothing would be wrong.
  const hasFailed = watchDownloads(`${folder}index/`);
  try {
    const pagefind = await (running ??= startPagefind(folder));
    const { results } = await pagefind.search(word);
    if (!hasFailed()) return results;
    await pagefind.destroy();
    throw new Error('A part of the search index could not be downloaded.');
  } catch (error) {
    running = undefined;
    throw error;
  }
}

async function startPagefind(folder: string): Promise<Pagefind> {
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?${attempts}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    // Its worker is refused by our policy of trusted types.
    // Without a tag of its own, each start would ask for the list of the index under another address.
    const baseUrl = import.meta.env.BASE_URL;
    await pagefind.options({ noWorker: true, baseUrl, ranking, metaCacheTag: `${guideForm}` });
    await pagefind.init();
    // An empty search downloads nothing more. It waits for what was started, and fails if that failed.
    await pagefind.search('');
    return pagefind;
  } catch (error) {
    await pagefind.destroy();
    throw error;
  }
}

/** Watches the downloads from a folder until it is asked whether one has failed. */
function watchDownloads(path: string): () => boolean {
  let failed = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[])
      failed ||= new URL(entry.name).pathname.startsWith(path) && isFailure(entry);
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource' });
  return () => {
    look(observer.takeRecords());
    observer.disconnect();
    return failed;
  };
}

/** Browsers that do not tell the status (Safari before 18) give no reason to doubt the download. */
function isFailure({ responseStatus, decodedBodySize }: PerformanceResourceTiming): boolean {
  return responseStatus >= 400 || (responseStatus === 0 && decodedBodySize === 0);
}
