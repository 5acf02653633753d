/** Finds sections: with the guide at once, and with Pagefind. Loaded when a reader touches a search field, and not before. */
import { guideForm, type SearchGuide, type SearchGuideFile } from '@/search/search-guide.ts';
import { OldPageError, readSearchGuide } from './search-guide-reader.ts';
import { searchQuery, type SearchQuery } from './search-query.ts';
import { indexWords, rankSections, type Ranked, type WordMatch } from './search-rank.ts';
import { isEmptyWord, isFrame, stemOf, wordsIn } from '@/search/search-words.ts';
import { type FoundSection, foundSection, sectionOf, type SectionRecord, wordsOf } from './found-section.ts';

/** A section that was found. Its text is downloaded when it is shown. */
export interface Found {
  /** Id of its stage, empty for none; undefined where only the downloaded text tells. */
  readonly stage: string | undefined;
  /** What is known of it before its text is there; undefined for one that only the index knows. */
  heading(): FoundSection | undefined;
  load(excerptLength: number): Promise<FoundSection>;
}

/** What a search gave. */
export interface Answer {
  /** The sections that answer, best first. */
  readonly found: readonly Found[];
  /** What was searched, where that is not what was typed. */
  readonly correction: string | undefined;
  /** The explained word that was typed. */
  readonly term: Found | undefined;
}

export interface SearchEngine {
  /** Texts that only a search needs, so that they do not weigh on every page. */
  readonly texts: SearchGuideFile['texts'];
  /** What the guide alone knows, while the index is asked; undefined where the guide knows all. */
  glance(query: SearchQuery): Answer | undefined;
  /**
   * What guide and index know. Only a search that the guide cannot answer alone starts Pagefind. Fails when
   * a part of the index cannot be downloaded.
   */
  search(query: SearchQuery): Promise<Answer>;
  understand(typed: string, options: { asTyped: boolean }): SearchQuery;
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: WordMatch[] }>;
  destroy(): Promise<void>;
}

/**
 * Pagefind only says which texts hold a word; the order is ours (`search-rank.ts`). Pictures of a record and
 * their descriptions would count in what it finds.
 */
const ranking = { metaWeights: { title: 1, image: 0, image_alt: 0 } };

const base = import.meta.env.BASE_URL;
const folder = `${base}pagefind/`;

/** Browsers remember that a module could not be loaded; another address lets the reader try again. */
let attempts = 0;

/**
 * Loads the guide. Fails when it cannot be downloaded, and with an `OldPageError` when it belongs to a newer
 * build than the page. The language is that of the build: what an extension writes into the page changes nothing.
 */
export async function startEngine(language: string): Promise<SearchEngine> {
  // Its name never changes, so a host that does not say "no-cache" would let browsers keep that of an old build.
  const sent = await ask(`${folder}guide.${language}.json`, 'no-cache');
  const file = (await sent.json()) as SearchGuideFile;
  const guide = readSearchGuide(file);
  const placeOf = new Map(guide.sections.map(([, , , id], place) => [id, place]));
  let pagefind: ReturnType<typeof startPagefind> | undefined;
  const find = async (words: readonly string[]) => {
    if (words.length === 0) return new Map<string, WordMatch[]>();
    pagefind ??= startPagefind();
    try {
      return await (await pagefind).find(words);
    } catch (error) {
      // The next search tries again.
      pagefind = undefined;
      throw error;
    }
  };
  const answer = (query: SearchQuery, ranked: readonly Ranked[]): Answer => {
    const stems = stemsToMark(query);
    const found = (id: string): Found => ({
      stage: stageOf(placeOf.get(id), guide),
      heading: () => headingOf(placeOf.get(id), stems, guide),
      load: (length) => load(id, stems, length),
    });
    const term = query.explained === undefined ? undefined : guide.sections[query.explained]?.[3];
    return {
      found: ranked.map(({ id }) => found(id)),
      correction: query.correction,
      term: term === undefined ? undefined : found(term),
    };
  };
  return {
    texts: file.texts,
    understand: (typed, options) => searchQuery(typed, guide, options),
    glance: (query) => answer(query, rankSections(query, guide, new Map())),
    search: async (query) => answer(query, rankSections(query, guide, await find(indexWords(query, guide)))),
  };
}

