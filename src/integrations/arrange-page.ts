/**
 * Gives a built article its final form. What is read by programs (search, API, Markdown, reading level)
 * keeps each source at its sentence and each section flat; for readers the sections become two columns,
 * and the sources of a paragraph become one mark that opens them where it is.
 */
import { HTMLElement, type Node, NodeType, parse, TextNode } from 'node-html-parser';
import { fill, uiTexts } from '../i18n/index.ts';
import { hasClass, nearest } from '../machine/elements.ts';
import { type Page, pageOf, readPage } from '../reading/page.ts';
import { languages } from '../site.config.ts';

/** A built page with its sections and marks arranged. Pages without sources stay as they are. */
export function arrangePage(html: string): string {
  return isArranged(html) ? arranged(readPage(html)).html : html;
}

/**
 * The same of a page that has been read. Its document is the one that is arranged, so all that is made of the page
 * as it is drawn has to be made before.
 */
export function arranged(page: Page): Page {
  const { html, file, document } = page;
  const body = isArranged(html) ? document.querySelector('body') : null;
  if (!body) return page;
  const language = languages.find(({ tag }) => tag === page.language) ?? languages[0];
  arrangeBody(body, uiTexts(language.code).article);
  return pageOf(
    html.replace(/<body[\s>][\s\S]*<\/body>/, () => body.toString()),
    file,
    document,
  );
}

function isArranged(html: string): boolean {
  return html.includes('href="#source-');
}

type Words = ReturnType<typeof uiTexts>['article'];

interface SourceOnPage {
  href: string;
  text: string;
  /** Its publisher, for short. */
  name: string;
}

/** The text of a page while it is arranged. */
interface Arranging {
  root: HTMLElement;
  words: Words;
  sources: ReadonlyMap<number, SourceOnPage>;
  /** A note for each set of sources that has a mark, by its numbers. */
  notes: Map<string, { id: string; html: string }>;
}

function arrangeBody(root: HTMLElement, words: Words): void {
  const page: Arranging = { root, words, sources: readSources(root), notes: new Map() };
  const text = root.querySelector('#article');
  if (text) {
    for (const sup of root.querySelectorAll('.short sup, .lead sup')) sup.remove();
    joinShortParagraphs(text);
    intoParts(text, page);
    cardsFirst(root, text);
    nameBoxes(root);
  }
  for (const step of root.querySelectorAll('.step')) sourcesOfStep(step, page);
  groupMarks(page);
  for (const term of root.querySelectorAll('.term')) glueTerm(term);
  for (const heading of text?.querySelectorAll('h2[id], h3[id]') ?? []) linkHeading(heading);
  const end = root.querySelector('article') ?? root.querySelector('main');
  end?.insertAdjacentHTML(
    'beforeend',
    `<div class="notes no-print">${[...page.notes.values()].map(({ html }) => html).join('')}</div>`,
  );
}

function readSources(root: HTMLElement): Map<number, SourceOnPage> {
  return new Map(
    root.querySelectorAll('.refs > li').map((item): [number, SourceOnPage] => {
      const link = item.querySelector('a');
      const name = item.rawAttributes['data-name'] ?? '';
      item.removeAttribute('data-name');
      return [
        Number(item.id.replace('source-', '')),
        { href: link?.rawAttributes['href'] ?? '', text: link?.innerHTML ?? '', name },
      ];
    }),
  );
}

/** Two paragraphs of one sentence or little more read better as one, and take less room. */
const SHORT_TOGETHER = 300;

function joinShortParagraphs(text: HTMLElement): void {
  for (const paragraph of text.querySelectorAll('p')) {
    let next = paragraph.nextElementSibling;
    while (next && canJoin(paragraph, next)) {
      paragraph.insertAdjacentHTML('beforeend', ` ${next.innerHTML.trim()}`);
      next.remove();
      next = paragraph.nextElementSibling;
    }
  }
}

