/** Is a PDF leaflet accessible, and does it say what its page says, word for word? */
import { HTMLElement, type Node, parse } from 'node-html-parser';
import type { SiteCheck } from '../ask.ts';
import { readLeafletPdf, type LeafletPdf } from '../leaflet-pdf.ts';

const KB = 1024;

/** What a leaflet weighs at most. */
export const maxLeaflet = 300 * KB;

/** Points; a reader of 70 needs them. */
const minLetters = 12;

/** What a clinic hands out is two sheets, both sides. */
const maxClinicSides = 4;

/** Widths in points. */
const widths: Readonly<Record<string, number>> = { letter: 612, a4: 595 };

/** Leaflets of the site that fail, each with its reasons. */
export const badLeaflets: SiteCheck = async ({ files, pages, origin, base }) => {
  const problems: string[] = [];
  for (const [file, data] of files) {
    const [, paper = '', name = ''] = /^pdf\/(\w+)\/(.+)\.pdf$/.exec(file) ?? [];
    if (name === '') continue;
    // A leaflet of several pages can have the name of an address that only leads on.
    const page = pages.find(({ address }) => address === `/${name}/`)?.html;
    const url = page === undefined ? undefined : `${origin}${base}${name}/`;
    const pdf = await readLeafletPdf(data);
    const found = leafletProblems(pdf, { paper, page, url });
    if (name.startsWith('c/')) found.push(...tooManySides(pdf));
    problems.push(...found.map((problem) => `${file} ${problem}`));
  }
  return problems;
};

/** What is wrong with a leaflet. Leaflets of several pages have no `page` to be compared with. */
export function leafletProblems(
  pdf: LeafletPdf,
  { paper, page, url }: { paper: string; page: string | undefined; url: string | undefined },
): string[] {
  const problem = (isWrong: boolean, words: string) => (isWrong ? [words] : []);
  const levels = pdf.headings.map(({ level }) => level);
  return [
    ...problem(pdf.bytes > maxLeaflet, `has ${(pdf.bytes / KB).toFixed(0)} KB`),
    ...problem(!pdf.isTagged, 'is not tagged'),
    ...problem(pdf.language === '', 'names no language'),
    ...problem(pdf.title === '' || !pdf.showsTitle, 'does not show its title'),
    ...problem(
      pdf.widths.some((width) => Math.round(width) !== widths[paper]),
      `has sheets of ${pdf.widths.join(', ')} points`,
    ),
    ...problem(
      pdf.smallest < minLetters - 0.01,
      `has letters of ${pdf.smallest.toFixed(1)} points, expected ${minLetters} or more`,
    ),
    ...problem(
      levels[0] !== 1 || levels.filter((level) => level === 1).length > 1,
      'has not one main heading',
    ),
    ...problem(
      levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1),
      'skips a level of its headings',
    ),
    ...problem(
      JSON.stringify(pdf.bookmarks) !== JSON.stringify(pdf.headings),
      'has bookmarks that are not its headings',
    ),
    ...problem(pdf.alternatives.includes(''), 'has a drawing without words for it'),
    ...problem(
      pdf.feet.some((foot) => !/Version [\da-f]{8}, \w+ \d+, \d{4}/.test(foot)),
      'has a sheet without version and date',
    ),
    ...(page === undefined || url === undefined ? [] : comparedWithPage(pdf, page, url)),
  ];
}

function tooManySides({ pages }: LeafletPdf): string[] {
  return pages > maxClinicSides ? [`has ${pages} sides, expected ${maxClinicSides} or fewer`] : [];
}

function comparedWithPage(pdf: LeafletPdf, page: string, url: string): string[] {
  const short = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const expected = textOnPaper(page);
  // A long address may go on in the next line.
  const isWithout = pdf.feet.some((foot) => !foot.replaceAll(' ', '').includes(short));
  return [
    ...(isWithout ? ['has a sheet without its address'] : []),
    ...(pdf.links.join() === url ? [] : [`links to ${pdf.links.join(', ')}, expected ${url}`]),
    ...(pdf.text.includes(`Easier to read on a screen: ${short} `)
      ? []
      : ['does not begin with its address']),
    ...firstDifference(expected, pdf.text.slice(pdf.text.indexOf(short) + short.length)),
    ...wordsGluedTogether(expected, pdf.text, url),
  ];
}

