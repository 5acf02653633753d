/**
 * Which care card stands above the results. It is no search: the words of the signs come with the script of
 * the page, all that was typed is read, and nothing else is asked. `content/search/signs/` explains its form.
 */
import { wordsIn } from '../search-words.ts';
import { slipsBetween, soundOf } from './search-spelling.ts';

/** One part of a sign: any of its phrases, or none of them near. */
interface Part {
  readonly phrases: readonly (readonly string[])[];
  readonly isAbsent: boolean;
}

export interface Signs {
  /** Gravest first. */
  readonly groups: readonly { readonly group: string; readonly signs: readonly (readonly Part[])[] }[];
  /** All words of the signs, and others that are right: none of them is a misspelling of another. */
  readonly words: ReadonlySet<string>;
}

/** So many words may stand from the first to the last part of a sign. */
const maxDistance = 12;

/** Shorter words have too many neighbors to be misspellings of a sign; there, only a letter may be doubled. */
const minLength = 5;

/** What a doubled letter costs; words that sound alike may have one slip of this size more. */
const smallSlip = 0.6;

/** A temperature of a fever that needs no other word, in either unit. */
const feverish = /\b(?:3[89]|4[0-2]|10[0-5])[.,]\d\b/g;

/** Words that may stand inside any phrase. */
const passedOver = new Set('a an the my your his her our their its i me ive im been of'.split(' '));

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
  /** Most signs share their parts, which are then looked for once. */
  const read = new Map<string, Part>();
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
    const [, name = '', members = ''] = /^([A-Z]+) = (\S+)$/.exec(line) ?? [];
    const [, group] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== '') classes.set(name, members);
    else if (group !== undefined) groups.push({ group, signs: [] });
    else if (line !== '')
      groups.at(-1)?.signs.push(
        line.split(/\s+/).map((written) => {
          const part = read.get(written) ?? readPart(written, classes);
          read.set(written, part);
          return part;
        }),
      );
  }
  const parts = groups.flatMap(({ signs }) => signs.flat());
  const right = membersOf('RIGHT', classes);
  return { groups, words: new Set([...parts.flatMap(({ phrases }) => phrases.flat()), ...right]) };
}

function readPart(written: string, classes: ReadonlyMap<string, string>): Part {
  const isAbsent = written.startsWith('-');
  const phrases = written
    .replace(/^-/, '')
    .split('/')
    .flatMap((each) => membersOf(each, classes))
    .map((phrase) => wordsIn(phrase.replaceAll('_', ' ')).filter((word) => !passedOver.has(word)));
  return { phrases: phrases.filter(({ length }) => length > 0), isAbsent };
}

/** The phrases of a class, also of a class in a class. */
function membersOf(name: string, classes: ReadonlyMap<string, string>): string[] {
  const members = classes.get(name);
  return members === undefined ? [name] : members.split('/').flatMap((each) => membersOf(each, classes));
}

/** The gravest group of which a sign stands in the text. */
export function groupFor(typed: string, signs: Signs): string | undefined {
  const words = wordsIn(typed.replace(feverish, ' fever '))
    .filter((word) => !passedOver.has(word))
    .map((word) => meantBy(word, signs.words));
  const places = new Map<Part, number[]>();
  const typedWords = new Set(words);
  const placesOf = (part: Part) => {
    const known =
      places.get(part) ??
      part.phrases.flatMap((phrase) => (typedWords.has(phrase[0] ?? '') ? placesIn(words, phrase) : []));
    places.set(part, known);
    return known;
  };
  return signs.groups.find((group) => group.signs.some((sign) => stands(sign, placesOf)))?.group;
}

/** The card for what was typed. */
export function cardFor(typed: string, signs: Signs): string | undefined {
  return cards[groupFor(typed, signs) ?? ''];
}

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

function placesIn(words: readonly string[], phrase: readonly string[]): number[] {
  const [first, ...rest] = phrase;
  return [...words.keys()].filter(
    (at) => words[at] === first && rest.every((part, step) => words[at + 1 + step] === part),
  );
}

/** The word of the signs of which this one is the smallest slip, or the word itself. */
function meantBy(typed: string, known: ReadonlySet<string>): string {
  let best = typed;
  let fewest = Infinity;
  if (known.has(typed)) return best;
  for (const meant of known) {
    const slips = slipsTo(meant, typed);
    if (slips < fewest) [best, fewest] = [meant, slips];
  }
  return best;
}

/** How far a word is from one of the signs; infinite where that is not what was meant. */
function slipsTo(meant: string, typed: string): number {
  if (!typed.startsWith(meant.charAt(0)) || Math.min(typed.length, meant.length) < minLength - 1)
    return Infinity;
  const max = meant.length < minLength ? smallSlip : meant.length < 8 ? 1 : 1.6;
  if (Math.abs(typed.length - meant.length) > max + 1) return Infinity;
  const slips = slipsBetween(typed, meant, max + smallSlip);
  const isClose =
    slips <= max ||
    (slips <= max + smallSlip && meant.length > minLength && soundOf(typed) === soundOf(meant));
  return isClose ? slips : Infinity;
}
