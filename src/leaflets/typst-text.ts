/**
 * Writes a leaflet in the language of Typst. Every word of the page is a string in it, never markup.
 * What Typst 0.14 tags wrongly is left out: no links in running text (screen readers would read the
 * address instead of the words), no frame around a paragraph that may break, no row headers.
 */
import { uiTexts } from '../i18n/index.ts';
import { languages } from '../site.config.ts';
import { type Block, type BoxLook, type Drawing, type Leaflet, type Paper, type Run } from './leaflet.ts';

/** A text for Typst and the drawings that it names, by their paths. */
export interface TypstText {
  readonly source: string;
  readonly files: ReadonlyMap<string, string>;
}

/** `qr` is the address of the page as a QR code, an SVG file. */
export function typstText(leaflet: Leaflet, paper: Paper, qr: string): TypstText {
  const writer = new TypstWriter(leaflet.isClose ? maxClose : maxBeside);
  const body = writer.blocks(leaflet.blocks);
  const { pdf, siteName } = uiTexts(
    (languages.find(({ tag }) => tag === leaflet.language) ?? languages[0]).code,
  );
  const [lang = 'en', region] = leaflet.language.split('-');
  const source = [
    `#set document(title: ${text(leaflet.title)}, author: ${text(siteName)}, date: none)`,
    `#set text(lang: ${text(lang)}, ${region === undefined ? '' : `region: ${text(region)}, `}dir: ${leaflet.dir})`,
    // Strokes know left and right, and no start of a line.
    leaflet.isClose ? CLOSE : ROOMY,
    SET_UP.replaceAll('START', leaflet.dir === 'ltr' ? 'left' : 'right'),
    `#set page(paper: ${text(paper === 'letter' ? 'us-letter' : 'a4')}, margin: (x: 18mm, ${leaflet.isClose ? 'top: 12mm, bottom: 35mm' : 'top: 15mm, bottom: 40mm'}), footer-descent: ${leaflet.isClose ? 2 : 4}mm, footer: context {`,
    '  line(length: 100%, stroke: 0.75pt + ink)',
    '  v(-1mm)',
    '  grid(columns: (1fr, 25mm), column-gutter: 6mm, align: (start + horizon, end + horizon),',
    `    [#strong(${text(pdf.phone)}) #${text(shortAddress(leaflet.url))} #linebreak() #${text(leaflet.version)} #linebreak() #${text(leaflet.status)} #linebreak() #${pageOf(pdf.page)}],`,
    `    image(${text('/qr.svg')}, width: 25mm, alt: ${text('')}))`,
    '})',
    `#par[#strong(${text(siteName)})]`,
    `#par[#${text(pdf.screen)} #link(${text(leaflet.url)}, ${text(shortAddress(leaflet.url))})]`,
    body,
  ].join('\n');
  return { source, files: new Map([...writer.files, ['/qr.svg', qr]]) };
}

/** The address as people type it. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The white between lines, paragraphs, items and blocks, and the size of the title. */
const ROOMY = `#let (leading, spacing, item, gap, inset, title) = (0.64em, 0.95em, 0.62em, 14pt, 9pt, 24pt)
#let (around-1, around-2, around-3) = ((above: 14pt, below: 12pt), (above: 20pt, below: 9pt), (above: 15pt, below: 8pt))`;

/** The same for what is handed out as few sheets. The letters are no smaller. */
const CLOSE = `#let (leading, spacing, item, gap, inset, title) = (0.47em, 0.64em, 0.47em, 7pt, 5pt, 20pt)
#let (around-1, around-2, around-3) = ((above: 10pt, below: 8pt), (above: 13pt, below: 7pt), (above: 9pt, below: 6pt))`;

