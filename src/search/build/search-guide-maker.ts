/** Makes the search guide from sections and what people ask of them. It runs in the build, never in a browser. */
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Term } from '../../schema/term.ts';
import { countsOf, maxQuestionTerms, packMentions, packQuestions } from '../browser/search-guide-reader.ts';
import { guideForm, type SearchGuideFile, type SearchGuideTexts } from '../search-guide.ts';
import { packWords } from '../search-word-filter.ts';
import { stemOf, termsIn, wordsIn } from '../search-words.ts';
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
  /** Correct words of the language that stand close to a word of the site (`npm run words`). */
  readonly correct: readonly string[];
  readonly texts: SearchGuideTexts;
  /** Name of a section's text in the index, by its address. */
  readonly fragmentOf: (address: string) => string;
}

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
  readonly questions: readonly string[];
}

export function makeSearchGuide(sources: GuideSources): SearchGuideFile {
  const { pages, vocabulary, terms, correct, texts, fragmentOf } = sources;
  const chosen = chooseSections(sources);
  const used = [...new Set(chosen.map(({ page }) => page))];
  const placeOf = new Map(chosen.map(({ page, section }, place) => [`${page.path}#${section.id}`, place]));
  const shortOnes = chosen.map(({ questions }) =>
    questions.map(termsIn).filter(({ length }) => length <= maxTermsOfQuestion),
  );
  const asked = countsOf(shortOnes.flat(2));
  const mentions = mentionsIn(chosen);
  const order = [...new Set([...asked.keys(), ...mentions.keys()])].sort(
    (a, b) => (asked.get(b) ?? 0) - (asked.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const idOf = new Map(order.slice(0, maxQuestionTerms).map((term, place) => [term, place]));
  return {
    form: guideForm,
    isWhole: chosen.length === pages.flatMap(({ sections }) => sections.filter(isFound)).length,
    pages: used.map(({ path, title, stage }) => [path, title, stage]),
    sections: chosen.map(({ page, section }) => [
      used.indexOf(page),
      section.id,
      section.heading,
      fragmentOf(`${page.path}${section.id && `#${section.id}`}`),
    ]),
    terms: order.join(' '),
    questions: shortOnes.map((questions) =>
      packQuestions(questions.map((terms) => terms.flatMap((term) => idOf.get(term) ?? []))),
    ),
    mentions: order.map((term) => {
      const sections = mentions.get(term);
      const isTold = sections && sections.size <= maxMentioning && (asked.get(term) ?? 0) <= maxAsked;
      return isTold ? packMentions(sections) : '';
    }),
    same: [
      ...vocabulary.same,
      ...terms.flatMap(({ term, alsoCalled }) => (alsoCalled.length > 0 ? [[term, ...alsoCalled]] : [])),
    ].map((phrases) => [...new Set(phrases.map(stemsOf))].join('|')),
    texts,
    ...spelling(chosen, sources),
    correct: packWords([...new Set(correct.map(stemOf))]),
    termQuestions: vocabulary.termQuestions.map((question) => termsIn(question).join(' ')),
    explained: terms.flatMap(({ id, term, alsoCalled }) => {
      const place = [...placeOf].find(([address]) => address.endsWith(`/glossary/#${id}`))?.[1];
      return place === undefined ? [] : [[[term, ...alsoCalled].map(stemsOf).join('|'), place] as const];
    }),
  };
}

/** Sections that only repeat the care cards are no answers; the cards themselves stand above the results. */
export function isFound({ id }: SearchSection): boolean {
  return id !== 'get-help';
}

/** Sections of a small site all; of a large one the first of each page, then those with a reader's question. */
function chooseSections({ pages, questions }: GuideSources): Chosen[] {
  const all = pages.flatMap((page) => {
    const name = page.path.split('/').at(-2) ?? '';
    return page.sections.filter(isFound).map((section, order) => {
      const own = questions.get(`${name}#${section.id || 'short'}`) ?? [];
      return { page, section, order, questions: [...own, ...section.asked] };
    });
  });
  if (all.length <= maxSections) return all;
  const worth = ({ questions: some, order }: (typeof all)[number]) =>
    (order === 0 ? 2 : 0) + (some.length > 0 ? 1 : 0);
  return [...all].sort((a, b) => worth(b) - worth(a)).slice(0, maxSections);
}

/** How often the text of each section holds each term. */
function mentionsIn(chosen: readonly Chosen[]): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  chosen.forEach(({ section }, place) => {
    for (const [term, count] of countsOf(section.blocks.flatMap(termsIn))) {
      const sections = found.get(term) ?? new Map<number, number>();
      found.set(term, sections.set(place, count));
    }
  });
  return found;
}

function stemsOf(words: string): string {
  return wordsIn(words).map(stemOf).join(' ');
}

function spelling(
  chosen: readonly Chosen[],
  { vocabulary, terms }: GuideSources,
): Pick<SearchGuideFile, 'words' | 'misspellings'> {
  const worth = new Map<string, number>();
  const add = (text: string, amount: number) => {
    for (const word of wordsIn(text)) worth.set(word, (worth.get(word) ?? 0) + amount);
  };
  for (const { section, questions } of chosen)
    for (const [text, amount] of [
      [section.heading, 3],
      ...[...section.blocks, ...questions].map((each) => [each, 1] as const),
    ] as const)
      add(text, amount);
  for (const phrases of vocabulary.same) add(phrases.join(' '), 8);
  for (const { term, alsoCalled } of terms) add([term, ...alsoCalled].join(' '), 8);
  const known = [...worth]
    .filter(([word]) => /^\p{L}{2,}$/u.test(word))
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxWords)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = new Set(known.map(([word]) => word));
  return {
    words: frontCoded(
      known.map(([word, amount]) => [word, String(Math.min(9, Math.floor(Math.log2(1 + amount))))]),
    ),
    misspellings: Object.fromEntries(
      terms.flatMap(({ term, misspellings }) =>
        misspellings
          .filter((wrong) => !names.has(wrong.toLowerCase()))
          .map((wrong): [string, string] => [wordsIn(wrong).join(' '), wordsIn(term).join(' ')]),
      ),
    ),
  };
}

/** Sorted words in which the letters shared with the word before are a digit. */
function frontCoded(words: readonly (readonly [string, string])[]): string {
  let before = '';
  return words
    .map(([word, note]) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}${note}`;
    })
    .join(' ');
}
