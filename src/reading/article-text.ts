/**
 * The text of an article that is not drawn: its headings, its sections, its blocks (one for each
 * paragraph, list item and cell) and what it uses, all in reading order and with lines.
 */
import type { Article } from '../schema/article.ts';

/** Something that an article takes from elsewhere or points to, in reading order. */
export type Use =
  | { kind: 'source' | 'term' | 'chance' | 'wording' | 'figure' | 'body-map-table'; id: string; line: number }
  | { kind: 'serious-harm' | 'care-cards' | 'body-map' | 'unsourced'; line: number }
  | { kind: 'moved'; from: string; line: number }
  | { kind: 'link'; url: string; text: string; line: number };

/** A heading in the text. Its id is the anchor that links point to. */
export interface Heading {
  /** 2 for h2, 3 for h3. */
  depth: number;
  id: string | null;
  text: string;
  line: number;
}

/** A list or a table; what proves it may be in its lead-in, in each item, or in the last one. */
export interface Group {
  kind: 'list' | 'numbered-list' | 'table';
  /** The paragraph right before it. */
  leadIn: Block | null;
}

/** One paragraph, list item or table cell. */
export interface Block {
  kind: 'paragraph' | 'item' | 'cell';
  /** What a reader reads, without references. Lines break where they break in the file. */
  text: string;
  /** The same without the words of links to other pages of the guide, which name and do not state. */
  ownText: string;
  line: number;
  /** Sources that are given inside the block. */
  sources: string[];
  /** Names of the components around it, the nearest last. */
  inside: string[];
  group: Group | null;
  /** Place of the item in its list, or of the row in its table, from 0. */
  place: number;
}

/** Everything from one heading to the next. */
export interface Section {
  heading: Heading;
  blocks: Block[];
  uses: Use[];
  /** Words that are in the file itself; those of wordings and chances come on top. */
  words: number;
}

export interface ArticleText {
  /** What is before the first heading. */
  intro: Omit<Section, 'heading'>;
  sections: Section[];
  headings: Heading[];
  blocks: Block[];
  uses: Use[];
  words: number;
}

/** What the ids in an article bring with them. Unknown ids bring nothing; a check reports them. */
export interface SourceLookups {
  chance: (id: string) => readonly string[];
  wording: (id: string) => readonly string[];
  figure: (id: string) => readonly string[];
  /** By the part of the body. */
  bodyMapTable: (part: string) => readonly string[];
  bodyMap: readonly string[];
  seriousHarm: readonly string[];
  careCards: readonly string[];
}

/** The words that the components of an article draw, to be counted with its own. */
export interface DrawnWords {
  chance: (id: string) => number;
  wording: (id: string) => number;
  bodyMapTable: (part: string) => number;
  bodyMap: number;
  seriousHarm: number;
  careCards: number;
}

/**
 * Every source of an article once, in the order in which a reader meets them: short answer, key
 * points, what to do, then the text with all that its wordings, chances, drawings and cards bring.
 */
export function sourcesInReadingOrder(
  article: Pick<Article, 'shortAnswer' | 'keyPoints' | 'whatToDo'>,
  text: ArticleText,
  lookups: SourceLookups,
): string[] {
  return [
    ...new Set([
      ...article.shortAnswer.sources,
      ...article.keyPoints.flatMap((point) => point.sources),
      ...article.whatToDo.flatMap((action) => action.sources ?? []),
      ...text.uses.flatMap((use) => sourcesOfUse(use, lookups)),
    ]),
  ];
}

/** Words of a section, or of a whole article, with those that its components draw. */
export function wordsAsDrawn(part: Pick<Section, 'words' | 'uses'>, drawn: DrawnWords): number {
  return part.uses.reduce((sum, use) => sum + wordsOfUse(use, drawn), part.words);
}

/** Whole minutes at 200 words a minute, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200));
}

function sourcesOfUse(use: Use, lookups: SourceLookups): readonly string[] {
  switch (use.kind) {
    case 'source':
      return [use.id];
    case 'chance':
    case 'wording':
    case 'figure':
      return lookups[use.kind](use.id);
    case 'body-map-table':
      return lookups.bodyMapTable(use.id);
    case 'body-map':
      return lookups.bodyMap;
    case 'serious-harm':
      return lookups.seriousHarm;
    case 'care-cards':
      return lookups.careCards;
    default:
      return [];
  }
}

function wordsOfUse(use: Use, drawn: DrawnWords): number {
  switch (use.kind) {
    case 'chance':
    case 'wording':
      return drawn[use.kind](use.id);
    case 'body-map-table':
      return drawn.bodyMapTable(use.id);
    case 'body-map':
      return drawn.bodyMap;
    case 'serious-harm':
      return drawn.seriousHarm;
    case 'care-cards':
      return drawn.careCards;
    default:
      return 0;
  }
}
