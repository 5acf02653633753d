/** Reads the search guide in the browser (see `search-guide.ts`), and packs what it holds. */
import { guideForm, type AskedQuestion, type SearchGuide, type SearchGuideFile } from '../search-guide.ts';
import { packedWords } from '../search-word-filter.ts';
import { stemOf, termsIn } from '../search-words.ts';
import { lengthsOf, postingsOf, type SectionFields } from './search-postings.ts';

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

function unpackMentions(packed: string): [number, number][] {
  let section = 0;
  return [...packed.matchAll(/([\da-z]+)([A-Z])/g)].map(([, step = '', count = '']) => {
    section += parseInt(step, 36);
    return [section, count.charCodeAt(0) - 64];
  });
}

/** Signs for the places of terms: one for each of the first, two for the others. None needs an escape in JSON. */
const signs = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~';
const singles = 50;
const pairs = signs.length - singles;

/** Questions as places of their terms in order, with a space between two questions. */
export function packQuestions(questions: readonly (readonly number[])[]): string {
  return questions
    .map((places) =>
      places
        .map((place) => {
          if (place < singles) return signs.charAt(place);
          const rest = place - singles;
          return signs.charAt(singles + Math.floor(rest / signs.length)) + signs.charAt(rest % signs.length);
        })
        .join(''),
    )
    .filter((question) => question !== '')
    .sort()
    .join(' ');
}

/** Terms after this place cannot be written in a question. */
export const maxQuestionTerms = singles + pairs * signs.length;

function unpackQuestions(packed: string, terms: readonly string[]): string[][] {
  return (packed === '' ? [] : packed.split(' ')).map((question) => {
    const found: string[] = [];
    for (let at = 0; at < question.length; at += 1) {
      const sign = signs.indexOf(question.charAt(at));
      const place =
        sign < singles
          ? sign
          : singles + (sign - singles) * signs.length + signs.indexOf(question.charAt((at += 1)));
      const term = terms[place];
      if (term !== undefined) found.push(term);
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
  const terms = file.terms === '' ? [] : file.terms.split(' ');
  const questions = file.questions.flatMap((packed, section) =>
    unpackQuestions(packed, terms).map((each): AskedQuestion => ({ section, terms: each })),
  );
  const fields = fieldsOf(file, terms, questions);
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections: file.sections,
    terms: postingsOf(fields),
    questions,
    asked: numbersByTerm(questions),
    lengths: lengthsOf(fields.map((section) => section.questions)),
    same: file.same.map((group) => group.split('|').map((phrase) => phrase.split(' '))),
    words,
    knownStems: new Set([...words.keys()].map(stemOf).concat(terms)),
    misspellings: new Map(Object.entries(file.misspellings)),
    correct: packedWords(file.correct),
    explained: new Map(
      file.explained.flatMap(([names, section]) => names.split('|').map((name) => [name, section])),
    ),
  };
}

function fieldsOf(
  { sections, pages, mentions }: SearchGuideFile,
  terms: readonly string[],
  questions: readonly AskedQuestion[],
): SectionFields[] {
  const asked = sections.map((): string[] => []);
  for (const { section, terms: each } of questions) asked[section]?.push(...each);
  const texts = sections.map(() => new Map<string, number>());
  mentions.forEach((packed, place) => {
    for (const [section, count] of unpackMentions(packed)) texts[section]?.set(terms[place] ?? '', count);
  });
  return sections.map(([page, , heading], place) => ({
    questions: countsOf(asked[place] ?? []),
    heading: countsOf(termsIn(heading)),
    text: texts[place] ?? new Map<string, number>(),
    title: countsOf(termsIn(pages[page]?.[1] ?? '')),
  }));
}

/** How often each term stands in a list. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function numbersByTerm(questions: readonly AskedQuestion[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  questions.forEach(({ terms }, number) => {
    for (const term of terms) {
      const numbers = found.get(term) ?? new Set<number>();
      found.set(term, numbers.add(number));
    }
  });
  return found;
}

/** The page and the search on the server are of two builds that do not fit together. */
export class OldPageError extends Error {}
