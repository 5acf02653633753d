/**
 * A piece of a page for other programs, as plain HTML (no classes, scripts, drawings or notes, and every
 * address in full) and as text. Titles of blocks such as "Do not" stay, because without them a list would
 * say the opposite.
 */
import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { isDescriptionOfDrawing, tidy } from '../reading/page-sections.ts';
import { attribute, hasClass, holds } from './elements.ts';

/** A piece of a page in both forms. */
export interface PlainPiece {
  readonly html: string;
  /** A line for each block, references left out. */
  readonly text: string;
}

/** Makes both of some elements. `url` is the full address of their page, where their links start. */
export function plainPiece(elements: readonly HTMLElement[], url: string): PlainPiece {
  const nodes = elements.flatMap((element) => plainNodes(element, url));
  return { html: plainHtml(nodes), text: plainText(nodes) };
}

/** Numbers of the sources that a piece of a page cites, in order. */
export function sourceNumbersIn(elements: readonly HTMLElement[]): number[] {
  const numbers = elements.flatMap((element) =>
    [element, ...element.querySelectorAll('a')].flatMap((link) => {
      const [, number] = /^#source-(\d+)$/.exec(link.getAttribute('href') ?? '') ?? [];
      return number === undefined ? [] : [Number(number)];
    }),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What is left of a page: words, and elements that say something by themselves. */
type PlainNode = { html: string; text: string } | PlainElement;

interface PlainElement {
  tag: string;
  attributes: string;
  children: PlainNode[];
}

/** All others give way to what they hold. */
const KEPT = new Set(
  'a b blockquote br caption code dd details dfn dl dt em h1 h2 h3 h4 li ol p small strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(['script', 'style', 'svg', 'template', 'figure']);
const LEFT_OUT_CLASSES = ['note', 'chance-heads', 'chance-key', 'step-caption', 'step-of', 'print-only'];
/** Words that name the block below them. */
const BLOCK_NAMES = ['panel-title', 'fact-name'];
const ATTRIBUTES = ['colspan', 'dir', 'href', 'lang', 'rowspan', 'scope', 'start'];

function plainNodes(node: Node, url: string): PlainNode[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [{ html: node.rawText, text: node.textContent }];
  if (!(node instanceof HTMLElement) || isLeftOut(node)) return [];
  const tag = node.rawTagName.toLowerCase();
  const children = node.childNodes.flatMap((child) => plainNodes(child, url));
  if (hasClass(node, BLOCK_NAMES)) {
    const name: PlainNode = { tag: 'strong', attributes: '', children };
    return [{ tag: 'p', attributes: '', children: [name] }];
  }
  return KEPT.has(tag) ? [{ tag, attributes: attributesOf(node, url), children }] : children;
}

function isLeftOut(element: HTMLElement): boolean {
  return (
    LEFT_OUT.has(element.rawTagName) ||
    hasClass(element, LEFT_OUT_CLASSES) ||
    waitsForScript(element) ||
    element.hasAttribute('data-needle') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isTool(element) ||
    (isDescriptionOfDrawing(element) && holds(element, ['details']))
  );
}

/** A tool is an element of our own with controls that can be seen: without its script it says little. */
function isTool(element: HTMLElement): boolean {
  return element.rawTagName.includes('-') && holds(element, CONTROLS, waitsForScript);
}

const CONTROLS = ['button', 'input', 'select', 'textarea'];

function waitsForScript(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || element.hasAttribute('data-waits');
}

function attributesOf(element: HTMLElement, url: string): string {
  return Object.entries(element.attributes)
    .filter(([name]) => ATTRIBUTES.includes(name.toLowerCase()))
    .map(([name, value]) => attribute(name, name === 'href' ? new URL(value, url).href : value))
    .join('');
}

function plainHtml(nodes: readonly PlainNode[]): string {
  return nodes
    .map(writeHtml)
    .join('\n')
    .replaceAll(/<(p|span)>\s*<\/\1>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> (?=<\/?(?:p|ul|ol|li|h\d|table|thead|tbody|tr|td|th|dl|dt|dd|details|summary)\b)/g, '>')
    .replaceAll(/<strong> ?(.*?) ?<\/strong>/g, '<strong>$1</strong>')
    .trim();
}

function writeHtml(node: PlainNode): string {
  if ('text' in node) return node.html;
  const { tag, attributes, children } = node;
  if (tag === 'br') return '<br>';
  return `<${tag}${attributes}>${children.map(writeHtml).join('')}</${tag}>`;
}

const BLOCKS = /^(?:p|ul|ol|li|h[1-6]|table|thead|tbody|tr|caption|dl|dt|dd|details|summary|blockquote)$/;

function plainText(nodes: readonly PlainNode[]): string {
  return linesOf(nodes)
    .map((line) => tidy(line).replace(/ ?\|$/, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(nodes: readonly PlainNode[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const node of nodes) {
    if ('text' in node) {
      line += node.text;
    } else if (BLOCKS.test(node.tag)) {
      const [first = '', ...others] = linesOf(node.children);
      lines.push(line, node.tag === 'li' ? `• ${first}` : first, ...others);
      line = '';
    } else if (node.tag !== 'sup') {
      line += linesOf(node.children).join(' ');
      if (node.tag === 'td' || node.tag === 'th') line += ' | ';
    }
  }
  return [...lines, line];
}
