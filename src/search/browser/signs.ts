/**
 * Which care card stands above the results. It is no search: the words of the signs come with the script of
 * the page, all that was typed is read, and nothing else is asked. `content/search/signs/` explains its form.
 */
import { wordsIn } from '../search-words.ts';
import { slipsBetween } from './search-spelling.ts';

/** One part of a sign: any of its phrases, or none of them near. */
interface Part {
  readonly phrases: readonly (readonly string[])[];
  readonly isAbsent: boolean;
}

export interface Signs {
  /** Gravest first. */
  readonly groups: readonly { readonly group: string; readonly signs: readonly (readonly Part[])[] }[];
  /** All words of the signs: none of them is a misspelling of another. */
  readonly words: ReadonlySet<string>;
}

/** So many words may stand from the first to the last part of a sign. */
const maxDistance = 12;

/** Shorter words have too many neighbors to be misspellings of a sign. */
const minLength = 5;

/** The card that holds each group. */
const cards: Readonly<Record<string, string>> = {
  ambulance: 'emergency',
  emergencyRoom: 'emergency',
  urgent: 'urgent',
  call: 'call',
};

const files = import.meta.glob<string>('/content/search/signs/*.txt', { query: '?raw', import: 'default' });

/** The signs of a language; none where nobody has written them. */
export async function loadSigns(language: string): Promise<Signs> {
  return readSigns((await files[`/content/search/signs/${language}.txt`]?.()) ?? '');
}

/** Reads the file of signs. */
export function readSigns(text: string): Signs {
  const classes = new Map<string, string>();
  const groups: { group: string; signs: Part[][] }[] = [];
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
    const [, name = '', members = ''] = /^([A-Z]+) = (\S+)$/.exec(line) ?? [];
    const [, group] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== '') classes.set(name, members);
    else if (group !== undefined) groups.push({ group, signs: [] });
    else if (line !== '') groups.at(-1)?.signs.push(line.split(/\s+/).map((part) => readPart(part, classes)));
  }
  const parts = groups.flatMap(({ signs }) => signs.flat());
  return { groups, words: new Set(parts.flatMap(({ phrases }) => phrases.flat())) };
}

function readPart(written: string, classes: ReadonlyMap<string, string>): Part {
  const isAbsent = written.startsWith('-');
  const phrases = written
    .replace(/^-/, '')
    .split('/')
    .flatMap((each) => membersOf(each, classes))
    .map((phrase) => wordsIn(phrase.replaceAll('_', ' ')));
  return { phrases, isAbsent };
}

/** The phrases of a class, also of a class in a class. */
function membersOf(name: string, classes: ReadonlyMap<string, string>): string[] {
  const members = classes.get(name);
  return members === undefined ? [name] : members.split('/').flatMap((each) => membersOf(each, classes));
}

/** The gravest group of which a sign stands in the text. */
export function groupFor(typed: string, signs: Signs): string | undefined {
  const words = wordsIn(typed).filter((word) => !passedOver.has(word));
  const places = new Map<Part, number[]>();
  const placesOf = (part: Part) => {
    const known = places.get(part) ?? part.phrases.flatMap((phrase) => placesIn(words, phrase, signs.words));
    places.set(part, known);
    return known;
  };
  return signs.groups.find((group) => group.signs.some((sign) => stands(sign, placesOf)))?.group;
}

/** The card for what was typed. */
export function cardFor(typed: string, signs: Signs): string | undefined {
  return cards[groupFor(typed, signs) ?? ''];
}

/** Words that may stand inside any phrase. */
const passedOver = new Set('a an the my your his her our their i me ive im been of'.split(' '));

/** Do all parts of a sign stand close together? */
function stands(sign: readonly Part[], placesOf: (part: Part) => number[]): boolean {
  const [needed, absent] = [false, true].map((isAbsent) =>
    sign.filter((part) => part.isAbsent === isAbsent).map(placesOf),
  );
  const [first = [], ...rest] = needed ?? [];
  return first.some(
    (start) =>
      rest.every((places) => places.some((place) => Math.abs(place - start) <= maxDistance)) &&
      !absent?.some((places) => places.some((place) => Math.abs(place - start) <= maxDistance)),
  );
}

function placesIn(words: readonly string[], phrase: readonly string[], known: Signs['words']): number[] {
  const parts = phrase.filter((word) => !passedOver.has(word));
  if (parts.length === 0) return [];
  return [...words.keys()].filter((at) =>
    parts.every((part, step) => isWord(words[at + step] ?? '', part, known)),
  );
}

/** The word itself, or a slip of it. */
function isWord(typed: string, meant: string, known: Signs['words']): boolean {
  if (typed === meant || known.has(typed)) return typed === meant;
  if (meant.length < minLength || typed.length < minLength - 1 || !typed.startsWith(meant.charAt(0)))
    return false;
  const max = meant.length < 8 ? 1 : 1.6;
  return Math.abs(typed.length - meant.length) <= max && slipsBetween(typed, meant, max) <= max;
}
