/** Finds sections: with the guide at once, and with Pagefind. Loaded when a reader touches a search field, and not before. */
import type { SearchGuide, SearchGuideFile, SearchGuideTexts } from '@/search/search-guide.ts';
import { isEmptyWord, isFrame, stemOf, wordsIn } from '@/search/search-words.ts';
import { askGuide } from './ask-guide.ts';
import { type FoundSection, foundSection, sectionOf, type SectionRecord, wordsOf } from './found-section.ts';
import { findInIndex } from './pagefind-index.ts';
import { OldPageError, readSearchGuide } from './search-guide-reader.ts';
import { searchQuery, type SearchQuery } from './search-query.ts';
import { indexWords, rankSections, type Ranked } from './search-rank.ts';

/** A section that was found. Its text is downloaded when it is shown. */
export interface Found {
  /** Id of its stage, empty for none; undefined where only the downloaded text tells. */
  readonly stage: string | undefined;
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
  /** Texts that only a search needs, so that they do not weigh on every page. */
  readonly texts: SearchGuideTexts;
  /**
   * What the guide knows, at once; and, where that is not all, what guide and index know. Only such a search
   * starts Pagefind. It fails when a part of the index cannot be downloaded.
   */
  search(typed: string, options: { asTyped: boolean }): { known: Answer; all: Promise<Answer> | undefined };
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
    texts: guide.texts,
    search(typed, options) {
      const query = searchQuery(typed, guide, options);
      const words = indexWords(query, guide);
      return {
        known: answer(query, rankSections(query, guide), guide),
        all:
          words.length === 0
            ? undefined
            : findInIndex(words, folder).then((matches) =>
                answer(query, rankSections(query, guide, matches), guide),
              ),
      };
    },
  };
}

function answer(query: SearchQuery, ranked: readonly Ranked[], guide: SearchGuide): Answer {
  const stems = stemsToMark(query);
  const found = ({ id, section }: Pick<Ranked, 'id' | 'section'>): Found => ({
    stage: guide.pages[guide.sections[section ?? -1]?.[0] ?? -1]?.[2],
    heading: headingOf(section, stems, guide),
    load: (length) => load(id, stems, length),
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
async function load(id: string, stems: ReadonlySet<string>, length: number): Promise<FoundSection> {
  const [name = '', anchor] = id.split('#');
  const record = records.get(name) ?? recordOf(name);
  records.set(name, record);
  try {
    return withMarks(
      sectionOf(await record, anchor, (word) => isToMark(word, stems)),
      stems,
      length,
    );
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

/** A section as the guide knows it: where it stands and its heading, without its text. */
function headingOf(
  section: number | undefined,
  stems: ReadonlySet<string>,
  { sections, pages }: SearchGuide,
): FoundSection | undefined {
  const [at = -1, anchor = '', title = ''] = sections[section ?? -1] ?? [];
  const page = pages[at];
  if (!page) return undefined;
  const [path, name, stage] = page;
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

/** The words that were asked for, and the single words that mean the same. Words of every question are not marked. */
function stemsToMark({ units }: SearchQuery): Set<string> {
  const telling = units.filter(({ word }) => word.length >= 3 && !isFrame(word));
  return new Set(
    telling.flatMap(({ meanings }) => meanings.flatMap(({ stems }) => (stems.length === 1 ? stems : []))),
  );
}

async function checked(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  // The worker says so where neither the device nor the host has the version of this page.
  if (response.status === 410) throw new OldPageError();
  if (!response.ok) throw new Error(`${response.url} could not be downloaded.`);
  return response;
}
