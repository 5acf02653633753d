/**
 * The questions of a section, and its mentions of terms, as text. A term is the place that it has in a list
 * with the most said first.
 */
import { signs } from './packed-words.ts';

/** So many terms take one sign, most take two that begin with one of the next, the rest three. */
const singles = 46;
const doubles = 42;
const size = signs.length;

/** Where a question begins, and with how many terms of the one before. Sorted ones begin alike. */
const starts = " '|";

/** Questions as the places of their terms, the rarest first, which packs best; of equal ones only one. */
export function packQuestions(questions: readonly (readonly number[])[]): string {
  const written = new Map(
    questions.map((places) => {
      const codes = [...new Set(places)].sort((a, b) => b - a).map(signsOf);
      return [codes.join(''), codes] as const;
    }),
  );
  written.delete('');
  let before: readonly string[] = [];
  return [...written]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, codes]) => {
      let shared = 0;
      while (shared < starts.length - 1 && codes[shared] === before[shared]) shared += 1;
      before = codes;
      return starts.charAt(shared) + codes.slice(shared).join('');
    })
    .join('');
}

/** The same places again. */
export function unpackQuestions(packed: string): number[][] {
  const questions: number[][] = [];
  let question: number[] = [];
  let at = 0;
  const next = () => signs.indexOf(packed.charAt((at += 1)));
  for (; at < packed.length; at += 1) {
    const shared = starts.indexOf(packed.charAt(at));
    if (shared >= 0) questions.push((question = question.slice(0, shared)));
    else {
      const first = signs.indexOf(packed.charAt(at));
      if (first < singles) question.push(first);
      else if (first < singles + doubles) question.push(singles + (first - singles) * size + next());
      else question.push(singles + (doubles + (first - singles - doubles) * size + next()) * size + next());
    }
  }
  return questions;
}

function signsOf(place: number): string {
  if (place < singles) return signs.charAt(place);
  const rest = place - singles;
  const [high, low] = [Math.floor(rest / size), signs.charAt(rest % size)];
  if (high < doubles) return signs.charAt(singles + high) + low;
  const more = high - doubles;
  return signs.charAt(singles + doubles + Math.floor(more / size)) + signs.charAt(more % size) + low;
}

/** More mentions than this in one text add little. */
const maxMentions = 3;

/** Sections with how often each holds a term: `section` counted from the one before it, in base 36, and one letter. */
export function packMentions(sections: ReadonlyMap<number, number>): string {
  let before = 0;
  return [...sections]
    .sort(([a], [b]) => a - b)
    .map(([section, count]) => {
      const step = section - before;
      before = section;
      return step.toString(36) + String.fromCharCode(64 + Math.min(maxMentions, count));
    })
    .join('');
}

/** Sections with how often each holds the term. */
export function unpackMentions(packed: string): [section: number, count: number][] {
  let section = 0;
  return [...packed.matchAll(/([\da-z]+)([A-Z])/g)].map(([, step = '', count = '']) => {
    section += parseInt(step, 36);
    return [section, count.charCodeAt(0) - 64];
  });
}
