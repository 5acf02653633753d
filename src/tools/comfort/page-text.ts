/** What is read aloud of a page: what a reader sees of its main part, block by block, sentence by sentence. */
import { sentencesOf } from './sentences.ts';

/** A sentence on the page. */
export interface SpokenSentence {
  readonly text: string;
  /** Where it is, to mark it. */
  readonly range: Range;
  /** The paragraph, heading or item it is in. */
  readonly block: Element;
}

/** Numbers of sources, notes of words, needles, tools and closed boxes are not read. */
const SKIPPED =
  '.ref, .src, .note, .no-print, [data-needle], [hidden], [aria-hidden=true], nav, svg, script, style, template, noscript, button:not(.term), input, select, textarea, label, details:not([open])';

const BLOCKS = 'p, li, h1, h2, h3, h4, dt, dd, th, td, caption, figcaption, summary, legend, div, section';

/** All sentences below an element, in reading order. */
export function spokenSentences(root: Element, language: string): SpokenSentence[] {
  const blocks: { block: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && (node.matches(SKIPPED) || node.getClientRects().length === 0)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node instanceof Text ? node.parentElement?.closest(BLOCKS) : undefined;
    if (!(node instanceof Text) || !block) continue;
    const open = blocks.at(-1);
    if (open?.block === block) open.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
  }
  return blocks.flatMap(({ block, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    return sentencesOf(text, language).map(({ start, end }) => ({
      text: text.slice(start, end).replaceAll(/\s+/g, ' '),
      range: rangeIn(nodes, start, end),
      block,
    }));
  });
}

function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of nodes) {
    const { length } = node;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  return range;
}