function canJoin(one: HTMLElement, next: HTMLElement): boolean {
  const isPlain = (element: HTMLElement) =>
    element.tagName === 'P' && ['', 'wording'].includes(element.getAttribute('class') ?? '');
  const own = wordsIn(one);
  return (
    one.parentNode?.id === 'article' &&
    isPlain(one) &&
    isPlain(next) &&
    !own.endsWith(':') &&
    own.length + wordsIn(next).length < SHORT_TOGETHER
  );
}

function wordsIn(element: HTMLElement): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** Each h2 with what follows it becomes a section: its text, and beside it words and sources. */
function intoParts(text: HTMLElement, page: Arranging): void {
  interface Part {
    heading: HTMLElement | null;
    nodes: Node[];
  }
  const out: (HTMLElement | Part)[] = [];
  let open: Part | undefined;
  for (const node of text.childNodes) {
    if (node instanceof HTMLElement && node.classList.contains('route')) {
      if (open) out.push(open);
      out.push(node);
      open = undefined;
    } else if (node instanceof HTMLElement && node.tagName === 'H2') {
      if (open) out.push(open);
      open = { heading: node, nodes: [] };
    } else {
      open ??= { heading: null, nodes: [] };
      open.nodes.push(node);
    }
  }
  if (open) out.push(open);
  setChildren(
    text,
    out.flatMap((part) => (part instanceof HTMLElement ? part : partOf(part.heading, part.nodes, page))),
  );
}

/** The elements that are taken out of the text and put into another one. To write and read them again would take longer. */
function partOf(
  heading: HTMLElement | null,
  nodes: readonly Node[],
  { words, sources }: Arranging,
): HTMLElement[] {
  const inner = elementOf('<div class="part-text"></div>');
  setChildren(inner, trimmed(nodes));
  if (!heading && inner.childNodes.length === 0) return [];
  const isInCards = (element: HTMLElement) => hasClass(element, ['cares']);
  const terms = inner.querySelectorAll('.note[popover]').filter((note) => !nearest(note, isInCards));
  for (const term of terms) term.remove();
  const numbers = [...new Set(inner.querySelectorAll('sup a').map((link) => numberOf(link)))].sort(
    (a, b) => a - b,
  );
  const list = inner.querySelector('.cares, body-map') === null ? sourcesOfPart(numbers, words, sources) : '';
  const side = terms.map((term) => asBlock(term)).join('') + list;
  const part = elementOf('<section class="part"></section>');
  setChildren(part, [
    ...(heading ? [heading] : []),
    inner,
    ...(side ? [elementOf(`<div class="part-side small muted">${side}</div>`)] : []),
  ]);
  return [part];
}

function elementOf(html: string): HTMLElement {
  const [element] = parse(html).childNodes;
  if (!(element instanceof HTMLElement)) throw new Error(`There is no element in ${html}`);
  return element;
}

function setChildren(element: HTMLElement, nodes: readonly Node[]): void {
  element.childNodes = nodes.map((node) => ((node.parentNode = element), node));
}

/** Nodes without the space at both of their ends. */
function trimmed(nodes: readonly Node[]): Node[] {
  const isSpace = (node: Node) => node instanceof TextNode && node.rawText.trim() === '';
  const from = nodes.findIndex((node) => !isSpace(node));
  const own = from === -1 ? [] : nodes.slice(from, nodes.findLastIndex((node) => !isSpace(node)) + 1);
  const [first, last] = [own[0], own.at(-1)];
  if (first instanceof TextNode) first.rawText = first.rawText.trimStart();
  if (last instanceof TextNode) last.rawText = last.rawText.trimEnd();
  return own;
}

/** So many publishers are named beside a part; each mark in it names all of its own. */
const MAX_NAMED = 2;

/** Who a part comes from, in short and by the numbers of its marks, as a link to the list of sources. */
function sourcesOfPart(numbers: readonly number[], words: Words, sources: Arranging['sources']): string {
  const byName = Map.groupBy(numbers, (number) => sources.get(number)?.name ?? '');
  if (byName.size === 0) return '';
  const names = [...byName].map(([name, own]) => `${own.join(', ')} ${name}`);
  // "And one more" would be no shorter than its name.
  const named = names.length === MAX_NAMED + 1 ? names : names.slice(0, MAX_NAMED);
  const rest = names.length - named.length;
  const who = named.join(' · ') + (rest > 0 ? fill(words.sourcesMore, { n: rest }) : '');
  return `<p class="src"><b>${words.sourcesOfPart}</b> <a href="#sources">${who}</a></p>`;
}

