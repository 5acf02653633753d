/** Reads the search guide in the browser (see `search-guide.ts`), and packs what it holds. */
import { guideForm, type Postings, type SearchGuide, type SearchGuideFile } from '../search-guide.ts';
import { packedWords } from '../search-word-filter.ts';
import { stemOf, wordsIn } from '../search-words.ts';

/** How finely it is told apart how much a word stands out. */
const levels = 16;

/** Sections with their level: `section` counted from the one before it, in base 36, and one letter. */
export function packPostings(sections: Postings): string {
  let before = 0;
  return [...sections]
    .sort(([a], [b]) => a - b)
    .map(([section, share]) => {
      const step = section - before;
      before = section;
      return step.toString(36) + String.fromCharCode(64 + Math.max(1, Math.round(share * levels)));
    })
    .join('');
}

function unpackPostings(packed: string): Postings {
  const found = new Map<number, number>();
  let section = 0;
  for (const [, step = '', level = ''] of packed.matchAll(/([\da-z]+)([A-Z])/g)) {
    section += parseInt(step, 36);
    found.set(section, (level.charCodeAt(0) - 64) / levels);
  }
  return found;
}

/** Signs for the places of terms: one for each of the first, two for the others. None needs an escape in JSON. */
const signs = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~';
const singles = 58;
const pairs = signs.length - singles;

/** Questions as places of their terms, in ascending order, with a space between two questions. */
export function packQuestions(questions: readonly (readonly number[])[]): string {
  return questions
    .map((places) =>
      [...places]
        .sort((a, b) => a - b)
        .map((place) => {
          if (place < singles) return signs.charAt(place);
          const rest = place - singles;
          return signs.charAt(singles + Math.floor(rest / signs.length)) + signs.charAt(rest % signs.length);
        })
        .join(''),
    )
    .join(' ');
}

/** Terms after this place cannot be written in a question. */
export const maxQuestionTerms = singles + pairs * signs.length;

function unpackQuestions(packed: string, terms: readonly string[]): Set<string>[] {
  return (packed === '' ? [] : packed.split(' ')).map((question) => {
    const found = new Set<string>();
    for (let at = 0; at < question.length; at += 1) {
      const sign = signs.indexOf(question.charAt(at));
      const place =
        sign < singles
          ? sign
          : singles + (sign - singles) * signs.length + signs.indexOf(question.charAt((at += 1)));
      const term = terms[place];
      if (term !== undefined) found.add(term);
    }
    return found;
  });
}

function readFrontCoded(list: string): [string, string][] {
  let before = '';
  return (list === '' ? [] : list.split(' ')).map((entry) => {
    const [, shared = '', rest = '', note = ''] = /^(\d)(\D*)(\d*)$/.exec(entry) ?? [];
    before = before.slice(0, Number(shared)) + rest;
    return [before, note];
  });
}

/** Fails for a file of another form: the page that asks is older or newer than the file. */
export function readSearchGuide(file: SearchGuideFile): SearchGuide {
  if (file.form !== guideForm) throw new OldPageError();
  const words = new Map(readFrontCoded(file.words).map(([word, worth]) => [word, Number(worth)]));
  const terms = file.terms.map(([term]) => term);
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections: file.sections,
    terms: new Map(file.terms.map(([term, packed]) => [term, unpackPostings(packed)])),
    questions: file.questions.map((packed) => unpackQuestions(packed, terms)),
    same: file.same.map((group) => group.split('|').map((phrase) => phrase.split(' '))),
    words,
    knownStems: new Set([...words.keys(), ...terms.flatMap(wordsIn)].map(stemOf)),
    misspellings: new Map(Object.entries(file.misspellings)),
    correct: packedWords(file.correct),
    explained: new Map(
      file.explained.flatMap(([names, section]) => names.split('|').map((name) => [name, section])),
    ),
  };
}

/** The page and the search on the server are of two builds that do not fit together. */
export class OldPageError extends Error {}
