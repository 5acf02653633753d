/** A piece of text, marked if the reader searched for it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A section as the reader meets it in the results. */
export interface FoundSection {
  /** Its address, with base path and anchor. */
  readonly address: string;
  readonly heading: readonly Piece[];
  /** Name of the page that it is on. */
  readonly page: string;
  /** Id of the stage; empty where the page belongs to none. */
  readonly stage: string;
  readonly excerpt: readonly Piece[];
  /** How many sources it has, in words; empty where it has none. */
  readonly sources: string;
}

/** What the index holds about a section (see `src/search/build/index-search.ts`). */
export interface SectionRecord {
  readonly url: string;
  /** Heading and text as plain text. Never HTML. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Headings inside of it, where it holds a whole page: id, text, and the word it starts at. */
  readonly anchors?: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/**
 * The record of one section out of that of a whole page: the one with this anchor or, where none is named,
 * the one with most words that `isMarked`.
 */
export function sectionOf(
  record: SectionRecord,
  anchor: string | undefined,
  isMarked: (word: string) => boolean,
): SectionRecord {
  const anchors = [{ id: '', text: record.meta['title'] ?? '', location: 0 }, ...(record.anchors ?? [])];
  if (anchors.length === 1) return record;
  const words = wordsOf(record.content);
  const sections = anchors.map(({ id, text, location }, place): SectionRecord => ({
    url: id === '' ? record.url : `${record.url}#${id}`,
    content: words.slice(location, anchors[place + 1]?.location).join(' '),
    meta: { ...record.meta, title: text },
  }));
  const marks = ({ content }: SectionRecord) => wordsOf(content).filter(isMarked).length;
  const named = anchors.findIndex(({ id }) => id === anchor);
  return (
    sections[named] ?? sections.reduce((best, section) => (marks(section) > marks(best) ? section : best))
  );
}

/** Prepares a record for the list, with an excerpt of at most `length` words. */
export function foundSection(
  record: SectionRecord,
  isMarked: (word: string) => boolean,
  length: number,
): FoundSection {
  const heading = wordsOf(record.meta['title'] ?? '');
  const body = withListCommas(wordsOf(record.content).slice(heading.length));
  const marks = body.map(isMarked);
  const { start, end } = excerptOf(body, marks, length);
  const more = end === body.length || startsSentence(body, end) ? '' : '…';
  return {
    address: record.url,
    heading: pieces(heading, heading.map(isMarked)),
    page: record.meta['page'] ?? '',
    stage: record.meta['stage'] ?? '',
    sources: record.meta['sources'] ?? '',
    excerpt: pieces(body.slice(start, end), marks.slice(start, end), more),
  };
}

/** Two shorter runs of words one after the other are cells of a table or names of groups, and say nothing alone. */
const minSentence = 4;

/**
 * Whole sentences, from the one from which an excerpt shows most of the marked words; from the first one if
 * several do. Only a sentence that is longer than an excerpt ends in its middle.
 */
function excerptOf(
  words: readonly string[],
  marks: readonly boolean[],
  length: number,
): { start: number; end: number } {
  const starts = [...words.keys()].filter((place) => startsSentence(words, place));
  const endOf = (sentence: number) => starts[sentence + 1] ?? words.length;
  const isLong = (sentence: number) => endOf(sentence) - (starts[sentence] ?? 0) >= minSentence;
  const says = (sentence: number) =>
    isLong(sentence) || (isLong(sentence - 1) && (sentence === starts.length - 1 || isLong(sentence + 1)));
  const excerptFrom = (sentence: number) => {
    const start = starts[sentence] ?? 0;
    let last = sentence;
    while (last + 1 < starts.length && says(last + 1) && endOf(last + 1) - start <= length) last += 1;
    return { start, end: Math.min(endOf(last), start + length) };
  };
  const marksIn = ({ start, end }: { start: number; end: number }) =>
    marks.slice(start, end).filter(Boolean).length;
  const excerpts = starts.flatMap((_, sentence) => (isLong(sentence) ? [excerptFrom(sentence)] : []));
  return excerpts.reduce(
    (best, excerpt) => (marksIn(excerpt) > marksIn(best) ? excerpt : best),
    excerpts[0] ?? excerptFrom(0),
  );
}

function startsSentence(words: readonly string[], place: number): boolean {
  return place === 0 || /[.!?:][\u0022\u201D\u2019)]*$/.test(words[place - 1] ?? '');
}

/** The index ends every item of a list with a full stop. Items that go on in small letters get a comma. */
function withListCommas(words: readonly string[]): string[] {
  return words.map((word, place) =>
    word.endsWith('.') && /^\p{Ll}/u.test(words[place + 1] ?? '') ? `${word.slice(0, -1)},` : word,
  );
}

/** Stands where a mark begins or ends, in no text. */
const edge = '\u0001';

/** Text in pieces. Marks cover words without their punctuation, and neighbors share one. */
function pieces(words: readonly string[], marks: readonly boolean[], end = ''): Piece[] {
  const text = words
    .map((word, place) =>
      marks[place] ? word.replace(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u, `$1${edge}$2${edge}$3`) : word,
    )
    .join(' ')
    .replaceAll(`${edge} ${edge}`, ' ');
  return `${text}${end}`
    .split(edge)
    .map((part, place) => ({ text: part, marked: place % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}

/** The words of a text as they are written, punctuation included. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
