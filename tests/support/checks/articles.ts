/** Does an article show who has checked it, when, from which sources, and where to get help? */
import type { HTMLElement } from 'node-html-parser';
import { fill } from '../../../src/i18n/index.ts';
import { CARE_CARDS } from '../../../src/schema/care-cards.ts';
import { readPage } from '../../../src/reading/page.ts';
import { readingOf } from '../../../src/reading/page-reading.ts';
import type { PageCheck } from '../ask.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { wordsOf } from '../built-site.ts';
import type { ExpectedArticle } from '../expected.ts';
import { wordsOfPage } from '../page-words.ts';
import { descriptionOf } from './head.ts';
import { resolved } from './links.ts';

/** Is this page an article? */
export function isArticle({ document }: BuiltPage): boolean {
  return document.querySelector('main article') !== null;
}

/** The status stands in words under the title, in the details, and in the description; all three agree. */
export const unclearStatus: PageCheck = (page, { expected }) => {
  const { document } = page;
  const article = expectedOf(page, expected.articles);
  const { ui, day } = wordsOfPage(page);
  const details = document.querySelector('#details #status');
  const state = details?.getAttribute('data-state') ?? '';
  if (!(state in ui.review))
    return [`has the status "${state}", expected ${Object.keys(ui.review).join(' or ')}`];
  const { line, sentence, text } = ui.review[state as keyof typeof ui.review];
  return [
    ...((state === 'not-reviewed') === !article.reviewed
      ? []
      : [`says ${state}, which its front matter does not`]),
    ...(wordsOf(document.querySelector('.state a[href="#details"]')).startsWith(line)
      ? []
      : [`has no line "${line}" under its title that leads to the details`]),
    ...(wordsOf(details?.querySelector('strong')) === sentence
      ? []
      : [`has details that do not say "${sentence}"`]),
    ...(state !== 'not-reviewed' || wordsOf(details).includes(fill(text, { written: day(article.written) }))
      ? []
      : ['has details without the whole sentence and the day']),
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
  return [
    ...(facts.get(ui.quality.written) === day(written)
      ? []
      : [`does not say that it was written on ${day(written)}`]),
    ...(wordsOf(document.querySelector('.state')).endsWith(day(updated))
      ? []
      : [`does not say ${day(updated)} under its title`]),
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
  const { quality } = ui;
  const grade = readingOf(readPage(html));
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
    [quality.written, day(written)],
    [ui.sourcesChecked, day(updated)],
    [ui.version, version],
  ]);
  return [...wanted]
    .filter(([name, value]) => facts.get(name) !== value)
    .map(
      ([name, value]) =>
        `says "${name}: ${facts.get(name) ?? ''}" in its quality card, expected "${value ?? ''}"`,
    );
};

/** The short version, the text and the details, in this order; the shortest has something to do. */
export const missingDepths: PageCheck = ({ document }) => {
  const isShort = isShortItself(document);
  const ids = ['short', 'article', 'details'];
  const anchors = document
    .querySelectorAll('[id]')
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));
  const holds = (selector: string) => document.querySelector(`#details ${selector}`) !== null;
  const actions = document.querySelectorAll('.to-do li').length;
  return [
    ...(isShort || anchors.join() === ids.join()
      ? []
      : [`has the depths ${anchors.join()}, expected ${ids.join()}`]),
    ...(isShort || (actions >= 1 && actions <= 3) ? [] : [`has ${actions} things to do, expected 1 to 3`]),
    ...(holds('.quality') && holds('.refs') ? [] : ['has details without quality card or sources']),
  ];
};

/** The time that it takes to read the article, in minutes. Steps are for doing and not for reading. */
export const missingReadingTime: PageCheck = (page) => {
  if (page.document.querySelector('main article .step')) return [];
  const { ui } = wordsOfPage(page);
  const minutes = new RegExp(
    `(?:${ui.article.minute}|${fill(ui.article.minutes, { n: '([2-9]|[1-9]\\d)' })})$`,
  );
  const fold = page.document.querySelector('.toc-fold summary');
  return minutes.test(wordsOf(fold)) ? [] : ['does not say how many minutes it takes to read'];
};

/** Three to five points to remember. */
export const badKeyPoints: PageCheck = ({ document }) => {
  const { length } = document.querySelectorAll('.short ul:not(.to-do) li');
  return isShortItself(document) || (length >= 3 && length <= 5)
    ? []
    : [`has ${length} key points, expected 3 to 5`];
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
      ...(rest.test(after) && /[.!?] \S/.test(wordsOf(link))
        ? []
        : [`has the source ${index + 1} without publisher and date: "${after}"`]),
    ];
  });
};

/** Every mark in the text opens a note that links the very sources that the mark names. */
export const brokenReferences: PageCheck = ({ document }) => {
  const sources = sourcesOf(document).map((source) => source.querySelector('a')?.getAttribute('href'));
  return document.querySelectorAll('.ref[popovertarget]').flatMap((mark) => {
    const numbers = [...wordsOf(mark).matchAll(/\d+/g)].map(Number);
    const note = document.getElementById(mark.getAttribute('popovertarget') ?? '');
    const links = note?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [];
    const wanted = numbers.map((number) => sources[number - 1]);
    return [
      ...numbers
        .filter((n) => !(n >= 1 && n <= sources.length))
        .map((n) => `refers to a source ${n}, and the list has ${sources.length}`),
      ...(links.join(' ') === wanted.join(' ')
        ? []
        : [`has a reference "${numbers.join(', ')}" to ${links.join(' ') || 'nothing'}`]),
    ];
  });
};

