/** Puts a leaflet together: from one finished article, or from several. */
import { formatDate } from '../format/date.ts';
import { absoluteUrl } from '../format/path.ts';
import { fill, uiTexts } from '../i18n/index.ts';
import { languages, type Language } from '../site.config.ts';
import { parse } from 'node-html-parser';
import type { Block, Leaflet, Run } from './leaflet.ts';
import { DETAILS, pageBlocks, type Draw, type PageBlocks } from './page-blocks.ts';
import { shortAddress } from './typst-text.ts';

/** A finished article, as far as leaflets need it. */
export interface LeafletPage {
  /** The HTML of its main part. */
  readonly main: string;
  readonly title: string;
  /** Without the base path. */
  readonly address: string;
  readonly language: string;
  readonly version: string;
  /** The day when its text last changed. */
  readonly updated: string;
  /** Who has checked it, in a sentence. */
  readonly status: string;
  /** For a page that is handed out as few sheets. */
  readonly isClose?: boolean;
}

/** What a leaflet of several articles adds to them. */
export interface Together {
  readonly title: string;
  readonly address: string;
  /** One version for all of them. */
  readonly version: string;
}

/** The leaflet of an article, with all that its page says. */
export function leafletOf(page: LeafletPage, draw: Draw): Leaflet {
  const language = languageOf(page.language);
  const { blocks, words } = readPage(page, draw);
  const { text, details } = cutDetails(blocks);
  return {
    ...frame(page, language),
    blocks: [...text, ...wordList(words, language), ...details],
  };
}

/**
 * One leaflet of several articles: each without its details, which its page has. Cards that are in more
 * than one of them are printed where they come last, and the words are explained once, at the end.
 */
export function leafletOfMany(pages: readonly LeafletPage[], together: Together, draw: Draw): Leaflet {
  const newest = pages.reduce((one, other) => (other.updated > one.updated ? other : one));
  const language = languageOf(newest.language);
  const { pdf } = uiTexts(language.code);
  const read = pages.map((page) => readPage(page, draw));
  const words = new Map(read.flatMap((part) => [...part.words]));
  const texts = cardsOnce(read.map(({ blocks }) => cutDetails(blocks).text));
  return {
    ...frame({ ...newest, ...together }, language),
    blocks: [
      heading(1, together.title),
      ...pages.flatMap(({ address }, index): Block[] => [
        ...(texts[index] ?? []).map(lower),
        {
          kind: 'text',
          look: 'small',
          runs: [plain(fill(pdf.sources, { address: `${shortAddress(absoluteUrl(address))}/#sources` }))],
        },
      ]),
      ...wordList(words, language),
    ],
  };
}

function readPage({ main }: LeafletPage, draw: Draw): PageBlocks {
  return pageBlocks(parse(main, { comment: false }), draw);
}

function frame(
  { title, address, version, updated, status, isClose = false }: Omit<LeafletPage, 'main' | 'language'>,
  { tag, dir, code }: Language,
): Omit<Leaflet, 'blocks'> {
  return {
    title,
    language: tag,
    dir,
    url: absoluteUrl(address),
    isClose,
    version: fill(uiTexts(code).pdf.version, { version, date: formatDate(updated, tag) }),
    status,
  };
}

/** The text of an article, and the details that its page adds at the end. */
function cutDetails(blocks: readonly Block[]): { text: Block[]; details: Block[] } {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === DETAILS);
  const end = at === -1 ? blocks.length : at;
  return { text: blocks.slice(0, end), details: blocks.slice(end) };
}

/** The section of an article that tells who to call. */
const HELP = 'get-help';

/** Takes away each card that comes again, word for word, and the section that has none left. */
function cardsOnce(texts: readonly (readonly Block[])[]): Block[][] {
  const isCard = (block: Block) =>
    block.kind === 'box' && block.look !== 'plain' && block.look !== 'important';
  return texts.map((blocks, index) => {
    const later = new Set(
      texts
        .slice(index + 1)
        .flat()
        .filter(isCard)
        .map((card) => JSON.stringify(card)),
    );
    const kept = blocks.filter((block) => !isCard(block) || !later.has(JSON.stringify(block)));
    const help = kept.findIndex((block) => block.kind === 'heading' && block.id === HELP);
    return help === -1 || kept.slice(help).some(isCard) ? kept : kept.slice(0, help);
  });
}

/** The headings of an article inside a leaflet of several. */
function lower(block: Block): Block {
  if (block.kind === 'heading') return { ...block, level: block.level === 1 ? 2 : 3 };
  return block.kind === 'box' ? { ...block, blocks: block.blocks.map(lower) } : block;
}

function wordList(words: ReadonlyMap<string, string>, { code, tag }: Language): Block[] {
  if (words.size === 0) return [];
  const sorted = [...words].sort(([a], [b]) => a.localeCompare(b, tag, { sensitivity: 'base' }));
  return [
    heading(2, uiTexts(code).pdf.words),
    ...sorted.map(([word, meaning]): Block => ({
      kind: 'text',
      look: 'text',
      runs: [{ text: word, bold: true }, plain(` ${meaning}`)],
    })),
  ];
}

function heading(level: 1 | 2, words: string): Block {
  return { kind: 'heading', level, id: '', runs: [plain(words)] };
}

function plain(text: string): Run {
  return { text, bold: false };
}

function languageOf(tag: string): Language {
  return languages.find((one) => one.tag === tag) ?? languages[0];
}