/** Where two texts differ, whatever stands between their letters. */
function firstDifference(page: string, leaflet: string): string[] {
  const a = page.replaceAll(/\s+/g, '');
  const b = withoutMarks(leaflet).replaceAll(/\s+/g, '');
  if (a === b) return [];
  let at = 0;
  while (a[at] !== undefined && a[at] === b[at]) at += 1;
  const piece = (text: string) => text.slice(Math.max(0, at - 25), at + 40);
  return [`says "${piece(b)}" where its page says "${piece(a)}"`];
}

/** Words of a leaflet that its page does not have, such as two without their space. */
function wordsGluedTogether(page: string, leaflet: string, url: string): string[] {
  const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(wordsIn(page));
  const frame = new Set(wordsIn(`Nerve Root Block Guide Easier to read on a screen ${url}`));
  const unknown = wordsIn(leaflet).filter((word) => !known.has(word));
  const wrong = unknown.filter((word) => !frame.has(word));
  return wrong.length === 0 ? [] : [`has words that its page does not have: ${wrong.slice(0, 5).join(', ')}`];
}

/** The points of a list, and the numbers of one, are no words of the page. */
function withoutMarks(text: string): string {
  return text.replaceAll('•', ' ');
}

/** What a page says on paper, read from its HTML by other code than that of the leaflets. */
function textOnPaper(html: string): string {
  const document = parse(html, { comment: false });
  const root = document.querySelector('main article') ?? document.querySelector('main');
  if (!root) throw new Error('This page has no main part.');
  const notes = root.querySelectorAll('[popover][id^="term-"]');
  const words = [...new Map(notes.map((note) => [oneLine(spaced(note.querySelector('b') ?? note)), note]))]
    .sort(([one], [other]) => one.localeCompare(other, 'en-US', { sensitivity: 'base' }))
    .map(([, note]) => oneLine(spaced(note)));
  for (const mark of root.querySelectorAll('.ref')) {
    const numbers = (mark.getAttribute('data-n') ?? mark.textContent).match(/\d+/g) ?? [];
    mark.set_content(` [${numbers.join(', ')}]`);
  }
  for (const list of root.querySelectorAll('ol')) {
    const isRow = list.querySelector('h2, h3, .plate') !== null;
    const items = isRow ? [] : list.childNodes.filter((child) => child instanceof HTMLElement);
    for (const [index, item] of items.entries()) item.insertAdjacentHTML('afterbegin', `${index + 1}. `);
  }
  for (const step of root.querySelectorAll('.route > ol > li')) step.querySelector('.node')?.remove();
  const gone =
    '.no-print, .print-only, .note, .src, .map-name, [hidden], [data-needle], [aria-hidden="true"], svg, script, nav';
  for (const element of root.querySelectorAll(gone)) element.remove();
  const details = root.querySelector('#details');
  details?.remove();
  return [
    spaced(root),
    ...(words.length > 0 ? ['Words explained', ...words] : []),
    ...(details ? [spaced(details)] : []),
  ].join(' ');
}

const LINE = new Set('a abbr b button cite em i small span strong sub sup'.split(' '));

/** The text of an element with a space around every block in it. */
function spaced(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.textContent;
  const inside = node.childNodes.map((child) => spaced(child)).join('');
  const isLine = LINE.has(node.rawTagName.toLowerCase()) && node.getAttribute('class') !== 'diary-scale';
  // A name or a count, which has a line of its own; authors' bold words are <strong>.
  const isName = node.rawTagName === 'b';
  return (isLine && !isName ? inside : ` ${inside} `).replaceAll(/[\u00AD\u2060]/g, '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
