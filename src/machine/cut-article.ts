/**
 * Cuts a finished article into the sections that other sites and programs can use. They are pieces of the
 * page itself, so what others get is what a reader of the page gets.
 */
import type { HTMLElement, Node } from 'node-html-parser';
import { articleOf, type Page } from '../reading/page.ts';
import { elementsIn, hasClass } from './elements.ts';

/** A section as it is on the page. */
export interface CutSection {
  readonly id: string;
  /** What its heading says. */
  readonly title: string;
  /** Level of its heading: 1 for the short answer. */
  readonly level: number;
  /** Its elements on the page. */
  readonly drawn: readonly HTMLElement[];
}

/**
 * The short answer, then what is under each heading up to the next one, in reading order. `ids` are
 * the headings of the text; what the page adds to it has headings of its own, and ends a section.
 */
export function cutArticle(page: Pick<Page, 'document' | 'sections'>, ids: readonly string[]): CutSection[] {
  const article = articleOf(page);
  const title = page.sections.find(({ level }) => level === 1);
  if (!article || !title) return [];
  const headings = page.sections.flatMap(({ id, level, heading, element }) =>
    element && id !== '' && (level === 2 || level === 3) && isIn(element, article) && !isInCareCards(element)
      ? [{ id, level, title: heading, element }]
      : [],
  );
  const all = new Set<Node>(headings.map(({ element }) => element));
  return [
    { id: SHORT, title: title.heading, level: 1, drawn: shortAnswer(page, article) },
    ...headings
      .filter(({ id }) => ids.includes(id))
      .map(({ element, ...heading }) => ({ ...heading, drawn: below(element, heading.id, all) })),
  ];
}

/** The id of the short answer: that of the title on the page. */
const SHORT = 'short';

function shortAnswer({ document }: Pick<Page, 'document'>, article: HTMLElement): HTMLElement[] {
  return [document.querySelector('main .lead'), article.querySelector('.short')].filter(
    (element) => element !== null,
  );
}

/** What follows a heading where it is, up to what is or holds another heading. */
function below(heading: HTMLElement, id: string, headings: ReadonlySet<Node>): HTMLElement[] {
  const siblings = heading.parentNode ? elementsIn(heading.parentNode) : [];
  const following = siblings.slice(siblings.indexOf(heading) + 1);
  const end = following.findIndex((element) => endsSection(element) || holdsAny(element, headings));
  const own = end === -1 ? following : following.slice(0, end);
  // Under the care cards is a line with the other names of the procedure, which is not about them.
  return id === 'get-help' ? own.slice(0, 2) : own;
}

/** What the page adds to its text. */
function endsSection(element: HTMLElement): boolean {
  return (
    ['h2', 'h3', 'page-actions'].includes(element.rawTagName) ||
    (element.rawTagName === 'section' && element.hasAttribute('aria-labelledby')) ||
    hasClass(element, ['print-only'])
  );
}

function holdsAny(element: HTMLElement, wanted: ReadonlySet<Node>): boolean {
  return wanted.has(element) || elementsIn(element).some((child) => holdsAny(child, wanted));
}

function isIn(element: HTMLElement, outer: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at; at = at.parentNode) if (at === outer) return true;
  return false;
}

function isInCareCards(element: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at; at = at.parentNode) if (hasClass(at, ['cares'])) return true;
  return false;
}
