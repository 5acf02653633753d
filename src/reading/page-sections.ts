/**
 * Goes through a finished page once, in reading order, and cuts it at its headings. What a piece of text
 * counts for is decided here, by elements and by the permanent class names of the components:
 *
 * - the reading grade counts all that a reader of an article meets with everything open;
 * - search finds the text itself, without what repeats from page to page.
 */
import { HTMLElement, type Node, NodeType } from 'node-html-parser';

/** Everything from one heading to the next. */
export interface PageSection {
  /** Anchor of the heading; empty where it has none, and before the first heading. */
  readonly id: string;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly heading: string;
  /** Its heading, where there is one. */
  readonly element: HTMLElement | null;
  /** Does its heading count for the reading grade, and for search? */
  readonly isGraded: boolean;
  readonly isSearched: boolean;
  readonly parts: readonly Part[];
}

/** One paragraph, list item, cell, label or definition. */
export interface Part {
  /** A label names the block below it. A definition opens beside the text. */
  readonly kind: 'text' | 'label' | 'definition';
  /** The words in one line, without references. */
  readonly text: string;
  /** Is it a paragraph, and no item or cell? */
  readonly isParagraph: boolean;
  /** The list that it is an item of. */
  readonly list: HTMLElement | null;
  readonly isGraded: boolean;
  readonly isSearched: boolean;
  /** Anchors of the sources that it cites. */
  readonly cited: readonly string[];
}

/** The sections of an element, such as `<main>`. */
export function sectionsOf(root: HTMLElement): PageSection[] {
  const walker = new SectionWalker(root.querySelector('.short[id]')?.id ?? '');
  walker.read(root, { inArticle: false, isGraded: false, isSearched: true, list: null });
  return walker.sections;
}

/** The words of an element in one line. */
export function textOf(element: HTMLElement): string {
  return tidy(readInline(element).words);
}

/** One line without soft hyphens, and without the joiners that keep a mark at its word. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[\u00AD\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What nobody reads as text. */
const NOT_TEXT = new Set(['nav', 'svg', 'script', 'style', 'template', 'noscript']);
/** Tools: what their controls say is found by the words around them. */
const TOOLS = new Set(['body-map', 'page-actions']);
/** What repeats from page to page, or says what the text around it says in other words. */
const NOT_SEARCHED = ['toc-side', 'fig', 'step-caption'];
/** What is not text of the article: references, dates, addresses, the key of a picture. */
const NEITHER = [
  'no-grade',
  'ref',
  'ref-line',
  'src',
  'notes',
  'state',
  'toc-fold',
  'art-bar',
  'print-only',
  'emergency-line',
  'chance-heads',
  'chance-key',
  'care-sources',
  'end',
  'end-acts',
];
/** Words that name the block below them, as a heading does. Those of an expander say what is in it. */
const LABELS = ['panel-title', 'fact-name', 'step-of'];
const DEFINITION = 'note';
/** The mark that opens the sources of a paragraph on a finished page. */
const REFERENCE = 'ref';
/** Below these headings is what the page adds to its text. */
const FRAME_HEADINGS = new Set(['get-help', 'details', 'sources', 'status', 'changes']);

/** What holds for everything inside an element. */
interface Context {
  readonly inArticle: boolean;
  readonly isGraded: boolean;
  readonly isSearched: boolean;
  readonly list: HTMLElement | null;
}

interface OpenSection extends PageSection {
  readonly parts: Part[];
}

class SectionWalker {
  readonly sections: OpenSection[] = [
    { id: '', level: 0, heading: '', element: null, isGraded: false, isSearched: true, parts: [] },
  ];
  /** Has the text ended, and the frame below it begun? */
  #isFrame = false;
  /** The address of the short answer: on a finished page its card has it, and no longer the title. */
  readonly #shortId: string;

  constructor(shortId: string) {
    this.#shortId = shortId;
  }

  read(element: HTMLElement, context: Context): void {
    let line: Inline[] = [];
    const endLine = () => {
      if (line.length > 0) this.#addLine(line, element, context);
      line = [];
    };
    for (const child of element.childNodes) {
      if (child instanceof HTMLElement && isBlock(child)) {
        endLine();
        this.#readBlock(child, context);
      } else {
        line.push(readInline(child));
      }
    }
    endLine();
  }

  #readBlock(block: HTMLElement, outer: Context): void {
    const tag = tagOf(block);
    if (NOT_TEXT.has(tag)) return;
    const context = contextOf(block, tag, outer);
    if (/^h[1-6]$/.test(tag)) {
      const id = block.id || (tag === 'h1' ? this.#shortId : '');
      this.#openSection(block, id, Number(tag[1]), context);
    }
    // An entry of the glossary: its anchor is on the element around word and definition.
    else if (tag === 'dt' && block.parentNode?.id) this.#openSection(block, block.parentNode.id, 3, context);
    else if (hasClass(block, [DEFINITION])) this.#addNote(block, context);
    else if (tag === 'summary' || hasClass(block, LABELS)) this.#addLabel(block, tag, context);
    else this.read(block, context);
  }

