/** Makes the search guide from sections and what people ask of them. It runs in the build, never in a browser. */
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Term } from '../../schema/term.ts';
import { packNumbers, packSet, packWords } from '../packed.ts';
import { guideForm, type SearchGuideFile, termsOf } from '../search-guide.ts';
import { countsOf, stemOf, stemsIn, termsOfWords, wordsIn } from '../search-words.ts';
import type { SearchPage, SearchSection } from './search-sections.ts';

/** A page to be found. */
export interface GuidePage extends SearchPage {
  /** Address without the base path. */
  readonly path: string;
}

/** What the guide is made of. */
export interface GuideSources {
  readonly pages: readonly GuidePage[];
  /** Questions by `article#section`, the article being the last name of its address. */
  readonly questions: ReadonlyMap<string, readonly string[]>;
  readonly vocabulary: SearchVocabulary;
  readonly terms: readonly Term[];
  /** Correct words of the language that are close to a word of the site (`npm run words`). */
  readonly correct: readonly string[];
  /** A section's text in the index, by its address. */
  readonly fragmentOf: (address: string) => string;
}

/** What the search knows beside the pages. */
export type SearchContent = Pick<GuideSources, 'vocabulary' | 'questions' | 'terms' | 'correct'>;

/** A large site keeps its guide small: only so many sections are known at once, the rest is left to the index. */
export const maxSections = 700;

/** And only so many words for the spelling. */
export const maxWords = 7000;

/** A word that more texts than this hold tells none of them apart, and would weigh most. */
const maxMentioning = 80;

/** A question of more terms than these costs more bytes than two others, and finds less than one. */
const maxTermsOfQuestion = 8;

/** A word that more questions hold is found by them; where texts say it gains next to nothing, for a tenth of the file. */
const maxAsked = 3;

interface Chosen {
  readonly page: GuidePage;
  readonly section: SearchSection;
  /** Where it explains a word, the names of that. */
  readonly names: readonly string[];
  /** The words of its text. */
  readonly text: readonly string[];
  /** The words of each question. */
  readonly questions: readonly (readonly string[])[];
}

