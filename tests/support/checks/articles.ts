/** Does an article show who has checked it, when, from which sources, and where to get help? */
import type { HTMLElement } from 'node-html-parser';
import { fill } from '../../../src/i18n/index.ts';
import { readPage } from '../../../src/reading/page.ts';
import { readingOf } from '../../../src/reading/page-reading.ts';
import { hasWarningWord } from '../../../src/library/warning-words.ts';
import type { PageCheck } from '../ask.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { pageOf, wordsOf } from '../built-site.ts';
import type { ExpectedArticle } from '../expected.ts';
import { wordsOfPage } from '../page-words.ts';
import { descriptionOf } from './head.ts';
import { resolved } from './links.ts';

/** Is this page an article? */
export function isArticle({ document }: BuiltPage): boolean {
  return document.querySelector('main article') !== null;
}

/** The status stands in words under the title, in the status box, and in the description; all three agree. */
export const unclearStatus: PageCheck = (page, { expected }) => {
  const { document } = page;
  const article = expectedOf(page, expected.articles);
  const { ui, day } = wordsOfPage(page);
  const box = document.getElementById('status');
  const state = box?.getAttribute('data-state') ?? '';
  if (!(state in ui.review))
    return [`has the status "${state}", expected ${Object.keys(ui.review).join(' or ')}`];
  const { line, sentence, text } = ui.review[state as keyof typeof ui.review];
  const header = document.querySelector('header.article-head');
  return [
    ...((state === 'not-reviewed') === !article.reviewed
      ? []
      : [`says ${state}, which its front matter does not`]),
    ...(wordsOf(header?.querySelector('a[href="#status"]')) === line
      ? []
      : [`has no line "${line}" under its title that leads to the status box`]),
    ...(wordsOf(box?.querySelector('h2')) === line ? [] : [`has a status box that does not say "${line}"`]),
    ...(state !== 'not-reviewed' || wordsOf(box).includes(fill(text, { written: day(article.written) }))
      ? []
      : ['has a status box without the whole sentence and the day']),
    ...(descriptionOf(page).endsWith(sentence)
      ? []
      : [`has a description that does not end with "${sentence}"`]),
  ];
};

/** The days and the version are those of the front matter and of the ledger. */
export const wrongDates: PageCheck = (page, { expected }) => {
  const { document } = page;
  const { written, updated, version } = expectedOf(page, expected.articles);
  const { ui, day } = wordsOfPage(page);
  const facts = qualityFacts(document);
  const shown = facts.get(ui.version) ?? '';
  const line = fill(ui.article.written, { date: day(written) });
  return [
    ...(wordsOf(document.querySelector('header.article-head')).includes(line)
      ? []
      : [`does not say "${line}"`]),
    ...(facts.get(ui.sourcesChecked) === day(updated)
      ? []
      : [`does not say that its sources were checked on ${day(updated)}`]),
    ...(/^[0-9a-f]{8}$/.test(shown) ? [] : [`has the version "${shown}", expected 8 hex digits`]),
    ...(shown === version
      ? []
      : [`has the version ${shown}, and content/versions.yaml has ${version ?? 'none'}`]),
  ];
};

/** The quality card says what was measured on this very page, and what stands in the page and its file. */
export const wrongQuality: PageCheck = (page, { expected }) => {
  const { document, html } = page;
  const { written, updated, version } = expectedOf(page, expected.articles);
  const { ui, day } = wordsOfPage(page);
  const { quality, review } = ui;
  const grade = readingOf(readPage(html));
  const state = document.getElementById('status')?.getAttribute('data-state') as keyof typeof review;
  const facts = qualityFacts(document);
  const wanted = new Map<string, string | undefined>([
    [
      quality.reading,
      fill(quality.readsLike, {
        age: Math.round((grade.fleschKincaid + grade.smog) / 2) + 5,
        fleschKincaid: grade.fleschKincaid.toFixed(1),
        smog: grade.smog.toFixed(1),
      }),
    ],
    [quality.review, review[state].line],
    [quality.written, day(written)],
    [ui.sourcesChecked, day(updated)],
    [quality.sources, fill(quality.sourcesBelow, { n: sourcesOf(document).length })],
    [ui.version, version],
  ]);
  return [...wanted]
    .filter(([name, value]) => facts.get(name) !== value)
    .map(
      ([name, value]) =>
        `says "${name}: ${facts.get(name) ?? ''}" in its quality card, expected "${value ?? ''}"`,
    );
};