/** A note of a word is in a line where it is written, and is a block beside the text. */
function asBlock(note: HTMLElement): string {
  return note.outerHTML.replace(/^<span/, '<div').replace(/span>$/, 'div>');
}

/** Cards that the author has placed come first, right under the title. */
function cardsFirst(root: HTMLElement, text: HTMLElement): void {
  const part = nearest(text.querySelector('.cares'), (element) => hasClass(element, ['part']));
  const title = root.querySelector('h1');
  if (!part || !title) return;
  part.querySelector('h2')?.classList.add('vh');
  part.classList.add('part-cards');
  part.remove();
  title.insertAdjacentHTML('afterend', part.outerHTML);
}

/**
 * The lists of the short version, the cards where they are repeated and what to read next are boxes with names
 * of their own. As headings too, they would be half of the outline of a page.
 */
function nameBoxes(root: HTMLElement): void {
  for (const [headings, look] of [
    ['.short h2', 'panel-title'],
    ['.cares-repeated .care-head h3', 'care-level'],
    ['.next h2', 'next-title'],
  ] as const) {
    for (const heading of root.querySelectorAll(headings)) {
      const id = heading.id && ` id="${heading.id}"`;
      heading.replaceWith(...parse(`<p class="${look}"${id}>${heading.innerHTML}</p>`).childNodes);
    }
  }
}

/** The sources of a step wait in its fold, so that its few facts stay short. */
function sourcesOfStep(step: HTMLElement, page: Arranging): void {
  const marks = step.querySelectorAll('sup');
  const numbers = numbersOf(marks);
  for (const mark of marks) mark.remove();
  const fold = step.querySelector('.more');
  if (!fold || numbers.length === 0) return;
  const words = fill(page.words.sourcesOfStep, { n: numbers.length });
  fold.insertAdjacentHTML(
    'beforeend',
    `<p class="ref-line no-print"><button class="text-btn" type="button" popovertarget="${noteFor(numbers, page)}">${words}</button></p>`,
  );
}

const BLOCKS = new Set(['P', 'LI', 'TD', 'TH', 'FIGCAPTION', 'CAPTION', 'DD', 'DIV']);

/** One mark at the end of each paragraph, item or cell; one at the end of a list whose items share few sources. */
function groupMarks(page: Arranging): void {
  const blocks = new Map<HTMLElement, HTMLElement[]>();
  for (const sup of page.root.querySelectorAll('sup')) {
    if (!sup.querySelector('a[href^="#source-"]')) continue;
    const block = nearest(sup.parentNode, ({ tagName }) => BLOCKS.has(tagName));
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), sup]);
  }
  for (const list of page.root.querySelectorAll('ul, ol')) {
    const marked = list.childNodes.filter(
      (item): item is HTMLElement => item instanceof HTMLElement && blocks.has(item),
    );
    const all = marked.flatMap((item) => blocks.get(item) ?? []);
    const last = list.lastElementChild;
    if (marked.length < 2 || !last || numbersOf(all).length > MOST_SHOWN) continue;
    for (const item of marked) blocks.delete(item);
    blocks.set(last, all);
  }
  for (const [block, marks] of blocks) {
    const numbers = numbersOf(marks);
    for (const mark of marks) mark.remove();
    appendMark(block, markHtml(numbers, page));
  }
}

const MOST_SHOWN = 3;

/** What is in `<i>` is read out and printed, and takes no room on a screen. */
function markHtml(numbers: readonly number[], page: Arranging): string {
  const said = fill(numbers.length === 1 ? page.words.reference : page.words.references, { n: '' });
  const isLong = numbers.length > MOST_SHOWN;
  const shown = isLong ? numbers.slice(0, 2) : numbers;
  const rest = numbers.slice(shown.length).map((number) => `, ${number}`);
  return (
    `<button class="ref" type="button" popovertarget="${noteFor(numbers, page)}"><i> ${said.trim()} </i>` +
    `${shown.join(', ')}${isLong ? `<i>${rest.join('')}</i>` : ''}</button>`
  );
}

