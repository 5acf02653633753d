/**
 * Reads the text of a finished page as blocks for paper. It goes by elements, and by class names only
 * where an element cannot say it, so that a new kind of component comes out as its text.
 */
import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { type Block, type BoxLook, type Drawing, type Run, type TextLook } from './leaflet.ts';

/** Makes a file of a drawing of the page. */
export type Draw = (svg: HTMLElement) => Drawing;

/** The text of a page, and the words that it explains, each once. */
export interface PageBlocks {
  readonly blocks: Block[];
  readonly words: ReadonlyMap<string, string>;
}

/** The blocks of the article of a page, or of its main part where it is none. */
export function pageBlocks(document: HTMLElement, draw: Draw): PageBlocks {
  const root = document.querySelector('article') ?? document.querySelector('main');
  if (!root) return { blocks: [], words: new Map() };
  return { blocks: new BlockReader(draw).read(root), words: wordsExplained(root) };
}

/** Where a page adds to its text: who has checked it, its sources, what changed. */
export const DETAILS = 'details';

/** What is not for paper, or says only what a tool is doing. */
const LEFT_OUT = ['no-print', 'print-only', 'note', 'src', 'map-name'];
const NOT_TEXT = new Set(['nav', 'script', 'style', 'template', 'noscript']);

const LOOKS: Readonly<Record<string, TextLook>> = {
  lead: 'lead',
  'fact-name': 'label',
  'panel-title': 'label',
  'care-lead': 'label',
  'care-level': 'label',
  'step-of': 'label',
  state: 'small',
  small: 'small',
  'chance-src': 'small',
};

const BOXES: Readonly<Record<string, BoxLook>> = {
  short: 'plain',
  panel: 'plain',
  'panel-important': 'important',
  sos: 'emergency',
  'care-emergency': 'emergency',
  'care-urgent': 'urgent',
  'care-call': 'call',
  from: 'clinic',
};

/** Lists whose items are ticked off. */
const TICKED = ['to-do', 'boxes'];