/** The three depths: links to them, their anchors in reading order, and something to do in the shortest. */
export const missingDepths: PageCheck = ({ document }) => {
  const ids = ['short', 'article', 'details'];
  const links = document.querySelectorAll('nav.depths a').map((link) => link.getAttribute('href'));
  const anchors = document
    .querySelectorAll('[id]')
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));
  const follows = (selector: string) => document.querySelector(`#details ~ ${selector}`) !== null;
  const actions = document.querySelectorAll('.to-do li').length;
  return [
    ...(links.join() === ids.map((id) => `#${id}`).join()
      ? []
      : [`has the links ${links.join()} to its depths`]),
    ...(anchors.join() === ids.join() ? [] : [`has the depths ${anchors.join()}, expected ${ids.join()}`]),
    ...(actions >= 1 && actions <= 3 ? [] : [`has ${actions} things to do, expected 1 to 3`]),
    ...(follows('.quality') && follows('section .refs')
      ? []
      : ['has details without quality card or sources']),
  ];
};

/** The time that it takes to read the article, in minutes. */
export const missingReadingTime: PageCheck = (page) => {
  const { ui } = wordsOfPage(page);
  const items = page.document.querySelectorAll('header.article-head li').map((item) => wordsOf(item));
  const minutes = new RegExp(
    `^(?:${ui.article.minute}|${fill(ui.article.minutes, { n: '([2-9]|[1-9]\\d)' })})$`,
  );
  return items.some((item) => minutes.test(item)) ? [] : ['does not say how many minutes it takes to read'];
};

/** Three to five points to remember, each with its sources. */
export const badKeyPoints: PageCheck = ({ document }) => {
  const points = document.querySelectorAll('.key-points ul:not(.to-do) li');
  return [
    ...(points.length >= 3 && points.length <= 5 ? [] : [`has ${points.length} key points, expected 3 to 5`]),
    ...points
      .filter((point) => point.querySelector('sup a[href^="#source-"]') === null)
      .map((point) => `has a key point without a source: ${wordsOf(point)}`),
  ];
};

/** Every source has a link, a publisher, and a date or the words that it shows none. */
export const incompleteSources: PageCheck = (page) => {
  const { ui } = wordsOfPage(page);
  const rest = new RegExp(`^ \\((?:.*\\b\\d{4}\\b.*|${ui.article.noDate})\\)`);
  const sources = sourcesOf(page.document);
  if (sources.length === 0) return ['lists no sources'];
  return sources.flatMap((source, index) => {
    const link = source.querySelector('a[href^="http"]');
    const after = wordsOf(source).slice(wordsOf(link).length);
    return [
      ...(source.id === `source-${index + 1}`
        ? []
        : [`has the source ${index + 1} under the id "${source.id}"`]),
      ...(link && wordsOf(link) !== '' ? [] : [`has the source ${index + 1} without a link`]),
      ...(rest.test(after) && / ?\. \S/.test(wordsOf(link))
        ? []
        : [`has the source ${index + 1} without publisher and date: "${after}"`]),
    ];
  });
};

/** Every number in the text leads to a source, sources count up as they are read, and none stands there for nothing. */
export const brokenReferences: PageCheck = ({ document }) => {
  const references = document.querySelectorAll('sup a[href^="#source-"]');
  const numbers = references.map((reference) =>
    Number(/\d+$/.exec(reference.getAttribute('href') ?? '')?.[0]),
  );
  const { length } = sourcesOf(document);
  const inOrder = [...new Set(numbers)];
  return [
    ...references
      .filter((reference, index) => wordsOf(reference) !== String(numbers[index]))
      .map(
        (reference) => `has a reference "${wordsOf(reference)}" to ${reference.getAttribute('href') ?? ''}`,
      ),
    ...numbers
      .filter((n) => !(n >= 1 && n <= length))
      .map((n) => `refers to a source ${n}, and the list has ${length}`),
    ...Array.from({ length }, (_, index) => index + 1)
      .filter((n) => !numbers.includes(n))
      .map((n) => `lists the source ${n}, which its text never refers to`),
    ...(inOrder.every((n, index) => n === index + 1)
      ? []
      : [`does not number its sources as they are read: ${inOrder.join(', ')}`]),
  ];
};

/**
 * All three care cards on the day itself and after it; the emergency card and the way to the others
 * wherever a chance or a warning word stands. Each card says what to do, for which signs.
 */
