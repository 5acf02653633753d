/** A PDF leaflet as a program of its own reads it (PDF.js), with its tags. */
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A heading of the tags, with its words. */
export interface PdfHeading {
  readonly level: number;
  readonly text: string;
}

export interface LeafletPdf {
  readonly bytes: number;
  readonly pages: number;
  /** Width of each sheet in points. */
  readonly widths: readonly number[];
  readonly isTagged: boolean;
  readonly language: string;
  readonly title: string;
  /** Does a reader program show the title, and not the name of the file? */
  readonly showsTitle: boolean;
  readonly headings: readonly PdfHeading[];
  readonly bookmarks: readonly PdfHeading[];
  /** What the tags say of the drawings, in reading order. */
  readonly alternatives: readonly string[];
  /** The words in the order of the tags, without drawings and without what repeats on each sheet. */
  readonly text: string;
  /** What stands outside the tags on each sheet. */
  readonly feet: readonly string[];
  readonly links: readonly string[];
  /** The smallest letters, in points, drawings apart. */
  readonly smallest: number;
  /** Names of the tags that are used. */
  readonly roles: ReadonlySet<string>;
}

/** Reads a file. */
export async function readLeafletPdf(data: Uint8Array): Promise<LeafletPdf> {
  const loading = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  try {
    const { info } = await pdf.getMetadata();
    const facts = info as { Language?: string; Title?: string };
    const preferences = (await pdf.getViewerPreferences()) as Readonly<Record<string, unknown>> | null;
    const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
    const sheets = [];
    for (let number = 1; number <= pdf.numPages; number += 1) sheets.push(await readSheet(pdf, number));
    const blocks = sheets.flatMap(({ tags }) => tags);
    return {
      bytes: data.length,
      pages: pdf.numPages,
      widths: sheets.map(({ width }) => width),
      isTagged: mark?.Marked === true,
      language: facts.Language ?? '',
      title: facts.Title ?? '',
      showsTitle: preferences?.['DisplayDocTitle'] === true,
      headings: blocks.flatMap(({ role, text }) =>
        /^H\d$/.test(role) ? [{ level: Number(role.slice(1)), text: oneLine(text) }] : [],
      ),
      bookmarks: bookmarksOf(await pdf.getOutline()),
      alternatives: sheets.flatMap(({ alternatives }) => alternatives),
      text: oneLine(blocks.map(({ text }) => text).join(' ')),
      feet: sheets.map(({ foot }) => oneLine(foot)),
      links: sheets.flatMap(({ links }) => links),
      smallest: Math.min(...sheets.map(({ smallest }) => smallest)),
      roles: new Set(blocks.map(({ role }) => role)),
    };
  } finally {
    await loading.destroy();
  }
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** A node of the tags as PDF.js hands it over. */
interface Tag {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Tag[];
}

/** A block of the tags with its words. */
interface TaggedBlock {
  readonly role: string;
  readonly text: string;
}

/** Tags that stand for a whole line or cell; what is inside of them belongs to one line. */
const BLOCKS = /^(?:P|H\d|Lbl|LBody|TH|TD|Caption)$/;

/** What repeats on each sheet stands in its lowest points. */
const footHeight = 115;

async function readSheet(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tree = (await page.getStructTree()) as Tag | null;
  const drawn = new Set<string>();
  const alternatives: string[] = [];
  visit(tree, (tag) => {
    if (tag.role !== 'Figure') return;
    alternatives.push(tag.alt ?? '');
    visit(tag, ({ id }) => id !== undefined && drawn.add(id));
  });

  const textById = new Map<string, string>();
  const open: string[] = [];
  let foot = '';
  let smallest = Infinity;
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? '');
      continue;
    }
    const id = open.findLast((one) => one !== '');
    const words = item.str + (item.hasEOL ? ' ' : '');
    const [, , c = 0, d = 0, , y = 0] = item.transform as number[];
    // Drawings that say nothing have no tags either.
    if (id === undefined && y > footHeight) continue;
    if (id === undefined) foot += words;
    else textById.set(id, (textById.get(id) ?? '') + words);
    if (item.str.trim() !== '' && !(id !== undefined && drawn.has(id))) {
      smallest = Math.min(smallest, Math.hypot(c, d));
    }
  }
  const annotations = (await page.getAnnotations()) as { subtype?: string; url?: string }[];
  return {
    width: (page.view[2] ?? 0) - (page.view[0] ?? 0),
    tags: blocksOf(tree, textById),
    alternatives,
    foot,
    smallest,
    links: annotations.flatMap(({ subtype, url }) => (subtype === 'Link' && url !== undefined ? [url] : [])),
  };
}

/** The blocks in the order of the tags. Figures are left out. */
function blocksOf(tag: Tag | null, textById: ReadonlyMap<string, string>): TaggedBlock[] {
  if (!tag || tag.role === 'Figure') return [];
  if (tag.type === 'content') return [{ role: '', text: textById.get(tag.id ?? '') ?? '' }];
  const inside = (tag.children ?? []).flatMap((child) => blocksOf(child, textById));
  const { role = '' } = tag;
  const isLine = BLOCKS.test(role) && inside.every((block) => !BLOCKS.test(block.role));
  return isLine ? [{ role, text: inside.map(({ text }) => text).join('') }] : inside;
}

function visit(tag: Tag | null, act: (tag: Tag) => unknown): void {
  if (!tag) return;
  act(tag);
  for (const child of tag.children ?? []) visit(child, act);
}

function bookmarksOf(bookmarks: readonly Bookmark[], level = 1): PdfHeading[] {
  return bookmarks.flatMap(({ title, items }) => [
    { level, text: oneLine(title) },
    ...bookmarksOf(items, level + 1),
  ]);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
