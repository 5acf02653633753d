/** Reads the search guide in the browser (see `search-guide.ts`), and packs what it holds. */
import type { Postings, SearchGuide, SearchGuideFile } from '../search-guide.ts';
import { packedWords } from '../search-word-filter.ts';
import { stemOf } from '../search-words.ts';

/** Sections with their strength: `section` counted from the one before it, in base 36, and one digit. */
export function packPostings(sections: ReadonlyMap<number, number>): string {
  let before = 0;
  return [...sections]
    .sort(([a], [b]) => a - b)
    .map(([section, strength]) => {
      const step = section - before;
      before = section;
      return step.toString(36) + String.fromCharCode(64 + Math.max(1, Math.min(12, Math.round(strength))));
    })
    .join('');
}

function unpackPostings(packed: string): Postings {
  const found = new Map<number, number>();
  let section = 0;
  for (const [, step = '', strength = ''] of packed.matchAll(/([\da-z]+)([A-Z])/g)) {
    section += parseInt(step, 36);
    found.set(section, strength.charCodeAt(0) - 64);
  }
  return found;
}

function readFrontCoded(list: string): [string, string][] {
  let before = '';
  return (list === '' ? [] : list.split(' ')).map((entry) => {
    const [, shared = '', rest = '', note = ''] = /^(\d)(\D*)(\d*)$/.exec(entry) ?? [];
    before = before.slice(0, Number(shared)) + rest;
    return [before, note];
  });
}

export function readSearchGuide(file: SearchGuideFile): SearchGuide {
  const phrases = new Map<string, number[]>();
  file.concepts.forEach(([names], concept) => {
    for (const name of names.split('|')) phrases.set(name, [...(phrases.get(name) ?? []), concept]);
  });
  const words = new Map(readFrontCoded(file.words).map(([word, worth]) => [word, Number(worth)]));
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections: file.sections,
    stems: new Map(Object.entries(file.stems).map(([stem, packed]) => [stem, unpackPostings(packed)])),
    concepts: file.concepts.map(([, packed]) => unpackPostings(packed)),
    phrases,
    longestPhrase: Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
    words,
    knownStems: new Set([...words.keys()].map(stemOf)),
    misspellings: new Map(Object.entries(file.misspellings)),
    correct: packedWords(file.correct),
    signs: file.signs.map(([card, names]) => ({
      card,
      stems: names.split('|').map((name) => name.split(' ')),
    })),
    terms: new Map(file.terms.flatMap(([names, section]) => names.split('|').map((name) => [name, section]))),
  };
}