  #openSection(element: HTMLElement, id: string, level: number, context: Context): void {
    if (FRAME_HEADINGS.has(id)) this.#isFrame = true;
    this.sections.push({
      id,
      level,
      heading: textOf(element),
      element,
      // The title is above the article and belongs to it.
      isGraded: context.isGraded || tagOf(element) === 'h1',
      isSearched: context.isSearched && !this.#isFrame,
      parts: [],
    });
  }

  #addLabel(block: HTMLElement, tag: string, { isGraded, isSearched, list }: Context): void {
    const namesItsText = tag === 'summary' && !hasClass(block.parentNode, ['more']);
    this.#add({
      kind: 'label',
      text: textOf(block),
      isParagraph: false,
      list,
      isGraded,
      isSearched: isSearched && namesItsText,
      cited: [],
    });
  }

  /** A word explained beside the text is read as where it opens from the text. A note of sources is no text. */
  #addNote(note: HTMLElement, { inArticle, list }: Context): void {
    if (!note.id.startsWith('term-')) return;
    for (const text of readInline(note).notes) {
      const shared = { isParagraph: false, list, isGraded: inArticle };
      this.#add({ kind: 'definition', text, isSearched: false, cited: [], ...shared });
    }
  }

  #addLine(line: readonly Inline[], element: HTMLElement, { isGraded, isSearched, list }: Context): void {
    const shared = { isParagraph: tagOf(element) === 'p', list, isGraded };
    const text = tidy(line.map(({ words }) => words).join(''));
    const cited = line.flatMap((piece) => piece.cited);
    if (text !== '' || cited.length > 0) this.#add({ kind: 'text', text, isSearched, cited, ...shared });
    for (const note of line.flatMap(({ notes }) => notes)) {
      this.#add({ kind: 'definition', text: note, isSearched: false, cited: [], ...shared });
    }
  }

  #add(part: Part): void {
    this.sections.at(-1)?.parts.push(this.#isFrame ? { ...part, isSearched: false } : part);
  }
}

function contextOf(element: HTMLElement, tag: string, outer: Context): Context {
  const inArticle = outer.inArticle || tag === 'article';
  const isNeither = hasClass(element, NEITHER);
  const isList = tag === 'ul' || tag === 'ol';
  return {
    inArticle,
    isGraded: !isNeither && (outer.isGraded || tag === 'article' || (!inArticle && isLead(element))),
    isSearched:
      outer.isSearched &&
      !isNeither &&
      !TOOLS.has(tag) &&
      !hasClass(element, NOT_SEARCHED) &&
      !element.hasAttribute('data-needle') &&
      !isDescriptionOfDrawing(element),
    list: isList ? element : outer.list,
  };
}

/** The short answer is above the article and belongs to it. */
function isLead(element: HTMLElement): boolean {
  return hasClass(element, ['lead']);
}

/** What a drawing shows, in words, is right below it, in a block without a name. */
export function isDescriptionOfDrawing(element: HTMLElement): boolean {
  return (
    tagOf(element) === 'div' &&
    !element.hasAttribute('class') &&
    element.previousElementSibling?.tagName === 'FIGURE'
  );
}

interface Inline {
  words: string;
  notes: string[];
  cited: string[];
}

/** The words of a piece of a line, the definitions that open from it, and the sources it cites. */
function readInline(node: Node): Inline {
  if (!(node instanceof HTMLElement)) {
    return { words: node.nodeType === NodeType.TEXT_NODE ? node.textContent : '', notes: [], cited: [] };
  }
  const tag = tagOf(node);
  if (hasClass(node, [REFERENCE])) {
    return {
      words: '',
      notes: [],
      cited: [...node.textContent.matchAll(/\d+/g)].map(([n]) => `#source-${n}`),
    };
  }
  if (NOT_TEXT.has(tag) || hasClass(node, NEITHER)) return { words: '', notes: [], cited: [] };
  if (tag === 'br') return { words: ' ', notes: [], cited: [] };
  if (hasClass(node, [DEFINITION])) {
    // The name of the word is in bold before its definition.
    const words = node.childNodes.map((child) => (isTag(child, 'b') ? '' : readInline(child).words));
    return { words: '', notes: [tidy(words.join(''))], cited: [] };
  }
  const pieces = node.childNodes.map((child) => readInline(child));
  const cited = pieces.flatMap((piece) => piece.cited);
  const href = tag === 'a' ? (node.getAttribute('href') ?? '') : '';
  if (href.startsWith('#source-')) cited.push(href);
  return {
    // A reference is no word of the text.
    words: tag === 'sup' ? '' : pieces.map(({ words }) => words).join(''),
    notes: pieces.flatMap(({ notes }) => notes),
    cited,
  };
}

/** Elements that stay inside a line of text. Everything else ends the line, so that no words are glued. */
const INLINE = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i kbd label mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function isBlock(element: HTMLElement): boolean {
  const tag = tagOf(element);
  if (hasClass(element, [DEFINITION])) return false;
  return (
    (!INLINE.has(tag) && !NOT_TEXT.has(tag)) ||
    hasClass(element, ['block']) ||
    element.childNodes.some((child) => child instanceof HTMLElement && isBlock(child))
  );
}

function hasClass(element: HTMLElement | null | undefined, names: readonly string[]): boolean {
  const own = element?.getAttribute('class')?.split(' ') ?? [];
  return own.some((name) => names.includes(name));
}

function isTag(node: Node, tag: string): boolean {
  return node instanceof HTMLElement && tagOf(node) === tag;
}

function tagOf(element: HTMLElement): string {
  return element.rawTagName.toLowerCase();
}
