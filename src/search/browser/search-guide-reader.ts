/** Reads the search guide in the browser (see `search-guide.ts`), and packs what it holds. */
import { guideForm, type SearchGuide, type SearchGuideFile } from '../search-guide.ts';
import { packedWords } from '../search-word-filter.ts';
import { isEmptyWord, stemOf, termsIn } from '../search-words.ts';
import { type AskedQuestion, type Field, type Mentions, TermPostings } from './search-postings.ts';

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

function unpackMentions(packed: string): Mentions {
  let section = 0;
  return [...packed.matchAll(/([\da-z]+)([A-Z])/g)].map(([, step = '', count = '']) => {
    section += parseInt(step, 36);
    return [section, count.charCodeAt(0) - 64] as const;
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
  const written = file.questions.flatMap((packed, section) =>
    unpackQuestions(packed, terms).map((each): AskedQuestion => ({ section, terms: each })),
  );
  const questions = [...written, ...questionsForTerms(file)];
  const asked = numbersByTerm(questions);
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections: file.sections,
    postings: new TermPostings(fieldsOf(file, { terms, questions, asked })),
    questions,
    asked,
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

/** Explained words are all asked for in the same ways, so the file need not hold each. */
function questionsForTerms({ explained, termQuestions }: SearchGuideFile): AskedQuestion[] {
  return explained.flatMap(([names, section]) =>
    names.split('|').flatMap((name) =>
      termQuestions.map((question) => ({
        section,
        terms: question
          .replace('term', name)
          .split(' ')
          .filter((each) => !isEmptyWord(each)),
      })),
    ),
  );
}

function fieldsOf(
  { sections, pages, mentions }: SearchGuideFile,
  { terms, questions, asked }: { terms: readonly string[] } & Pick<SearchGuide, 'questions' | 'asked'>,
): Field[] {
  const texts = new Map(mentions.map((packed, place) => [terms[place] ?? '', unpackMentions(packed)]));
  const textLengths = sections.map(() => 0);
  for (const ofTerm of texts.values())
    for (const [section, count] of ofTerm) textLengths[section] = (textLengths[section] ?? 0) + count;
  const askedLengths = sections.map(() => 0);
  for (const { section, terms: each } of questions)
    askedLengths[section] = (askedLengths[section] ?? 0) + each.length;
  const sectionOf = (number: number) => [questions[number]?.section ?? 0, 1] as const;
  return [
    {
      name: 'questions',
      lengths: askedLengths,
      mentions: (term) => (asked.get(term) ?? []).map(sectionOf),
    },
    { name: 'text', lengths: textLengths, mentions: (term) => texts.get(term) ?? [] },
    nameField(
      'heading',
      sections.map(([, , heading]) => heading),
    ),
    nameField(
      'title',
      sections.map(([page]) => pages[page]?.[1] ?? ''),
    ),
  ];
}

/** A field of few words. */
function nameField(name: Field['name'], texts: readonly string[]): Field {
  const found = new Map<string, [number, number][]>();
  texts.forEach((text, section) => {
    for (const [term, count] of countsOf(termsIn(text)))
      found.set(term, [...(found.get(term) ?? []), [section, count]]);
  });
  return { name, lengths: [], mentions: (term) => found.get(term) ?? [] };
}

/** How often each term stands in a list. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function numbersByTerm(questions: readonly AskedQuestion[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  questions.forEach(({ terms }, number) => {
    for (const term of new Set(terms)) {
      const numbers = found.get(term);
      if (numbers) numbers.push(number);
      else found.set(term, [number]);
    }
  });
  return found;
}

/** The page and the search on the server are of two builds that do not fit together. */
export class OldPageError extends Error {}
