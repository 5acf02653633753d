/** What a result leads to: the text of the linked section and nothing else. */
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';

/** A reader does not read further in one section. */
const mostWords = 350;

/**
 * The text from the element with this id to the next heading of its level or a higher one; from an h1 to
 * the first h2. Lists of contents are no text. Undefined if the id is not there.
 */
export function sectionText(html: string, id: string): string | undefined {
  const main = parse(html).querySelector('main');
  const start = id === '' ? main?.querySelector('h1') : main?.querySelector(`[id="${id}"]`);
  if (!main || !start) return undefined;
  const level = headingLevel(start);
  const text = level === undefined ? start.textContent : textFrom(main, start, Math.max(level, 2));
  return text.split(/\s+/).filter(Boolean).slice(0, mostWords).join(' ').toLowerCase();
}

function textFrom(main: HTMLElement, start: HTMLElement, endLevel: number): string {
  let state: 'before' | 'in' | 'after' = 'before';
  let text = '';
  const walk = (node: Node): void => {
    if (state === 'after') return;
    if (node.nodeType === NodeType.TEXT_NODE) {
      if (state === 'in') text += node.textContent;
      return;
    }
    if (!isElement(node)) return;
    const element = node;
    if (/^(nav|script|style|template)$/i.test(element.tagName)) return;
    if (element === start) {
      state = 'in';
    } else if (state === 'in' && (headingLevel(element) ?? 9) <= endLevel) {
      state = 'after';
      return;
    }
    for (const child of element.childNodes) walk(child);
    text += ' ';
  };
  walk(main);
  return text;
}

function headingLevel({ tagName }: HTMLElement): number | undefined {
  const [, level] = /^h([1-6])$/i.exec(tagName) ?? [];
  return level === undefined ? undefined : Number(level);
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}
