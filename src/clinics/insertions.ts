/**
 * What a clinic adds to a page of the guide, and where. The build adds it in a copy that one clinic runs, the
 * browser on a device that keeps a clinic; both go by this list.
 */
import { clinicLine, numbers, sectionBox } from './boxes.ts';
import type { ClinicData } from './clinic-data.ts';
import type { Markup } from './markup.ts';

export interface Insertion {
  /** A selector of what it goes into or beside. */
  readonly selector: string;
  /** `section` is the end of the section that the heading opens. */
  readonly position: 'afterend' | 'beforebegin' | 'beforeend' | 'section';
  readonly markup: Markup;
}

/** Everything that a clinic adds to a page, by its address without the base path. */
export function insertionsFor(data: ClinicData, address: string): Insertion[] {
  const article = address.split('/').at(-2) ?? '';
  const { words } = data;
  const boxes = data.sections
    .filter(({ at }) => at.startsWith(`${article}#`))
    .map(({ at, answers }): Insertion => {
      const under = at.slice(article.length + 1);
      const place = { id: `from-${under}`, under, level: 'h3' } as const;
      return { selector: `#${under}`, position: 'section', markup: sectionBox(data, answers, place) };
    });
  const slot = (always: boolean, title = words.from) => numbers(data, { always, title });
  return [
    { selector: 'header.head', position: 'afterend', markup: clinicLine(data) },
    ...boxes,
    { selector: '.care-urgent .care-body', position: 'beforeend', markup: slot(true) },
    { selector: '.care-call .care-body', position: 'beforeend', markup: slot(false) },
    { selector: '.sos > .go', position: 'beforebegin', markup: slot(true, words.notEmergency) },
  ];
}

/** As much of an element as this needs; those of browsers and of the parser of the build have it. */
interface ElementLike<E> {
  readonly tagName: string;
  readonly nextElementSibling: E | null;
  readonly firstElementChild: E | null | undefined;
  readonly classList: { contains(name: string): boolean };
}

/** The end of the section that a heading opens: before the next heading, or after the last element. */
export function endOfSection<E extends ElementLike<E>>(
  heading: E,
): { element: E; position: 'beforebegin' | 'afterend' } {
  const next = heading.nextElementSibling;
  // The text of a section of an article has a column of its own.
  const column = next?.classList.contains('part-text') ? next : null;
  let last = column ?? heading;
  for (let at = column ? column.firstElementChild : next; at; at = at.nextElementSibling) {
    if (/^h[23]$/i.test(at.tagName)) return { element: at, position: 'beforebegin' };
    last = at;
  }
  return { element: last, position: 'afterend' };
}
