/** Finds sections: with the guide at once, and with Pagefind. Loaded when a reader touches a search field, and not before. */
import type { SearchGuide, SearchGuideFile } from '@/search/search-guide.ts';
import { isFrame, termsIn } from '@/search/search-words.ts';
import { askGuide } from './ask-guide.ts';
import { type FoundSection, foundSection, sectionOf, type SectionRecord } from './found-section.ts';
import { findInIndex } from './pagefind-index.ts';
import { OldPageError, readSearchGuide } from './search-guide-reader.ts';
import { searchQuery, type SearchQuery } from './search-query.ts';
import { type IndexMatch, indexWord, rankSections, type Ranked } from './search-rank.ts';

/** A section that was found. Its text is downloaded when it is shown. */
export interface Found {
  /** Id of its stage; empty for none, and where only the downloaded text tells. */
  readonly stage: string;
  /** What is known of it before its text is there; undefined for one that only the index knows. */
  readonly heading: FoundSection | undefined;
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
  /**
   * What the guide knows, at once; and, where that is not all, what guide and index know. Only such a search
   * starts Pagefind. Where that does not come, the guide has answered.
   */
  search(typed: string, options: { asTyped: boolean }): { known: Answer; all: Answer | Promise<Answer> };
}

const base = import.meta.env.BASE_URL;
const folder = `${base}pagefind/`;

/**
 * Reads the guide, which may be on its way already. Fails when it cannot be downloaded, and with an
 * `OldPageError` when it belongs to a newer build than the page.
 */
export async function startEngine(language: string, sent?: Promise<Response>): Promise<SearchEngine> {
  const response = await checked(sent ?? askGuide(language));
  const guide = readSearchGuide((await response.json()) as SearchGuideFile);
  return {
    search(typed, options) {
      const query = searchQuery(typed, guide, options);
      const word = indexWord(query, guide);
      const answerWith = (found?: readonly IndexMatch[]) =>
        answer(query, rankSections(query, guide, found), guide);
      const known = answerWith();
      if (word === undefined) return { known, all: known };
      return { known, all: findInIndex(word, folder).then(answerWith, () => known) };
    },
  };
}

function answer(query: SearchQuery, ranked: readonly Ranked[], guide: SearchGuide): Answer {
  const isMarked = marking(query);
  const found = ({ id, section }: Pick<Ranked, 'id' | 'section'>): Found => ({
    stage: guide.pages[guide.sections[section ?? -1]?.[0] ?? -1]?.[2] ?? '',
    heading: headingOf(section, isMarked, guide),
    load: (length) => load(id, isMarked, length),
  });
  const { explained: section, correction } = query;
  const id = guide.sections[section ?? -1]?.[3];
  return {
    found: ranked.map(found),
    correction,
    term: id === undefined ? undefined : found({ id, section }),
  };
}

/** Texts on their way or here, by their names in the index. */
const records = new Map<string, Promise<SectionRecord>>();

/** The text of a section with its marks. */
async function load(id: string, isMarked: IsMarked, length: number): Promise<FoundSection> {
  const [name = '', anchor] = id.split('#');
  const record = records.get(name) ?? recordOf(name);
  records.set(name, record);
  try {
    return foundSection(withBase(sectionOf(await record, anchor, isMarked)), isMarked, length);
  } catch (error) {
    // The next search tries again.
    records.delete(name);
    throw error;
  }
}

/** What the index holds under a name: a section or, on a large site, a page. */
async function recordOf(name: string): Promise<SectionRecord> {
  const packed = await checked(fetch(`${folder}fragment/${name}.pf_fragment`));
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const stream = new Blob([bytes]).stream();
  // Where a host says of a packed file that it is packed, the browser has unpacked it already.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = new Response(isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream);
  return JSON.parse((await unpacked.text()).replace(/^pagefind_dcd/, '')) as SectionRecord;
}

/** A section as the guide knows it: where it is and its heading, without its text. */
function headingOf(
  section: number | undefined,
  isMarked: IsMarked,
  { sections, pages }: SearchGuide,
): FoundSection | undefined {
  const [at = -1, anchor = '', title = ''] = sections[section ?? -1] ?? [];
  const page = pages[at];
  if (!page) return undefined;
  const [path, name, stage] = page;
  const url = anchor === '' ? path : `${path}#${anchor}`;
  return foundSection(withBase({ url, content: title, meta: { title, page: name, stage } }), isMarked, 0);
}

function withBase(record: SectionRecord): SectionRecord {
  return { ...record, url: base + record.url.replace(/^\//, '') };
}

/** Is a word, as it is written, to be marked? */
type IsMarked = (written: string) => boolean;

/** Marks the words that were asked for, and words that mean the same; never words of every question. */
function marking({ units }: SearchQuery): IsMarked {
  const telling = units.filter(({ word }) => word.length >= 3 && !isFrame(word));
  const stems = new Set(telling.flatMap(({ meanings }) => [...meanings.keys()]));
  return (written) => termsIn(written).some((stem) => stems.has(stem));
}

async function checked(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  // The worker says so where neither the device nor the host has the version of this page.
  if (response.status === 410) throw new OldPageError();
  if (!response.ok) throw new Error(`${response.url} could not be downloaded.`);
  return response;
}
