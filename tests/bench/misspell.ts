/** Misspellings made by rule from the words of the glossary, so that nobody picks the easy ones. */
import type { Query } from './queries.ts';

/** Keys beside each key. */
const neighbors: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'c',
  y: 'u',
  z: 'x',
};

type Rule = (word: string, at: number) => string;

/** One mistake each, as fingers make it. */
export const rules: Readonly<Record<string, Rule>> = {
  swap: (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  drop: (word, at) => word.slice(0, at) + word.slice(at + 1),
  double: (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  'neighbor key': (word, at) => word.slice(0, at) + (neighbors[word[at] ?? ''] ?? 'x') + word.slice(at + 1),
  split: (word, at) => `${word.slice(0, at + 1)} ${word.slice(at + 1)}`,
};

/** A misspelled search for every term: the rules take turns, and each term says where the mistake falls. */
export function misspelledTerms(terms: readonly string[]): (Query & { clean: string })[] {
  const names = Object.keys(rules);
  let turn = 0;
  return terms.flatMap((term) => {
    const clean = term.toLowerCase();
    const words = clean.split(' ');
    const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
    if (!/^[a-z]{6,}$/.test(longest)) return [];
    const name = [...names, 'join'][turn % (names.length + 1)] ?? '';
    turn += 1;
    const at = 1 + ((term.length * 7) % (longest.length - 3));
    const wrong =
      name === 'join' && words.length > 1
        ? words.join('')
        : words
            .map((word) => (word === longest ? (rules[name] ?? rules['swap'])?.(word, at) : word))
            .join(' ');
    return wrong === clean ? [] : [{ q: wrong, clean, kind: name, mustMention: [longest.slice(0, 6)] }];
  });
}