/**
 * All care cards after the day and where serious harm is told; the panel with the gravest
 * signs everywhere else. Each card says what to do, for which signs.
 */
export const missingCareCards: PageCheck = (page, site) => {
  const { document } = page;
  const { stage } = expectedOf(page, site.expected.articles);
  const cards = document.querySelectorAll('.care');
  const panels = document.querySelectorAll('.sos');
  const needsCards = stage === 'afterwards';
  const leadsToHelp = document
    .querySelectorAll('main a[href]')
    .some((link) =>
      resolved(link.getAttribute('href') ?? '', page, site).pathname.endsWith('/when-to-get-help/'),
    );
  return [
    ...(needsCards && cards.length === 0 ? ['does not have the care cards'] : []),
    ...(cards.length > 0
      ? CARE_CARDS.filter(
          (card) => cards.filter((one) => titleOf(one) === uiOf(page).care[card]).length !== 1,
        ).map((card) => `does not have the card ${card} once`)
      : []),
    ...(cards.length === 0 && panels.length !== 1
      ? ['has neither the care cards nor the panel of signs']
      : []),
    ...(panels.length > 0 && !leadsToHelp ? ['has the panel and no link to all cards'] : []),
    ...cards.flatMap((card) => cardProblems(card, page, site)),
  ];
};

/** The contents list leads to every h2 of the text, in its words and order, to the care cards and to the sources. */
export const wrongContents: PageCheck = ({ document }) => {
  const lists = document.querySelectorAll('nav.toc');
  // Steps have a list of their own.
  if (document.querySelector('main article .step')) return [];
  if (lists.length === 0) return ['has no contents list'];
  const headings = document
    .querySelectorAll('main article h2[id]:not(.vh), main article .part-cards > h2')
    .filter(({ id }) => !['related', 'details'].includes(id))
    .map((heading) => `#${heading.id} ${wordsOf(heading)}`);
  return lists.flatMap((list) => {
    const links = list
      .querySelectorAll('a')
      .map((link) => `${link.getAttribute('href') ?? ''} ${wordsOf(link)}`);
    const hasShort = document.querySelector('.short') !== null;
    const inText = links.slice(hasShort ? 1 : 0, -1);
    return [
      ...(links[0]?.startsWith('#short ') === hasShort && links.at(-1)?.startsWith('#details ')
        ? []
        : ['has a contents list without the short version first or the details last']),
      ...(inText.join('\n') === headings.join('\n')
        ? []
        : [`has a contents list that is not its headings: ${difference(inText, headings)}`]),
    ];
  });
};

/** Every heading of the front matter and the text is there under its id. */
export const missingSections: PageCheck = (page, { expected }) =>
  expectedOf(page, expected.articles)
    .sections.filter((id) => !/^H[23]$/.test(page.document.getElementById(id)?.tagName ?? ''))
    .map((id) => `has no heading with the id "${id}"`);

/** The interface words of the language of a page. */
function uiOf(page: BuiltPage) {
  return wordsOfPage(page).ui;
}

/** The name that a screen reader says: a heading where the cards are the page, a line where they repeat. */
function titleOf(card: HTMLElement): string {
  const id = card.getAttribute('aria-labelledby');
  return wordsOf(id ? card.querySelector(`#${id}`) : null);
}

function cardProblems(card: HTMLElement, page: BuiltPage, { expected }: BuiltSite): string[] {
  const name = titleOf(card);
  const lists = card
    .querySelectorAll('ul, ol')
    .filter((list) => list.querySelector('a[href^="tel:"]') === null);
  const numbers = card.querySelectorAll('a[href^="tel:"]').map((link) => link.getAttribute('href'));
  const wanted =
    name === uiOf(page).care.ambulance ? expected.emergencyNumbers.map(({ number }) => `tel:${number}`) : [];
  return [
    ...(lists.length > 0 && lists.every((list) => list.querySelector('li'))
      ? []
      : [`has the card ${name} without signs`]),
    ...(numbers.join() === wanted.join()
      ? []
      : [`has the numbers ${numbers.join()}, expected ${wanted.join()}`]),
    // Nobody is to be led away from an emergency.
    ...(name === uiOf(page).care.ambulance || name === uiOf(page).care.emergencyRoom
      ? card
          .querySelectorAll('a:not([href^="tel:"])')
          .map((link) => `has a link in an emergency card: ${wordsOf(link)}`)
      : []),
  ];
}

function expectedOf({ address }: BuiltPage, articles: ReadonlyMap<string, ExpectedArticle>): ExpectedArticle {
  const article = articles.get(address);
  if (!article) throw new Error(`${address} looks like an article, and content/articles has no such file.`);
  return article;
}

/** Steps, and a page that begins with the care cards, are as short as they can be. */
function isShortItself(document: HTMLElement): boolean {
  return document.querySelector('main article .step, main article .part-cards') !== null;
}

/** What the quality card says, by its labels. */
function qualityFacts(document: HTMLElement): Map<string, string> {
  return new Map(
    document.querySelectorAll('.quality dt').map((name) => [wordsOf(name), wordsOf(name.nextElementSibling)]),
  );
}

function sourcesOf(document: HTMLElement): HTMLElement[] {
  return document.querySelectorAll('.refs > li');
}

function difference(links: readonly string[], headings: readonly string[]): string {
  const at = links.findIndex((link, index) => link !== headings[index]);
  const place = at === -1 ? links.length : at;
  return `"${links[place] ?? 'nothing'}" instead of "${headings[place] ?? 'nothing'}"`;
}
