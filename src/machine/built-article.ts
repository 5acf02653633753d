/**
 * Cuts a built article into its sections, and takes from each what other sites and programs can use.
 * It reads the finished page, so what they get is what a reader of the page gets.
 */
import { HTMLElement, parse } from 'node-html-parser';

/** Where the links of a cut text lead. */
export interface Place {
  /** Full address of the article. */
  readonly url: string;
}

/** A section as it stands on the page. */
export interface CutSection {
  readonly id: string;
  /** What its heading says. */
  readonly title: string;
  /** Level of its heading: 1 for the short answer. */
  readonly level: number;
  /** The elements below the heading, as they stand on the page. */
  readonly drawn: string;
}

/**
 * The short answer, then what stands under each heading up to the next one, in reading order. `ids` are
 * the headings of the text; what the page adds to it has headings of its own, and ends a section.
 */
export function cutArticle(html: string, ids: readonly string[]): CutSection[] {
  const document = parse(html);
  const article = document.querySelector('[data-article]');
  const title = document.querySelector('h1');
  if (!article || !title) return [];
  const short = [document.querySelector('[data-grade]'), article.querySelector('.short')];
  const headings = article
    .querySelectorAll('h2[id], h3[id]')
    .filter((heading) => heading.closest('.cares') === null);
  return [
    { id: title.id, title: tidy(title.textContent), level: 1, drawn: htmlOf(short) },
    ...headings
      .filter(({ id }) => ids.includes(id))
      .map((heading) => ({
        id: heading.id,
        title: tidy(heading.textContent),
        level: Number(heading.tagName.slice(1)),
        drawn: htmlOf(below(heading, headings)),
      })),
  ];
}

/** What follows a heading where it stands, up to what is or holds another heading. */
function below(heading: HTMLElement, headings: readonly HTMLElement[]): HTMLElement[] {
  const siblings = heading.parentNode ? elementsIn(heading.parentNode) : [];
  const following = siblings.slice(siblings.indexOf(heading) + 1);
  const end = following.findIndex(
    (element) =>
      element.matches('h2, h3, section[aria-labelledby], page-actions, .print-only') ||
      headings.some((other) => other === element || isInside(other, element)),
  );
  const own = end === -1 ? following : following.slice(0, end);
  // Under the care cards stands a line with the other names of the procedure, which is not about them.
  return heading.id === 'get-help' ? own.slice(0, 2) : own;
}

function isInside(element: HTMLElement, outer: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at; at = at.parentNode) if (at === outer) return true;
  return false;
}

/** Numbers of the sources that stand in a piece of a page, in order. */
export function sourceNumbersIn(drawn: string): number[] {
  const numbers = [...drawn.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * Plain HTML: no classes, scripts, drawings or notes, and every address in full. Titles of blocks such
 * as "Do not" stay, because without them a list would say the opposite.
 */
export function plainHtml(drawn: string, { url }: Place): string {
  const root = parse(drawn);
  for (const element of root.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of root.querySelectorAll('*')) if (isTool(element)) element.remove();
  for (const figure of root.querySelectorAll('figure')) {
    // The description of a drawing stands right below it.
    const next = figure.nextElementSibling;
    if (next?.querySelector('details.expander')) next.remove();
    figure.remove();
  }
  for (const name of root.querySelectorAll(BLOCK_NAMES)) {
    name.replaceWith(...parse(`<p><strong>${name.innerHTML.trim()}</strong></p>`).childNodes);
  }
  unwrap(root);
  for (const element of root.querySelectorAll('*')) keepAttributes(element, url);
  return root
    .toString()
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(p|span)>\s*<\/\1>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> (?=<\/?(?:p|ul|ol|li|h\d|table|thead|tbody|tr|td|th|dl|dt|dd|details|summary)\b)/g, '>')
    .trim();
}

/** A tool is an element of our own with controls in it: without its script it says little. */
function isTool(element: HTMLElement): boolean {
  return (
    element.rawTagName.includes('-') && element.querySelector('button, input, select, textarea') !== null
  );
}

const LEFT_OUT =
  'script, style, svg, template, [hidden], [data-needle], .note, .chance-key, .step-of, [aria-hidden="true"], .print-only';

/** Words that name the block below them. */
const BLOCK_NAMES = '.panel-title, .fact-name';

/** Elements that say something by themselves. All others give way to what they hold. */
const KEPT = new Set(
  'a b blockquote br caption code dd details dfn dl dt em h1 h2 h3 h4 li ol p small strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

function unwrap(root: HTMLElement): void {
  for (const element of root.querySelectorAll('*').reverse()) {
    if (!KEPT.has(element.rawTagName.toLowerCase())) element.replaceWith(...element.childNodes);
  }
}

const ATTRIBUTES = new Set(['colspan', 'dir', 'href', 'lang', 'rowspan', 'scope', 'start']);

function keepAttributes(element: HTMLElement, url: string): void {
  for (const name of Object.keys(element.attributes)) {
    if (!ATTRIBUTES.has(name.toLowerCase())) element.removeAttribute(name);
  }
  const href = element.getAttribute('href');
  if (href !== undefined) element.setAttribute('href', new URL(href, url).href);
}

/** The words of plain HTML: a line for each block, references left out. */
export function plainText(html: string): string {
  const root = parse(html);
  for (const reference of root.querySelectorAll('sup')) reference.remove();
  for (const item of root.querySelectorAll('li')) item.insertAdjacentHTML('afterbegin', '• ');
  for (const cell of root.querySelectorAll('td, th')) cell.insertAdjacentHTML('beforeend', ' | ');
  return linesOf(root)
    .map((line) => tidy(line).replace(/ ?\|$/, ''))
    .filter((line) => line !== '')
    .join('\n');
}

const BLOCKS = /^(?:P|UL|OL|LI|H[1-6]|TABLE|THEAD|TBODY|TR|CAPTION|DL|DT|DD|DETAILS|SUMMARY|BLOCKQUOTE)$/;

function linesOf(element: HTMLElement): string[] {
  const lines: string[] = [];
  let line = '';
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement && BLOCKS.test(child.tagName)) {
      lines.push(line, ...linesOf(child));
      line = '';
    } else {
      line += child instanceof HTMLElement ? linesOf(child).join(' ') : child.textContent;
    }
  }
  return [...lines, line];
}

function elementsIn(element: HTMLElement): HTMLElement[] {
  return element.childNodes.filter((child) => child instanceof HTMLElement);
}

function htmlOf(elements: readonly (HTMLElement | null)[]): string {
  return elements.map((element) => element?.outerHTML ?? '').join('\n');
}

function tidy(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}