/** The id of the note with these sources; every mark with the same set opens the same note. */
function noteFor(numbers: readonly number[], { notes, sources, words }: Arranging): string {
  const set = numbers.join();
  const known = notes.get(set);
  if (known) return known.id;
  const id = `r${notes.size}`;
  const items = numbers.map((number, index) => {
    const { href = '', text = '' } = sources.get(number) ?? {};
    // A list counts by itself.
    const value = number === (numbers[index - 1] ?? 0) + 1 ? '' : ` value="${number}"`;
    return `<li${value}><a href="${href}">${text}</a></li>`;
  });
  const html = `<div class="note" id="${id}" popover><b>${words.from}</b><ol>${items.join('')}</ol></div>`;
  notes.set(set, { id, html });
  return id;
}

/**
 * Puts a mark behind the last word of a block, so that it never begins a line alone. A word joiner alone does
 * not hold a button in a narrow list.
 */
function appendMark(block: HTMLElement, mark: string): void {
  const last = [...block.childNodes]
    .reverse()
    .find((node) => (node.nodeType === NodeType.TEXT_NODE ? node.textContent.trim() !== '' : !isFold(node)));
  if (last instanceof TextNode) {
    const [, before = '', word = ''] = /^([\s\S]*?)(\S+)\s*$/.exec(last.rawText) ?? [];
    last.rawText = before;
    insertAfter(last, `<span class="glue">${word}${mark}</span>`);
  } else if (last instanceof HTMLElement && last.matches('.term')) {
    last.replaceWith(...parse(`<span class="glue">${last.outerHTML}${mark}</span>`).childNodes);
  } else if (last instanceof HTMLElement) {
    insertAfter(last, `\u2060${mark}`);
  } else {
    block.insertAdjacentHTML('beforeend', mark);
  }
}

function isFold(node: Node): boolean {
  return node instanceof HTMLElement && (node.matches('.note, details, ul, ol') || node.tagName === 'SVG');
}

function insertAfter(node: Node, html: string): void {
  const parent = node.parentNode;
  if (!parent) return;
  const place = parent.childNodes.indexOf(node) + 1;
  parent.childNodes.splice(
    place,
    0,
    ...parse(html).childNodes.map((child) => ((child.parentNode = parent), child)),
  );
}

/** A word that can be opened is a button, and lines would break between it and the mark beside it. */
function glueTerm(term: HTMLElement): void {
  const childNodes = term.parentNode?.childNodes ?? [];
  const place = childNodes.indexOf(term);
  const [before, after] = [childNodes[place - 1], childNodes[place + 1]];
  const opening = before instanceof TextNode ? (/[(“‘]+$/.exec(before.rawText)?.[0] ?? '') : '';
  const closing = after instanceof TextNode ? (/^[)”’.,;:?!]+/.exec(after.rawText)?.[0] ?? '') : '';
  if (opening === '' && closing === '') return;
  if (before instanceof TextNode)
    before.rawText = before.rawText.slice(0, before.rawText.length - opening.length);
  if (after instanceof TextNode) after.rawText = after.rawText.slice(closing.length);
  term.replaceWith(...parse(`<span class="glue">${opening}${term.outerHTML}${closing}</span>`).childNodes);
}

/** A heading leads to itself, so that its address can be copied. */
function linkHeading(heading: HTMLElement): void {
  // A selector of two parts can name an element twice.
  if (nearest(heading, (element) => hasClass(element, ['cares'])) || heading.querySelector('a')) return;
  heading.innerHTML = `<a href="#${heading.id}">${heading.innerHTML.trim()}</a>`;
}

function numbersOf(marks: readonly HTMLElement[]): number[] {
  const numbers = marks.flatMap((mark) => mark.querySelectorAll('a').map((link) => numberOf(link)));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function numberOf(link: HTMLElement): number {
  return Number(link.textContent);
}