const INLINE = new Set(
  'a abbr b bdi bdo br button cite code em i kbd label mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

class BlockReader {
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  read(element: HTMLElement, look: TextLook = 'text'): Block[] {
    const blocks: Block[] = [];
    let line: Run[] = [];
    const endLine = () => {
      const runs = tidyRuns(line);
      if (runs.length > 0) blocks.push({ kind: 'text', look, runs });
      line = [];
    };
    for (const child of element.childNodes) {
      if (child instanceof HTMLElement && (isDrawing(child) || isBlock(child))) {
        endLine();
        blocks.push(...this.#readBlock(child));
      } else {
        line.push(...runsOf(child, look === 'label'));
      }
    }
    endLine();
    return blocks;
  }

  #readBlock(element: HTMLElement): Block[] {
    const tag = tagOf(element);
    if (NOT_TEXT.has(tag) || isLeftOut(element)) return [];
    if (tag === 'svg') return [{ kind: 'drawings', drawings: [this.#draw(element)] }];
    const level = Number(/^h([1-3])$/.exec(tag)?.[1] ?? 0);
    if (level > 0) {
      return [
        { kind: 'heading', level: level as 1 | 2 | 3, id: element.id, runs: tidyRuns(runsOf(element)) },
      ];
    }
    if (tag === 'ul' || tag === 'ol') return this.#readList(element, tag);
    if (tag === 'table') return [readTable(element)];
    if (tag === 'details') return this.#readDetails(element);
    if (tag === 'dl') return readPairs(element);
    if (hasClass(element, ['chance'])) return this.#readChance(element);
    if (hasClass(element, ['plate'])) {
      return [{ kind: 'drawings', drawings: element.querySelectorAll('svg').map((svg) => this.#draw(svg)) }];
    }
    const children = childrenOf(element);
    if (children.length > 1 && children.every((child) => tagOf(child) === 'figure')) {
      return [{ kind: 'columns', columns: children.map((child) => this.read(child)) }];
    }
    const box = lookUp(element, BOXES);
    const blocks = this.read(element, lookUp(element, LOOKS) ?? 'text');
    return box === undefined ? blocks : [{ kind: 'box', look: box, blocks }];
  }

  /** A list whose items hold headings or drawings is a row of sections. */
  #readList(list: HTMLElement, tag: string): Block[] {
    const items = childrenOf(list).map((item) => drawingBeside(this.read(item)));
    if (
      items.some((item) =>
        item.some(({ kind }) => kind === 'heading' || kind === 'drawings' || kind === 'beside'),
      )
    ) {
      return items.flatMap(headingFirst);
    }
    const isTicked = hasClass(list, TICKED) || hasClass(list.parentNode, TICKED);
    const marks = tag === 'ol' ? 'numbers' : isTicked ? 'boxes' : 'points';
    const filled = items.filter((item) => item.length > 0);
    return filled.length === 0 ? [] : [{ kind: 'list', marks, items: filled }];
  }

  /** What opens on a screen is open on paper, below its name. */
  #readDetails(details: HTMLElement): Block[] {
    const summary = childrenOf(details).find((child) => tagOf(child) === 'summary');
    const runs = summary ? tidyRuns(runsOf(summary, true)) : [];
    const rest = childrenOf(details).filter((child) => child !== summary);
    const blocks = rest.flatMap((child) => this.#readBlock(child));
    if (details.id === DETAILS) return [{ kind: 'heading', level: 2, id: DETAILS, runs }, ...blocks];
    const named: Block[] = [{ kind: 'text', look: 'label', runs }, ...blocks];
    return hasClass(details.parentNode, ['dial']) ? named : [{ kind: 'box', look: 'plain', blocks: named }];
  }

  #readChance(chance: HTMLElement): Block[] {
    const array = chance.querySelector('svg[role="img"]');
    const blocks = childrenOf(chance)
      .filter((child) => child !== array)
      .flatMap((child) => this.#readBlock(child));
    return array ? [{ kind: 'beside', drawing: this.#draw(array), blocks }] : blocks;
  }
}

/** An item of a drawing and a short text needs less paper with one beside the other. */
function drawingBeside(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  const [drawing, ...others] = first?.kind === 'drawings' ? first.drawings : [];
  const isShort = rest.length > 0 && rest.every(({ kind }) => kind === 'text');
  return drawing && others.length === 0 && isShort ? [{ kind: 'beside', drawing, blocks: rest }] : blocks;
}

/** On paper, a drawing follows the heading of its section, so that no page ends between them. */
function headingFirst([first, ...rest]: readonly Block[]): Block[] {
  if (first?.kind !== 'drawings') return first ? [first, ...rest] : [];
  const after = rest.findIndex(({ kind }) => kind === 'heading') + 1;
  return [...rest.slice(0, after), first, ...rest.slice(after)];
}

/** A term and what is said of it, a line each. */
function readPairs(list: HTMLElement): Block[] {
  const pairs: Run[][] = [];
  for (const child of list.querySelectorAll('dt, dd')) {
    const runs = runsOf(child, tagOf(child) === 'dt');
    if (tagOf(child) === 'dt') pairs.push(runs);
    else pairs.at(-1)?.push({ text: ' ', bold: false }, ...runs);
  }
  return pairs.map((runs) => ({ kind: 'text', look: 'text', runs: tidyRuns(runs) }));
}

function readTable(table: HTMLElement): Block {
  const cellsOf = (row: HTMLElement) =>
    row.querySelectorAll('th, td').map((cell) => tidyRuns(runsOf(cell, tagOf(cell) === 'th')));
  const [first, ...others] = table.querySelectorAll('tr');
  const caption = table.querySelector('caption');
  return {
    kind: 'table',
    // The second part of a caption is in a line of its own.
    caption: tidyRuns(
      (caption?.childNodes ?? []).flatMap((node) => [...runsOf(node, true), { text: ' ', bold: true }]),
    ),
    head: first ? cellsOf(first) : [],
    rows: others.map((row) => cellsOf(row)),
  };
}

/** Words of the page with what they mean, from the notes that open beside them. */
function wordsExplained(root: HTMLElement): Map<string, string> {
  return new Map(
    root.querySelectorAll('[popover][id^="term-"]').flatMap((note): [string, string][] => {
      const name = note.querySelector('b');
      const meaning = note.childNodes.filter((child) => child !== name);
      return name ? [[textOf([name]), textOf(meaning)]] : [];
    }),
  );
}

function textOf(nodes: readonly Node[]): string {
  return tidyRuns(nodes.flatMap((node) => runsOf(node)))
    .map(({ text }) => text)
    .join('');
}

/** The words of a piece of a line. A mark of sources becomes their numbers in brackets, as in print. */
function runsOf(node: Node, bold = false): Run[] {
  if (!(node instanceof HTMLElement)) {
    return node.nodeType === NodeType.TEXT_NODE ? [{ text: node.textContent, bold }] : [];
  }
  const tag = tagOf(node);
  if (tag === 'svg' || NOT_TEXT.has(tag) || isLeftOut(node)) return [];
  if (tag === 'br') return [{ text: ' ', bold }];
  if (hasClass(node, ['ref'])) {
    const numbers = (node.getAttribute('data-n') ?? node.textContent).match(/\d+/g) ?? [];
    return [{ text: ` [${numbers.join(', ')}]`, bold: false }];
  }
  const inner = bold || tag === 'b' || tag === 'strong' || hasClass(node, ['btn']);
  const runs = node.childNodes.flatMap((child) => runsOf(child, inner));
  if (tag !== 'b') return runs;
  // A name or a count, which has a line of its own on the page; the bold words of authors are <strong>.
  const space = { text: ' ', bold: false };
  return [space, ...runs, space];
}

/** One space between words, none at the ends, and pieces of one kind together. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of runs) {
    const last = tidy.at(-1);
    const before = last?.text ?? ' ';
    const plain = text.replaceAll(/[\u00AD\u2060]/g, '').replaceAll(/\s+/g, ' ');
    const added = before.endsWith(' ') ? plain.replace(/^ /, '') : plain;
    if (added === '') continue;
    if (last?.bold === bold) last.text += added;
    else tidy.push({ text: added, bold });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter(({ text }) => text !== '');
}

/** A drawing with something to say; icons beside words have nothing. */
function isDrawing(element: HTMLElement): boolean {
  return tagOf(element) === 'svg' && element.getAttribute('role') === 'img';
}

function isBlock(element: HTMLElement): boolean {
  const tag = tagOf(element);
  if (tag === 'svg' || isLeftOut(element)) return false;
  return !INLINE.has(tag) || childrenOf(element).some((child) => isDrawing(child) || isBlock(child));
}

function isLeftOut(element: HTMLElement): boolean {
  return (
    hasClass(element, LEFT_OUT) ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('data-needle') ||
    // Said in other words beside it.
    element.getAttribute('aria-hidden') === 'true'
  );
}

function lookUp<T>(element: HTMLElement, table: Readonly<Record<string, T>>): T | undefined {
  // The last class says most: `panel panel-important`.
  return classesOf(element)
    .map((name) => (Object.hasOwn(table, name) ? table[name] : undefined))
    .findLast((value) => value !== undefined);
}

function classesOf(element: HTMLElement): string[] {
  return element.getAttribute('class')?.split(/\s+/) ?? [];
}

function hasClass(element: HTMLElement | null | undefined, names: readonly string[]): boolean {
  return element ? classesOf(element).some((name) => names.includes(name)) : false;
}

function childrenOf(element: HTMLElement): HTMLElement[] {
  return element.childNodes.filter((child) => child instanceof HTMLElement);
}

function tagOf(element: HTMLElement): string {
  return element.rawTagName.toLowerCase();
}