export function makeSearchGuide(sources: GuideSources): SearchGuideFile {
  const { pages, vocabulary, terms, correct, fragmentOf } = sources;
  const chosen = chooseSections(sources);
  const addresses = chosen.map(({ page, section }) => `${page.path}${section.id && `#${section.id}`}`);
  const questions = chosen.map((each) =>
    each.questions.map(termsOfWords).filter(({ length }) => length <= maxTermsOfQuestion),
  );
  const asked = countsOf(questions.flat(2));
  const texts = sectionsByTerm(chosen);
  const words = worthOfWords(chosen, sources);
  const all = termsOf(words, [...asked.keys(), ...texts.keys()]);
  const placeOf = new Map(all.map((term, place) => [term, place]));
  return {
    form: guideForm,
    isWhole: chosen.length === pages.flatMap(({ sections }) => sections.filter(isFound)).length,
    pages: [...new Set(chosen.map(({ page }) => page))].map((page) => {
      const own = chosen.filter((each) => each.page === page);
      return [page.path, page.title, page.stage, own.length];
    }),
    anchors: chosen.map(({ section }) => section.id).join(' '),
    headings: chosen.map(({ section }) => section.heading),
    fragments: addresses.map(fragmentOf).join(' '),
    words: packWords([...words.keys()]),
    worths: [...words.values()].join(''),
    terms: all.slice(termsOf(words, []).length).join(' '),
    questions: questions.map((each) => packQuestions(each, placeOf)),
    texts: all
      .map((term) => {
        const sections = texts.get(term) ?? [];
        const isTold = sections.length <= maxMentioning && (asked.get(term) ?? 0) <= maxAsked;
        return isTold ? packNumbers(sections) : '';
      })
      .join(' ')
      .trimEnd(),
    same: vocabulary.same
      .map((phrases) => [...new Set(phrases.map(stemsIn))].filter((stems) => !stems.includes(' ')))
      .filter(({ length }) => length > 1)
      .map((stems) => stems.join(' ')),
    misspellings: misspellingsOf(terms, words),
    correct: packSet([...new Set(correct.map(stemOf))]),
    explained: chosen.flatMap(({ names }, place) => {
      const stems = new Set(names.map(stemsIn));
      return names.length === 0 ? [] : [[place, [...stems].join('|')] as const];
    }),
  };
}

/** Questions as words of letters, so that those that begin alike share their beginnings; of equal ones only one. */
function packQuestions(
  questions: readonly (readonly string[])[],
  placeOf: ReadonlyMap<string, number>,
): string {
  const written = questions.map((terms) => {
    const places = new Set(terms.flatMap((term) => placeOf.get(term) ?? []));
    return packNumbers([...places].sort((a, b) => b - a));
  });
  return packWords([...new Set(written)].filter((each) => each !== '').sort());
}

/** Sections that only repeat the care cards are no answers; the cards themselves are above the results. */
export function isFound({ id }: SearchSection): boolean {
  return id !== 'get-help';
}

/** Sections of a small site all; of a large one the first of each page, then those with a reader's question. */
function chooseSections({ pages, questions, terms, vocabulary }: GuideSources): Chosen[] {
  const namesOf = new Map(terms.map(({ id, term, alsoCalled }) => [id, [term, ...alsoCalled]]));
  const all = pages.flatMap((page) => {
    const name = page.path.split('/').at(-2) ?? '';
    return page.sections.filter(isFound).map((section, order) => {
      const names = name === 'glossary' ? (namesOf.get(section.id) ?? []) : [];
      const own = questions.get(`${name}#${section.id || 'short'}`) ?? [];
      // Explained words are all asked for in the same ways.
      const ofNames = names.flatMap((each) =>
        vocabulary.termQuestions.map((question) => question.replace('{term}', each)),
      );
      return { page, section, order, names, asked: [...own, ...section.asked, ...ofNames] };
    });
  });
  const worth = ({ asked, order }: (typeof all)[number]) =>
    (order === 0 ? 2 : 0) + (asked.length > 0 ? 1 : 0);
  const best = new Set([...all].sort((a, b) => worth(b) - worth(a)).slice(0, maxSections));
  return all
    .filter((each) => best.has(each))
    .map(({ page, section, names, asked }) => ({
      page,
      section,
      names,
      text: section.blocks.flatMap(wordsIn),
      questions: asked.map(wordsIn),
    }));
}

/** The sections whose text holds each term. */
function sectionsByTerm(chosen: readonly Chosen[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  chosen.forEach(({ text }, place) => {
    for (const term of new Set(termsOfWords(text))) found.set(term, [...(found.get(term) ?? []), place]);
  });
  return found;
}

/** The words that the site says most, from A to Z, with how much each is worth as a correction, 0 to 9. */
function worthOfWords(
  chosen: readonly Chosen[],
  { vocabulary, terms }: GuideSources,
): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  const add = (words: readonly string[], amount: number) => {
    for (const word of words) said.set(word, (said.get(word) ?? 0) + amount);
  };
  for (const { section, text, questions } of chosen) {
    add(wordsIn(section.heading), 3);
    for (const words of [text, ...questions]) add(words, 1);
  }
  for (const phrases of vocabulary.same) add(wordsIn(phrases.join(' ')), 8);
  for (const { term, alsoCalled } of terms) add(wordsIn([term, ...alsoCalled].join(' ')), 8);
  return new Map(
    [...said]
      .filter(([word]) => /^\p{L}{2,}$/u.test(word))
      .sort((a, b) => b[1] - a[1])
      .slice(0, maxWords)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, amount]) => [word, Math.min(9, Math.floor(Math.log2(1 + amount)))]),
  );
}

/** Misspellings of explained words, but for those that are words of the site. */
function misspellingsOf(
  terms: readonly Term[],
  known: ReadonlyMap<string, number>,
): SearchGuideFile['misspellings'] {
  return Object.fromEntries(
    terms.flatMap(({ term, misspellings }) =>
      misspellings
        .filter((wrong) => !known.has(wrong.toLowerCase()))
        .map((wrong): [string, string] => [wordsIn(wrong).join(' '), wordsIn(term).join(' ')]),
    ),
  );
}
