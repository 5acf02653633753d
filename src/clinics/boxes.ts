/** How a clinic's own words look. A double line means "a clinic wrote this"; nothing else in the guide has one. */
import type { ClinicData } from './clinic-data.ts';
import type { ClinicPhone, DrawnAnswer } from './clinic.ts';
import { element, type Markup } from './markup.ts';
import type { TextPiece } from './phone.ts';

const HOUSE = 'M3.5 20.500V9L12 3.500L20.500 9V20.500ZM9.500 20.500V14.500H14.500V20.500M9 10.500H15';
const PHONE =
  'M6 3.500h3.500l1.500 5-2.200 1.600a13 13 0 0 0 5.100 5.100l1.600-2.200 5 1.500V18a2.500 2.500 0 0 1-2.500 2.500C10.500 20.500 3.500 13.500 3.500 6A2.500 2.500 0 0 1 6 3.500Z';

function icon(d: string): Markup {
  return element('svg', { class: 'ic', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, element('path', { d }));
}

/** The mark of a made-up clinic, or nothing. */
function sampleMark({ sample, words }: ClinicData): (Markup | string)[] {
  return sample ? [' ', element('span', { class: 'sample' }, words.sample)] : [];
}

function pieces(all: readonly TextPiece[]): (Markup | string)[] {
  return all.map(({ text, tel }) => (tel === undefined ? text : element('a', { href: `tel:${tel}` }, text)));
}

export interface BoxPlace {
  /** An id for the heading of the box, once on the page. */
  readonly id: string;
  /** The id of the heading that the box belongs to. */
  readonly under: string;
  /** `h3` under an h2, `h4` under an h3. */
  readonly level: 'h3' | 'h4';
}

function box(data: ClinicData, { id, under, level }: BoxPlace, isWide: boolean, ...body: Markup[]): Markup {
  const { words } = data;
  return element(
    'section',
    { class: isWide ? 'from from-wide' : 'from', 'aria-labelledby': `${id} ${under}` },
    element(
      'div',
      { class: 'from-head' },
      icon(HOUSE),
      element(
        level,
        { id },
        words.from,
        element('span', { class: 'vh' }, ', '),
        element('small', {}, words.date, ...sampleMark(data)),
      ),
    ),
    element('div', { class: 'from-body' }, ...body),
  );
}

/** All answers of a part of a clinic's page. */
export function partBox(
  data: ClinicData,
  answers: readonly DrawnAnswer[],
  place: BoxPlace,
  isWide: boolean,
): Markup {
  const items = answers.map(({ label, pieces: text, known }) =>
    element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', known ? {} : { class: 'from-ask' }, ...pieces(text)),
    ),
  );
  return box(data, place, isWide, element('dl', {}, ...items));
}

/** What the clinic says in a section of an article. Only where it says several things is each named. */
export function sectionBox(data: ClinicData, answers: readonly DrawnAnswer[], place: BoxPlace): Markup {
  const isOne = answers.length === 1;
  const paragraphs = answers.map(({ label, pieces: text }) =>
    element('p', {}, ...(isOne ? [] : [element('b', {}, `${label}: `)]), ...pieces(text)),
  );
  return box(data, place, false, ...paragraphs);
}

/** The numbers of a clinic under a double rule: below the locked sentences of a card, never between them. */
export function numbers(data: ClinicData, { always, title }: { always: boolean; title: string }): Markup {
  const { phone, outOfHours } = data;
  const shown: ClinicPhone[] = always && outOfHours ? [phone, outOfHours] : [phone];
  return element(
    'div',
    { class: 'slot' },
    element('p', {}, element('strong', {}, title), ...sampleMark(data)),
    element(
      'ul',
      { role: 'list' },
      ...shown.map(({ text, tel, hours }) =>
        element(
          'li',
          {},
          element('a', { href: `tel:${tel}` }, text),
          ...(hours === undefined ? [] : [' ', element('span', {}, hours)]),
        ),
      ),
    ),
  );
}

/** The line under the header: whose answers the reader sees, the number to call, and how to be rid of it. */
export function clinicLine(data: ClinicData): Markup {
  const { words, phone, name, path } = data;
  return element(
    'section',
    { class: 'mine no-print', 'aria-label': words.yours },
    element(
      'div',
      { class: 'wrap' },
      element(
        'p',
        {},
        icon(HOUSE),
        element('span', {}, `${words.yours}:`),
        ' ',
        element('a', { href: path }, name),
        ...sampleMark(data),
      ),
      element(
        'a',
        { href: `tel:${phone.tel}`, 'aria-label': `${words.call}, ${phone.text}` },
        icon(PHONE),
        phone.text,
      ),
    ),
  );
}

/** Asked once: may the guide keep this clinic on this device? */
export function keepQuestion(data: ClinicData): Markup {
  const { words } = data;
  return element(
    'section',
    { class: 'keep no-print', 'aria-labelledby': 'keep-clinic' },
    element(
      'div',
      { class: 'wrap' },
      element(
        'div',
        {},
        element('h2', { id: 'keep-clinic' }, words.keepTitle, ...sampleMark(data)),
        element('p', {}, words.keepText),
      ),
      element(
        'p',
        { class: 'btns' },
        element('button', { class: 'btn', type: 'button' }, words.keep),
        ' ',
        element('button', { class: 'btn btn-ghost', type: 'button' }, words.noThanks),
      ),
    ),
  );
}
