/** The messages that a clinic sends, as plain data: the page shows them, and other files write them as HTML or text. */
import type { MessageTarget, MessageTime } from '../../schema/message-kinds.ts';
import type { Messages } from '../../schema/messages.ts';
import { dayInWords, timeInWords } from '../plan/plan-words.ts';
import { smsLength } from './gsm7.ts';

/** What was chosen in the kit. */
export interface MessageInput {
  readonly clinic: {
    readonly name: string;
    readonly phone: string;
    readonly tel: string;
    readonly place: string | null;
  };
  /** Emergency number of the clinic's country, and the country, without which no number is ever written. */
  readonly emergency: { readonly number: string; readonly country: string };
  readonly time: MessageTime;
  readonly target: MessageTarget;
  /** Whole address of what is sent, and of the page with the danger signs. */
  readonly link: string;
  readonly helpLink: string;
  /** Title of the article or section that is sent. */
  readonly title: string;
  /** `YYYY-MM-DD` and `HH:MM`, where they are known. */
  readonly date: string | null;
  readonly hour: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Tag of the language of the message. */
  readonly language: string;
}

/** A piece of a sentence; a link has an address. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A part of an email or a letter. */
export type Block =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly text: string }[] };

export interface Email {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** The text message: in its full words where they fit into one message, else in the short ones. */
export function smsText(input: MessageInput, messages: Messages): string {
  const { sms } = messages.times[input.time];
  const values = valuesOf(input, messages);
  const full = filled(input.date === null ? sms.undated : sms.dated, values);
  if (smsLength(full).messages === 1 || (input.date === null && sms.short.includes('{when}'))) return full;
  return filled(sms.short, values);
}

/** The email, for its HTML and its plain text. */
export function emailOf(input: MessageInput, messages: Messages): Email {
  const { email } = messages;
  const { subject, why, todo } = messages.times[input.time].email;
  const values = valuesOf(input, messages);
  const text = (template: string): Block => ({ kind: 'text', pieces: piecesOf(template, values) });
  const facts = [
    ...(input.date === null
      ? []
      : [{ name: email.date, text: wholeDate(input.date, input.hour, input.language) }]),
    ...(input.clinic.place === null || input.time === 'evening'
      ? []
      : [{ name: email.place, text: input.clinic.place }]),
  ];
  return {
    subject: filled(input.date === null ? subject.undated : subject.dated, values),
    blocks: [
      text(email.hello),
      text(why),
      ...(facts.length > 0 && input.time !== 'evening' ? [{ kind: 'facts', facts } as const] : []),
      text(email.todo),
      { kind: 'list', items: todo.map((item) => piecesOf(item, values)) },
      text(email.emergency),
      text(email.help),
      text('{clinic}'),
    ],
  };
}

/** The paragraph of a letter. It has the address to type, as not everybody can use a code. */
export function letterOf(
  input: MessageInput,
  messages: Messages,
): { title: string; text: string; help: string } {
  const { letter } = messages.targets[input.target];
  const values = valuesOf(input, messages);
  return {
    title: filled(letter.title, values),
    text: filled(letter.text, values),
    help: filled(messages.letter.help, values),
  };
}

/** The link with the words before it, for portals. */
export function portalText(input: MessageInput, messages: Messages): string {
  return filled('{lead}: {link}', valuesOf(input, messages));
}

/**
 * An address as people type it: no `https://`, no slash at the end. Nobody types what is in the fragment of
 * a plan: without it the page asks for the date.
 */
export function typedAddress(link: string): string {
  return link
    .replace(/#d=.*/, '')
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');
}

/** "Wednesday, December 9, 2026, 2:30 pm" */
export function wholeDate(date: string, hour: string | null, language: string): string {
  const day = dayInWords(date, language, true);
  return hour === null ? day : `${day}, ${timeInWords(hour, language)}`;
}

type Values = Readonly<Record<string, Piece>>;

function valuesOf(input: MessageInput, { targets, when }: Messages): Values {
  const { clinic, emergency, date, hour, today, language, link, helpLink } = input;
  const day = date === null ? '' : shortDate(date, today, language);
  const time = hour === null ? '' : timeInWords(hour, language);
  const whenText = (hour === null ? when.day : when.timed)
    .replace('{date}', () => day)
    .replace('{time}', () => time);
  return {
    clinic: { text: clinic.name },
    phone: { text: clinic.phone, href: `tel:${clinic.tel}` },
    link: { text: link, href: link },
    help: { text: helpLink, href: helpLink },
    lead: { text: targets[input.target].lead },
    title: { text: input.title },
    number: { text: `${emergency.number} (${emergency.country})`, href: `tel:${emergency.number}` },
    date: { text: day },
    when: { text: date === null ? '' : whenText },
  };
}

/** "December 9", with the year where it is not this one. */
function shortDate(date: string, today: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

function piecesOf(template: string, values: Values): Piece[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => values[part.slice(1, -1)] ?? { text: part });
}

function filled(template: string, values: Values): string {
  return piecesOf(template, values)
    .map(({ text }) => text)
    .join('');
}
