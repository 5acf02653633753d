/**
 * Takes from a built article the text that is counted when its reading level is measured: all that a
 * reader meets with everything open. Row A7 of the product definition says what counts: paragraphs,
 * list items and cells of 4 words or more, cards, expanders, and each definition once. The marks in
 * the page:
 *
 * - `data-article` on the element around the text, `data-grade` on the short answer above it;
 * - `no-grade` on what is not text: references, sources, dates, addresses, the key of a picture.
 */
import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { countWords } from '../schema/text.ts';
import { measureSentences } from './reading.ts';

/** What stands from one heading to the next. */
export interface TextSection {
  /** Anchor of the heading, or empty. */
  readonly id: string;
  readonly heading: string;
  /** One string for each paragraph, item, cell and definition. */
  readonly blocks: readonly string[];
}

/** The counted text of a built page, the short answer first. A page that is no article has none. */
export function countedSections(html: string): TextSection[] {
  const document = parse(html);
  const article = document.querySelector('[data-article]');
  if (!article) return [];
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
  const title = document.querySelector('h1');
  const parts: Part[] = [
    { kind: 'heading', id: title?.id ?? '', text: tidy(title?.textContent ?? '') },
    ...document.querySelectorAll('[data-grade]').flatMap((lead) => [...partsOf(lead)]),
    ...partsOf(article),
  ];
  return intoSections(parts);
}

/** What nobody reads as text of the article. */
const NOT_TEXT = '.no-grade, nav, sup, .ref, .ref-line, .src, .notes, svg, script, style, template, noscript';
/** Words that name the block below them, as a heading does. */
const LABEL = 'summary, .panel-title, .fact-name, .step-of';
/** A definition of a word, which opens beside the text. */
const DEFINITION = '.note';
/** An item, a cell or a line below this is a name and not a sentence. */
const FEWEST_WORDS = 4;

type Part =
  | { kind: 'heading'; id: string; text: string }
  | { kind: 'label' }
  | { kind: 'definition'; text: string }
  /** `list` is the list that the text is an item of. */
  | { kind: 'text'; text: string; list: HTMLElement | null };

/** Headings, labels and texts in reading order, however deep they stand. */
function* partsOf(element: HTMLElement, list: HTMLElement | null = null): Generator<Part> {
  let line = '';
  let definitions: Part[] = [];
  const endLine = () => {
    const parts: Part[] = isCounted(tidy(line), element)
      ? [{ kind: 'text', text: tidy(line), list }, ...definitions]
      : definitions;
    line = '';
    definitions = [];
    return parts;
  };
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement && isBlock(child)) {
      yield* endLine();
      yield* partsOfBlock(child, list);
    } else {
      const { words, notes } = readInline(child);
      line += words;
      definitions.push(...notes.map((text): Part => ({ kind: 'definition', text })));
    }
  }
  yield* endLine();
}

function* partsOfBlock(block: HTMLElement, list: HTMLElement | null): Generator<Part> {
  const name = block.tagName;
  if (/^H[1-6]$/.test(name)) yield { kind: 'heading', id: block.id, text: tidy(block.textContent) };
  else if (block.matches(LABEL)) yield { kind: 'label' };
  else yield* partsOf(block, name === 'UL' || name === 'OL' ? block : list);
}

/** Short items and cells are names. A short paragraph with a full stop is a sentence. */
function isCounted(text: string, element: HTMLElement): boolean {
  const words = countWords(text);
  return words >= FEWEST_WORDS || (words > 0 && element.tagName === 'P' && /[.!?]$/.test(text));
}

/** The words of a piece of a line, and the definitions that open from it. */
function readInline(node: Node): { words: string; notes: string[] } {
  if (!(node instanceof HTMLElement)) {
    return { words: node.nodeType === NodeType.TEXT_NODE ? node.textContent : '', notes: [] };
  }
  if (node.matches(DEFINITION)) {
    // The name of the word stands in bold before its definition.
    for (const name of node.querySelectorAll('b')) name.remove();
    return { words: '', notes: [tidy(node.textContent)] };
  }
  if (node.tagName === 'BR') return { words: ' ', notes: [] };
  const pieces = node.childNodes.map((child) => readInline(child));
  return { words: pieces.map(({ words }) => words).join(''), notes: pieces.flatMap(({ notes }) => notes) };
}

function intoSections(parts: readonly Part[]): TextSection[] {
  const sections: { id: string; heading: string; blocks: string[] }[] = [];
  const leadIns = leadInsOf(parts);
  const taken = new Set(leadIns.values());
  const definitions = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'heading') sections.push({ id: part.id, heading: part.text, blocks: [] });
    const blocks = sections.at(-1)?.blocks ?? [];
    if (part.kind === 'definition' && !definitions.has(part.text)) {
      definitions.add(part.text);
      blocks.push(part.text);
    }
    if (part.kind !== 'text') continue;
    const leadIn = leadIns.get(part);
    const own = taken.has(part) ? withoutLastSentence(part.text) : part.text;
    if (own !== '') blocks.push(leadIn ? `${lastSentence(leadIn.text)} ${own}` : own);
  }
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/**
 * The lead-in of every item that finishes its sentence: the list stands right below a text that ends
 * with a colon, and the item starts lower-case. Such an item is read together with it.
 */
function leadInsOf(parts: readonly Part[]): Map<Part, TextPart> {
  const leadIns = new Map<Part, TextPart>();
  const ofList = new Map<HTMLElement, TextPart | null>();
  let before: TextPart | null = null;
  for (const part of parts) {
    if (part.kind === 'heading' || part.kind === 'label') before = null;
    if (part.kind !== 'text') continue;
    if (part.list) {
      if (!ofList.has(part.list)) ofList.set(part.list, before);
      const leadIn = ofList.get(part.list);
      if (leadIn?.text.endsWith(':') && /^\p{Ll}/u.test(part.text)) leadIns.set(part, leadIn);
    }
    before = part;
  }
  return leadIns;
}

type TextPart = Extract<Part, { kind: 'text' }>;

function lastSentence(text: string): string {
  return measureSentences([text]).at(-1)?.text ?? '';
}

/** A lead-in is read with its items, so it does not count once more as a short sentence of its own. */
function withoutLastSentence(text: string): string {
  return tidy(text.slice(0, text.length - lastSentence(text).length));
}

/** Elements that stay inside a line of text. Everything else ends the line, so that no words are glued. */
const INLINE = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i kbd label mark q s small span strong sub time u var wbr'.split(
    ' ',
  ),
);

function isBlock(element: HTMLElement): boolean {
  return (
    !INLINE.has(element.tagName.toLowerCase()) ||
    element.classList.contains('block') ||
    element.childNodes.some((child) => child instanceof HTMLElement && isBlock(child))
  );
}

function tidy(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}