async function startPagefind(): Promise<{
  find(words: readonly string[]): Promise<Map<string, WordMatch[]>>;
}> {
  const downloads = watchDownloads(`${folder}index/`);
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?${attempts}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    // Its worker is refused by our policy of trusted types.
    // Without a tag of its own, each start would ask for the list of the index under another address.
    await pagefind.options({ noWorker: true, baseUrl: base, ranking, metaCacheTag: `${guideForm}` });
    await pagefind.init();
    // An empty search downloads nothing more. It waits for what was started, and fails if that failed.
    await pagefind.search('');
  } catch (error) {
    downloads.stopWatching();
    await pagefind.destroy();
    throw error;
  }
  return {
    async find(words) {
      const lists = await Promise.all(
        words.map(async (word) => [word, (await pagefind.search(word)).results] as const),
      );
      if (downloads.haveFailed()) {
        downloads.stopWatching();
        await pagefind.destroy();
        throw new Error('A part of the search index could not be downloaded.');
      }
      return new Map(lists);
    },
  };
}

/** Texts on their way or here, by their names in the index. */
const records = new Map<string, Promise<SectionRecord>>();

/** The text of a section with its marks. */
async function load(id: string, stems: ReadonlySet<string>, length: number): Promise<FoundSection> {
  const [name = '', anchor] = id.split('#');
  const record = records.get(name) ?? recordOf(name);
  records.set(name, record);
  try {
    const isMarked = (word: string) => isToMark(word, stems);
    return withMarks(sectionOf(await record, anchor, isMarked), stems, length);
  } catch (error) {
    // The next search tries again.
    records.delete(name);
    throw error;
  }
}

/** What the index holds under a name: a section or, on a large site, a page. */
async function recordOf(name: string): Promise<SectionRecord> {
  const packed = await ask(`${folder}fragment/${name}.pf_fragment`);
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const stream = new Blob([bytes]).stream();
  // Where a host says of a packed file that it is packed, the browser has unpacked it already.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = new Response(isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream);
  return JSON.parse((await text(unpacked)).replace(/^pagefind_dcd/, '')) as SectionRecord;
}

/** A section as the guide knows it: where it stands and its heading, without its text. */
function headingOf(
  place: number | undefined,
  stems: ReadonlySet<string>,
  { sections, pages }: SearchGuide,
): FoundSection | undefined {
  const [page = -1, anchor = '', title = ''] = (place === undefined ? undefined : sections[place]) ?? [];
  const [path, name, stage] = pages[page] ?? [];
  if (path === undefined || name === undefined || stage === undefined) return undefined;
  const url = anchor === '' ? path : `${path}#${anchor}`;
  return withMarks({ url, content: title, meta: { title, page: name, stage } }, stems, 0);
}

function withMarks(record: SectionRecord, stems: ReadonlySet<string>, length: number): FoundSection {
  const content = wordsOf(record.content);
  const places = [...content.keys()].filter((place) => isToMark(content[place] ?? '', stems));
  return foundSection({ ...record, url: base + record.url.replace(/^\//, '') }, places, length);
}

function isToMark(written: string, stems: ReadonlySet<string>): boolean {
  return wordsIn(written).some((word) => !isEmptyWord(word) && stems.has(stemOf(word)));
}

async function ask(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache });
  // The worker says so where neither the device nor the host has the version of this page.
  if (response.status === 410) throw new OldPageError();
  if (!response.ok) throw new Error(`${address} could not be downloaded.`);
  return response;
}

function text(response: Response): Promise<string> {
  return response.text();
}

/** The words that were asked for, and the single words that mean the same. Words of every question are not marked. */
function stemsToMark({ units }: SearchQuery): Set<string> {
  return new Set(
    units.flatMap(({ word, meanings }) =>
      word.length < 3 || isFrame(word)
        ? []
        : meanings.flatMap(({ stems }) => (stems.length === 1 ? stems : [])),
    ),
  );
}

function stageOf(section: number | undefined, guide: SearchGuide): string | undefined {
  const [page] = (section === undefined ? undefined : guide.sections[section]) ?? [];
  return page === undefined ? undefined : guide.pages[page]?.[2];
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