/** Fonts, sizes and colors. 12 pt is the smallest. */
const SET_UP = `#let ink = rgb("#16262a")
#let emergency = rgb("#8c0f1e")
#let urgent = rgb("#7a3300")
#let call = rgb("#1d4a63")
#let rule = rgb("#6f6a5f")
#set text(font: "Atkinson Hyperlegible Next", size: 12pt, fill: ink, hyphenate: false)
#set par(leading: leading, spacing: spacing)
#set list(marker: [•], indent: 0.2em, body-indent: 0.6em, spacing: item)
#set enum(indent: 0.2em, body-indent: 0.6em, spacing: item)
#set table(stroke: 0.6pt + rule, inset: 6pt)
#show heading: set text(font: "Bitter", weight: 600, fill: ink)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: title)
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 3): set text(size: 13pt)
#show heading.where(level: 1): set block(..around-1)
#show heading.where(level: 2): set block(..around-2)
#show heading.where(level: 3): set block(..around-3)
#show link: set text(fill: ink)
#let tick = box(width: 9pt, height: 9pt, stroke: 1pt + ink, baseline: 1pt)
#let panel(edge, body) = block(width: 100%, stroke: (START: 3pt + edge), inset: (START: 10pt, rest: 2pt), above: gap, below: gap, body)
#let card(color, head, body) = block(width: 100%, breakable: false, stroke: 1.5pt + color, above: gap, below: gap)[
  #block(width: 100%, fill: color, inset: (x: 10pt, y: inset - 1pt), above: 0pt, below: 0pt, sticky: true)[
    #show heading: set text(fill: white)
    #show heading: set block(above: 0pt, below: 0pt)
    #head
  ]
  #block(width: 100%, inset: (x: 10pt, y: inset), above: 0pt, below: 0pt, body)
]
#let clinic(body) = block(width: 100%, stroke: (START: 1.5pt + ink), inset: (START: 2.5pt, rest: 0pt), above: gap, below: gap, block(width: 100%, stroke: (START: 1.5pt + ink), inset: (START: 10pt, rest: 2pt), body))
#let beside(picture, body) = block(breakable: false, above: gap, below: gap)[
  #grid(columns: (auto, 1fr), column-gutter: 6mm, picture, body)
]`;

/** The edge of each kind of frame. */
const EDGES: Readonly<Record<BoxLook, string>> = {
  plain: 'rule',
  important: 'emergency',
  clinic: 'ink',
  emergency: 'emergency',
  urgent: 'urgent',
  call: 'call',
};

/** Frames with a filled head. */
const CARDS: ReadonlySet<BoxLook> = new Set(['emergency', 'urgent', 'call']);

/** Millimeters, on the narrower of the two papers; a unit of a drawing is as large as on a screen. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const unit = 0.2646;
const TEXT_WIDTH = 174;
const GAP = 6;

/** The largest drawing by itself, in a row of figures, and beside a text; a small one says nothing new. */
const maxDrawing: Size = { width: 120, height: 74 };
const maxColumn: Size = { width: TEXT_WIDTH, height: 178 };
const maxBeside: Size = { width: 76, height: 56 };
const maxSmall: Size = { width: 42, height: 32 };
const maxClose: Size = { width: 30, height: 22 };

class TypstWriter {
  readonly files = new Map<string, string>();
  readonly #maxBeside: Size;

  constructor(maxBeside: Size) {
    this.#maxBeside = maxBeside;
  }

  blocks(blocks: readonly Block[], max: Size = maxDrawing): string {
    return blocks.map((block) => this.#block(block, max)).join('\n\n');
  }

  #block(block: Block, max: Size = maxDrawing): string {
    switch (block.kind) {
      case 'heading':
        return `#heading(level: ${block.level})[${line(block.runs)}]`;
      case 'text':
        return paragraph(block);
      case 'list':
        return this.#list(block);
      case 'table':
        return table(block);
      case 'drawings':
        return this.#drawings(block.drawings, max);
      case 'columns':
        return this.#columns(block.columns);
      case 'beside':
        return `#beside(${this.#image(block.drawing, block.drawing.alt === '' ? maxSmall : this.#maxBeside)})[\n${this.blocks(block.blocks)}\n]`;
      case 'box':
        return this.#box(block);
    }
  }