export const missingCareCards: PageCheck = (page, site) => {
  const { document } = page;
  const { stage } = expectedOf(page, site.expected.articles);
  const needed =
    stage === 'on-the-day' || stage === 'afterwards'
      ? LEVELS
      : document.querySelector('.chance') || hasWarningWord(ownText(page))
        ? LEVELS.slice(0, 1)
        : [];
  const cards = document.querySelectorAll('.care');
  const leadsToHelp = document
    .querySelectorAll('main a[href]')
    .some((link) =>
      resolved(link.getAttribute('href') ?? '', page, site).pathname.endsWith('/when-to-get-help/'),
    );
  return [
    ...needed
      .filter((name) => cards.filter((card) => card.classList.contains(`care-${name}`)).length !== 1)
      .map((name) => `does not have the card ${name} once`),
    ...(needed.length === 1 && !leadsToHelp
      ? ['has the emergency card alone and no link to the other cards']
      : []),
    ...cards.flatMap((card) => cardProblems(card, page, site)),
  ];
};

/** The contents list leads to every h2 of the text, in its words and order, to the care cards and to the sources. */
export const wrongContents: PageCheck = ({ document }) => {
  const lists = document.querySelectorAll('nav.toc');
  const steps = document.querySelector('main article .step');
  if (lists.length === 0) return steps ? [] : ['has no contents list'];
  const headings = document
    .querySelectorAll('main article h2[id]')
    .filter(({ id }) => !['status-title', 'changes'].includes(id))
    .map((heading) => `#${heading.id} ${wordsOf(heading)}`);
  return lists.flatMap((list) => {
    const links = list
      .querySelectorAll('a')
      .map((link) => `${link.getAttribute('href') ?? ''} ${wordsOf(link)}`);
    return links.join('\n') === headings.join('\n')
      ? []
      : [`has a contents list that is not its headings: ${difference(links, headings)}`];
  });
};

/** Every heading of the front matter and the text is there under its id. */
export const missingSections: PageCheck = (page, { expected }) =>
  expectedOf(page, expected.articles)
    .sections.filter((id) => !/^H[23]$/.test(page.document.getElementById(id)?.tagName ?? ''))
    .map((id) => `has no heading with the id "${id}"`);

/** The care cards, gravest first. */
const LEVELS = ['emergency', 'urgent', 'call'] as const;

function cardProblems(card: HTMLElement, page: BuiltPage, { expected }: BuiltSite): string[] {
  const name = LEVELS.find((one) => card.classList.contains(`care-${one}`)) ?? 'call';
  const { level } = wordsOfPage(page).ui.care[name];
  const lists = card
    .querySelectorAll('ul, ol')
    .filter((list) => list.querySelector('a[href^="tel:"]') === null);
  const numbers = card.querySelectorAll('a[href^="tel:"]').map((link) => wordsOf(link));
  const wanted =
    name === 'emergency'
      ? expected.emergencyNumbers.map(({ number, country }) => `${number} (${country})`)
      : [];
  return [
    // How grave it is stands in words in the heading, and not in color alone.
    ...(wordsOf(card.querySelector('h3')).startsWith(level)
      ? []
      : [`has the card ${name} whose heading does not start with "${level}"`]),
    ...(lists.length > 0 && lists.every((list) => list.querySelector('li'))
      ? []
      : [`has the card ${name} without signs`]),
    ...(numbers.join() === wanted.join()
      ? []
      : [`has the numbers ${numbers.join()}, expected ${wanted.join()}`]),
  ];
}

/** The text of an article without what the build adds: cards, status, sources, names of other pages. */
function ownText(page: BuiltPage): string {
  const { document } = pageOf(page.address, page.html);
  const added = document.querySelectorAll('.cares, .status, .no-grade, nav, #get-help');
  for (const element of added) element.remove();
  return document.querySelectorAll('main .lead, main article').map(wordsOf).join(' ');
}

function expectedOf({ address }: BuiltPage, articles: ReadonlyMap<string, ExpectedArticle>): ExpectedArticle {
  const article = articles.get(address);
  if (!article) throw new Error(`${address} looks like an article, and content/articles has no such file.`);
  return article;
}

/** What the quality card says, by its labels. */
function qualityFacts(document: HTMLElement): Map<string, string> {
  return new Map(
    document.querySelectorAll('.quality dt').map((name) => [wordsOf(name), wordsOf(name.nextElementSibling)]),
  );
}

function sourcesOf(document: HTMLElement): HTMLElement[] {
  return document.querySelectorAll('section[aria-labelledby="sources"] ol > li');
}

function difference(links: readonly string[], headings: readonly string[]): string {
  const at = links.findIndex((link, index) => link !== headings[index]);
  const place = at === -1 ? links.length : at;
  return `"${links[place] ?? 'nothing'}" instead of "${headings[place] ?? 'nothing'}"`;
}
