/** Reads the search guide in the browser (see `search-guide.ts`). */
import { unpackNumbers, unpackSet, unpackWords } from '../packed.ts';
import {
  guideForm,
  type GuideSection,
  type SearchGuide,
  type SearchGuideFile,
  termsOf,
} from '../search-guide.ts';
import { isEmptyWord, termsIn } from '../search-words.ts';
import { addTo, rarity, sum, termPostings } from './search-postings.ts';

/** Fails for a file of another form: the page that asks is older or newer than the file. */
export function readSearchGuide(file: SearchGuideFile): SearchGuide {
  if (file.form !== guideForm) throw new OldPageError();
  const words = new Map(unpackWords(file.words).map((word, at) => [word, Number(file.worths[at])]));
  const terms = termsOf(words, file.terms.split(' '));
  const explained = file.explained.map(([section, names]) => ({ section, names: names.split('|') }));
  const questions = [...questionsOf(file, terms), ...questionsForTerms(explained, file.termQuestions)];
  const asked = placesBy(questions.map((question) => question.terms));
  const headings = placesBy(file.headings.map(termsIn));
  const texts = new Map(file.texts.split(' ').map((packed, place) => [terms[place], packed]));
  const lengths = new Map<number, number>();
  for (const question of questions) addTo(lengths, question.section, question.terms.length);
  const weightOf = new Map([...asked].map(([term, { length }]) => [term, rarity(length, questions.length)]));
  return {
    isWhole: file.isWhole,
    pages: file.pages,
    sections: readSections(file),
    postingsOf: termPostings({
      questions: (term) => (asked.get(term) ?? []).map((number) => questions[number]?.section ?? 0),
      headings: (term) => headings.get(term) ?? [],
      texts: (term) => unpackNumbers(texts.get(term) ?? ''),
      lengths,
    }),
    questions: questions.map(({ section, terms: each }) => ({
      section,
      weight: sum(each.map((term) => weightOf.get(term) ?? 0)),
    })),
    asked,
    same: sameByStem([
      ...file.same.map((stems) => stems.split(' ')),
      ...explained.map(({ names }) => names.filter((name) => !name.includes(' '))),
    ]),
    words,
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

function readSections({ pages, anchors, headings, fragments, isByPage }: SearchGuideFile): GuideSection[] {
  const ids = anchors.split(' ');
  const names = fragments.split(' ');
  const onPages = pages.flatMap(([, , , count], page) => Array.from({ length: count }, () => page));
  return onPages.map((page, place) => {
    const id = ids[place] ?? '';
    return [page, id, headings[place] ?? '', `${names[place] ?? ''}${isByPage ? `#${id}` : ''}`];
  });
}

/** A question of a section, as its terms: each once, without those that say nothing. */
interface WrittenQuestion {
  readonly section: number;
  readonly terms: readonly string[];
}

function questionsOf(file: SearchGuideFile, terms: readonly string[]): WrittenQuestion[] {
  return file.questions.flatMap((packed, section) =>
    unpackWords(packed).map((places) => ({
      section,
      terms: unpackNumbers(places).flatMap((place) => terms[place] ?? []),
    })),
  );
}

/** Explained words are all asked for in the same ways, so the file need not hold each. */
function questionsForTerms(explained: readonly Explained[], asked: readonly string[]): WrittenQuestion[] {
  return explained.flatMap(({ section, names }) =>
    names.flatMap((name) =>
      asked.map((question) => ({
        section,
        terms: [...new Set(question.replace('term', name).split(' '))].filter((each) => !isEmptyWord(each)),
      })),
    ),
  );
}

/** The places of the lists that hold a term, in ascending order. */
function placesBy(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lists.forEach((terms, place) => {
    for (const term of terms) {
      const places = found.get(term);
      if (places) places.push(place);
      else found.set(term, [place]);
    }
  });
  return found;
}

/** For each stem the others of its groups. */
function sameByStem(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const same = new Map<string, string[]>();
  for (const group of groups)
    for (const stem of group)
      same.set(stem, [...(same.get(stem) ?? []), ...group.filter((other) => other !== stem)]);
  return same;
}

/** The page and the search on the server are of two builds that do not fit together. */
export class OldPageError extends Error {}
