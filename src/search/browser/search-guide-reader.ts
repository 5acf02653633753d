/** Reads the search guide in the browser (see `search-guide.ts`). */
import { unpackMentions, unpackQuestions } from '../packed-questions.ts';
import { unpackSet, unpackWords } from '../packed-words.ts';
import {
  guideForm,
  type GuideSection,
  type SearchGuide,
  type SearchGuideFile,
  termsOf,
} from '../search-guide.ts';
import { countsOf, isEmptyWord, stemsIn, termsIn } from '../search-words.ts';
import { type AskedQuestion, type Field, TermPostings } from './search-postings.ts';

/** Fails for a file of another form: the page that asks is older or newer than the file. */
export function readSearchGuide(file: SearchGuideFile): SearchGuide {
  if (file.form !== guideForm) throw new OldPageError();
  const words = unpackWords(file.words);
  const terms = termsOf(words, file.terms.split(' '));
  const explained = file.explained.map(([section, names]): Explained => ({
    section,
    names: [
      ...new Set([stemsIn(file.headings[section] ?? ''), ...names.split('|')].filter((name) => name !== '')),
    ],
  }));
  const written = file.questions.flatMap((packed, section) =>
    unpackQuestions(packed).map((places): AskedQuestion => ({
      section,
      terms: places.flatMap((place) => terms[place] ?? []),
    })),
  );
  const questions = [...written, ...questionsForTerms(explained, file.termQuestions)];
  const asked = numbersByTerm(questions);
  const sections = sectionsOf(file);
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections,
    postings: new TermPostings(fieldsOf(file, { sections, terms, questions, asked })),
    questions,
    asked,
    same: [...file.same.map((group) => group.split('|')), ...explained.map(({ names }) => names)].map(
      (group) => group.map((phrase) => phrase.split(' ')),
    ),
    words: new Map(words),
    knownStems: new Set(terms),
    misspellings: new Map(Object.entries(file.misspellings)),
    correct: unpackSet(file.correct),
    explained: new Map(explained.flatMap(({ names, section }) => names.map((name) => [name, section]))),
  };
}

/** A word of the glossary: the place of its section, and its names as stems. */
interface Explained {
  readonly section: number;
  readonly names: readonly string[];
}

function sectionsOf({ pages, anchors, headings, fragments, isByPage }: SearchGuideFile): GuideSection[] {
  const ids = anchors.split(' ');
  const names = fragments.split(' ');
  const onPages = pages.flatMap(([, , , count], page) => Array.from({ length: count }, () => page));
  return onPages.map((page, place) => {
    const id = ids[place] ?? '';
    return [page, id, headings[place] ?? '', `${names[place] ?? ''}${isByPage ? `#${id}` : ''}`];
  });
}

/** Explained words are all asked for in the same ways, so the file need not hold each. */
function questionsForTerms(explained: readonly Explained[], asked: readonly string[]): AskedQuestion[] {
  return explained.flatMap(({ section, names }) =>
    names.flatMap((name) =>
      asked.map((question) => ({
        section,
        terms: [...new Set(question.replace('term', name).split(' '))].filter((each) => !isEmptyWord(each)),
      })),
    ),
  );
}

function fieldsOf(
  file: SearchGuideFile,
  {
    sections,
    terms,
    questions,
    asked,
  }: Pick<SearchGuide, 'sections' | 'questions' | 'asked'> & { terms: readonly string[] },
): Field[] {
  const texts = new Map(
    file.mentions.split(' ').map((packed, place) => [terms[place] ?? '', unpackMentions(packed)]),
  );
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
      sections.map(([page]) => file.pages[page]?.[1] ?? ''),
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

function numbersByTerm(questions: readonly AskedQuestion[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  questions.forEach(({ terms }, number) => {
    for (const term of terms) {
      const numbers = found.get(term);
      if (numbers) numbers.push(number);
      else found.set(term, [number]);
    }
  });
  return found;
}

/** The page and the search on the server are of two builds that do not fit together. */
export class OldPageError extends Error {}