  /** Figures that belong together, as large as they fit beside each other. */
  #columns(columns: readonly (readonly Block[])[]): string {
    const width = (TEXT_WIDTH - GAP * (columns.length - 1)) / columns.length;
    const written = columns.map((blocks) => `[${this.blocks(blocks, { ...maxColumn, width })}]`);
    return `#block(breakable: false)[#grid(columns: (1fr,) * ${columns.length}, column-gutter: ${GAP}mm, ${written.join(', ')})]`;
  }

  #box({ look, blocks }: Extract<Block, { kind: 'box' }>): string {
    const [head, ...rest] = blocks;
    if (head?.kind === 'heading' && CARDS.has(look)) {
      return `#card(${EDGES[look]})[${this.#block(head)}][\n${this.blocks(rest)}\n]`;
    }
    if (look === 'clinic') return `#clinic[\n${this.blocks(blocks)}\n]`;
    return `#panel(${EDGES[look]})[\n${this.blocks(blocks)}\n]`;
  }

  #list({ marks, items }: Extract<Block, { kind: 'list' }>): string {
    const isTight = items.every((item) => item.length === 1);
    const written = items.map((item) => `[${isTight ? this.#tight(item) : this.blocks(item)}]`).join(', ');
    const options = `tight: ${String(isTight)}${marks === 'boxes' ? ', marker: tick' : ''}`;
    return `#${marks === 'numbers' ? 'enum' : 'list'}(${options}, ${written})`;
  }

  /** An item of one paragraph is written as a line, which Typst tags as the body of the item. */
  #tight([only]: readonly Block[]): string {
    return only?.kind === 'text' ? line(only.runs) : only ? this.#block(only) : '';
  }

  #drawings(drawings: readonly Drawing[], max: Size): string {
    const width = (TEXT_WIDTH - GAP * (drawings.length - 1)) / drawings.length;
    const limits = { ...max, width: Math.min(width, max.width) };
    const images = drawings.map((drawing) => this.#image(drawing, limits));
    if (images.length === 1) return `#block(breakable: false)[#${images.join('')}]`;
    return `#block(breakable: false)[#grid(columns: ${images.length}, column-gutter: ${GAP}mm, ${images.join(', ')})]`;
  }

  #image({ svg, alt, width, height }: Drawing, max: Size): string {
    const known = [...this.files].find(([, content]) => content === svg)?.[0];
    const path = known ?? `/drawing-${this.files.size + 1}.svg`;
    this.files.set(path, svg);
    const scale = Math.min(unit, max.width / width, max.height / height);
    const image = `image(${text(path)}, width: ${(width * scale).toFixed(1)}mm, alt: ${text(alt)})`;
    return alt === '' ? `pdf.artifact(${image})` : image;
  }
}

function paragraph({ look, runs }: Extract<Block, { kind: 'text' }>): string {
  switch (look) {
    case 'lead':
      return `#[#set text(size: 14pt)\n#par[${line(runs)}]]`;
    case 'label':
      return `#block(sticky: true, below: 6pt)[#par[${line(runs.map((run) => ({ ...run, bold: true })))}]]`;
    case 'text':
    case 'small':
      return `#par[${line(runs)}]`;
  }
}

/** Columns as wide as their longest texts ask for. */
function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const lengths = head.map((_cell, column) =>
    Math.max(...[head, ...rows].map((row) => Math.sqrt(lengthOf(row[column] ?? []))), 2),
  );
  const columns = lengths.map((length) => `${length.toFixed(1)}fr`).join(', ');
  const isSheet = rows.some((row) => row.filter((cell) => cell.length === 0).length > 1);
  const cells = (row: readonly (readonly Run[])[]) => row.map((cell) => `[${line(cell)}]`).join(', ');
  return [
    ...(caption.length > 0 ? [`#block(sticky: true)[#par[${line(caption)}]]\n`] : []),
    `#table(columns: (${columns},), ${isSheet ? 'inset: (x: 6pt, y: 10pt), ' : ''}`,
    `table.header(${cells(head.map((cell) => cell.map((run) => ({ ...run, bold: true }))))}),`,
    `${rows.map(cells).join(',\n')})`,
  ].join('\n');
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function line(runs: readonly Run[]): string {
  return runs.map((run) => (run.bold ? `#strong(${text(run.text)})` : `#${text(run.text)}`)).join('');
}

/** A string of Typst. Its escapes are those of JSON, but for those of characters by number. */
function text(words: string): string {
  return `"${words
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll(/\s/g, ' ')}"`;
}

/** "Page {n} of {total}" with the numbers that Typst counts. */
function pageOf(words: string): string {
  const values: Readonly<Record<string, string>> = {
    '{n}': 'counter(page).display()',
    '{total}': 'str(counter(page).final().first())',
  };
  return `[${words
    .split(/(\{\w+\})/)
    .map((part) => `#${values[part] ?? text(part)}`)
    .join('')}]`;
}
