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
}

/** Pictures of a text and their descriptions would count in what it finds. */
const ranking = { metaWeights: { title: 1, image: 0, image_alt: 0 } };

/** Browsers remember that a module could not be loaded; another address lets the reader try again. */
let attempts = 0;

let running: Promise<Pagefind> | undefined;

/** The texts that hold a word. Fails when Pagefind can not start; the next search tries again. */
export async function findInIndex(word: string, folder: string): Promise<readonly IndexMatch[]> {
  running ??= startPagefind(folder);
  try {
    const { results } = await (await running).search(word);
    return results;
  } catch (error) {
    running = undefined;
    throw error;
  }
}

async function startPagefind(folder: string): Promise<Pagefind> {
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?${attempts}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Its worker is refused by our policy of trusted types.
  // Without a tag of its own, each start would ask for the list of the index under another address.
  const baseUrl = import.meta.env.BASE_URL;
  await pagefind.options({ noWorker: true, baseUrl, ranking, metaCacheTag: `${guideForm}` });
  await pagefind.init();
  return pagefind;
}
