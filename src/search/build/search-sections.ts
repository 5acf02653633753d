/**
 * Cuts a built page into the sections that search finds. The marks in the page:
 *
 * - `data-search-page` on the element around the text, with `data-search-title` (name of the page)
 *   and `data-search-stage` (id of its stage, may be missing);
 * - every `h1` to `h3` with an id starts a section; `data-asked` on it holds the reader's own
 *   questions, as a JSON list or with `|` between them;
 * - `data-search-ignore` on what repeats from page to page;
 * - `data-search-term` with an id on a glossary entry: a section of its own, named by the attribute
 *   or, if that is empty, by the first `dfn`, `dt` or heading in it.
 *
 * Text before the first of these headings belongs to the page as a whole.
 */
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

export interface SearchSection {
  /** Id of the heading or of the term; empty for the page as a whole. */
  readonly id: string;
  /** What the heading says. */
  readonly heading: string;
  /** The text under it, one string a block (paragraph, list item, table cell). */
  readonly blocks: readonly string[];
  /** Questions that the section answers, in the reader's words. */
  readonly asked: readonly string[];
  /** How many sources stand behind it. */
  readonly sources: number;
}

export interface SearchPage {
  /** Value of `<html lang>`. */
  readonly language: string;
  readonly title: string;
  /** Empty where the page belongs to no stage. */
  readonly stage: string;
  readonly sections: readonly SearchSection[];
}

interface OpenSection {
  id: string;
  heading: string;
  asked: string[];
  blocks: string[];
  /** Names of its sources. */
  cited: Set<string>;
}

/** The sections of a page, or undefined for a page that search leaves out. */
export function cutIntoSections(html: string): SearchPage | undefined {
  const document = parse(html);
  const page = document.querySelector('[data-search-page]');
  if (!page) return undefined;
  for (const notes of page.querySelectorAll('sup')) notes.replaceWith(citation(notes));
  for (const repeated of page.querySelectorAll('[data-search-ignore], script, style, template'))
    repeated.remove();
  const terms = page.querySelectorAll('[data-search-term][id]').map(readTerm);
  const title = page.getAttribute('data-search-title') ?? '';
  return {
    language: document.querySelector('html')?.getAttribute('lang') ?? '',
    title,
    stage: page.getAttribute('data-search-stage') ?? '',
    sections: [...readSections(page, title), ...terms],
  };
}

/** A note is no word of the text; a mark keeps where it stood until the sources of a section are counted. */
const citations = /\uE000([^\uE001]*)\uE001/g;

function citation(notes: HTMLElement): string {
  return notes
    .querySelectorAll('a[href^="#source-"]')
    .map((link) => `\uE000${link.getAttribute('href') ?? ''}\uE001`)
    .join('');
}

/** The words of an element in one line. */
function textOf(element: HTMLElement): string {
  return tidy(element.textContent.replace(citations, ''));
}

function tidy(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}

/** Takes a term out of the page, so that the section around it does not hold its text as well. */
function readTerm(element: HTMLElement): SearchSection {
  element.remove();
  const name = element.querySelector('dfn, dt, h2, h3, h4, h5, h6');
  const heading = element.getAttribute('data-search-term') || (name ? textOf(name) : '');
  const asked = readAsked(element);
  name?.remove();
  return { id: element.id, heading, blocks: readBlocks(element), asked, sources: 0 };
}

function readSections(page: HTMLElement, title: string): SearchSection[] {
  let open: OpenSection = { id: '', heading: title, asked: [], blocks: [], cited: new Set() };
  const sections = [open];
  for (const part of walk(page)) {
    if (part.kind === 'heading') {
      const { element } = part;
      open = {
        id: element.id,
        heading: textOf(element),
        asked: readAsked(element),
        blocks: [],
        cited: new Set(),
      };
      sections.push(open);
    } else {
      const text = tidy(part.text.replace(citations, ''));
      if (text) open.blocks.push(text);
      for (const [, source = ''] of part.text.matchAll(citations)) open.cited.add(source);
    }
  }
  return sections
    .filter((section) => section.id !== '' || section.blocks.length > 0)
    .map(({ cited, ...section }) => ({ ...section, sources: cited.size }));
}

function readBlocks(element: HTMLElement): string[] {
  return [...walk(element)].map((part) =>
    part.kind === 'heading' ? textOf(part.element) : tidy(part.text.replace(citations, '')),
  );
}

function readAsked(element: HTMLElement): string[] {
  const value = element.getAttribute('data-asked') ?? '';
  const questions: unknown = value.startsWith('[') ? JSON.parse(value) : value.split('|');
  return Array.isArray(questions) ? questions.map((question) => tidy(String(question))).filter(Boolean) : [];
}

type Part = { kind: 'heading'; element: HTMLElement } | { kind: 'text'; text: string };

/** Headings and blocks of text in reading order, however deep they stand. */
function* walk(element: HTMLElement): Generator<Part> {
  let line = '';
  for (const child of element.childNodes) {
    if (isElement(child) && isBlock(child)) {
      yield* asText(line);
      line = '';
      if (startsSection(child)) yield { kind: 'heading', element: child };
      else yield* walk(child);
    } else if (child.nodeType !== NodeType.COMMENT_NODE) {
      line += child.nodeType === NodeType.TEXT_NODE || isElement(child) ? child.textContent : '';
    }
  }
  yield* asText(line);
}

function* asText(line: string): Generator<Part> {
  const text = tidy(line);
  if (text) yield { kind: 'text', text };
}

function startsSection(element: HTMLElement): boolean {
  return /^h[123]$/i.test(element.tagName) && element.id !== '';
}

/** Elements that stay inside a line of text. Everything else ends the line, so that no words are glued. */
const inline = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i kbd label mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function isBlock(element: HTMLElement): boolean {
  return (
    !inline.has(element.tagName.toLowerCase()) ||
    element.childNodes.some((child) => isElement(child) && isBlock(child))
  );
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}
