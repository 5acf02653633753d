/** Makes the search guide from sections and what people ask of them. It runs in the build, never in a browser. */
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Term } from '../../schema/term.ts';
import { maxQuestionTerms, packPostings, packQuestions } from '../browser/search-guide-reader.ts';
import { guideForm, type SearchGuideFile, type SearchGuideTexts } from '../search-guide.ts';
import { packWords } from '../search-word-filter.ts';
import { isEmptyWord, stemOf, termsIn, wordsIn } from '../search-words.ts';
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

/**
 * The weights of BM25F: what one mention counts in each field, how far a longer field makes it count less
 * (`length`, 0 to 1), and how many mentions count half of what any number could (`saturation`).
 */
export const fieldWeights = {
  questions: { weight: 1, length: 0.6 },
  heading: { weight: 5, length: 0 },
  text: { weight: 0.7, length: 0.6 },
  title: { weight: 2, length: 0 },
  saturation: 1.2,
};

/** A term that stands out less than this is left to the index. */
const minShare = 0.32;

/** The guide holds so many questions of a section, those that differ most; all of them count in its terms. */
const maxQuestions = 24;

/** A large site keeps its guide small: only so many sections are known at once, the rest is left to the index. */
export const maxSections = 700;

/** And only so many words for the spelling. */
export const maxWords = 7000;

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
  const postings = postingsOf(chosen);
  const asked = frequencies(chosen.flatMap(({ questions }) => questions.flatMap(termsIn)));
  const order = [...postings.keys()].sort(
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
    terms: order.map((term) => [term, packPostings(postings.get(term) ?? new Map<number, number>())]),
    questions: chosen.map(({ questions }) =>
      packQuestions(
        mostDifferent(questions.map(termsIn)).map((question) =>
          [...new Set(question)].flatMap((term) => (isEmptyWord(term) ? [] : (idOf.get(term) ?? []))),
        ),
      ),
    ),
    same: [
      ...vocabulary.same,
      ...terms.flatMap(({ term, alsoCalled }) => (alsoCalled.length > 0 ? [[term, ...alsoCalled]] : [])),
    ].map((phrases) => [...new Set(phrases.map(stemsOf))].join('|')),
    texts,
    ...spelling(chosen, sources),
    correct: packWords([...new Set(correct.map(stemOf))]),
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
function chooseSections({ pages, questions, vocabulary, terms }: GuideSources): Chosen[] {
  const termNames = new Map(terms.map((term) => [term.id, term]));
  const all = pages.flatMap((page) => {
    const name = page.path.split('/').at(-2) ?? '';
    return page.sections.filter(isFound).map((section, order) => {
      const term = name === 'glossary' ? termNames.get(section.id) : undefined;
      const ofTerm = term
        ? [term.term, ...term.alsoCalled].flatMap((each) =>
            vocabulary.termQuestions.map((question) => question.replace('{term}', each)),
          )
        : [];
      const own = questions.get(`${name}#${section.id || 'short'}`) ?? [];
      return { page, section, order, questions: [...own, ...section.asked, ...ofTerm] };
    });
  });
  if (all.length <= maxSections) return all;
  const worth = ({ questions: some, order }: (typeof all)[number]) =>
    (order === 0 ? 2 : 0) + (some.length > 0 ? 1 : 0);
  return [...all].sort((a, b) => worth(b) - worth(a)).slice(0, maxSections);
}

/** How much each term stands out in each section: the fields of BM25F as one number from 0 to 1. */
function postingsOf(chosen: readonly Chosen[]): Map<string, Map<number, number>> {
  const fields = chosen.map(({ page, section, questions }) => ({
    questions: questions.flatMap(termsIn),
    heading: termsIn(section.heading),
    text: section.blocks.flatMap(termsIn),
    title: termsIn(page.title),
  }));
  const names = ['questions', 'heading', 'text', 'title'] as const;
  const mean = (name: (typeof names)[number]) => {
    const lengths = fields.map((each) => each[name].length).filter((length) => length > 0);
    return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  };
  const means = new Map(names.map((name) => [name, mean(name)]));
  const found = new Map<string, Map<number, number>>();
  fields.forEach((each, place) => {
    const sums = new Map<string, number>();
    for (const name of names) {
      const { weight, length } = fieldWeights[name];
      // A very short field would count too much.
      const relative = Math.max(0.3, 1 - length + (length * each[name].length) / (means.get(name) ?? 1));
      for (const [term, count] of frequencies(each[name]))
        sums.set(term, (sums.get(term) ?? 0) + (weight * count) / relative);
    }
    for (const [term, sum] of sums) {
      const share = sum / (sum + fieldWeights.saturation);
      if (share < minShare) continue;
      const sections = found.get(term) ?? new Map<number, number>();
      found.set(term, sections.set(place, share));
    }
  });
  return found;
}

/** The questions that add most words to those before them. */
function mostDifferent(questions: readonly (readonly string[])[]): (readonly string[])[] {
  const rest = [...questions];
  const seen = new Map<string, number>();
  const chosen: (readonly string[])[] = [];
  while (rest.length > 0 && chosen.length < maxQuestions) {
    const news = rest.map((terms) => terms.reduce((sum, term) => sum + 1 / (1 + (seen.get(term) ?? 0)), 0));
    const [next] = rest.splice(news.indexOf(Math.max(...news)), 1);
    if (!next) break;
    for (const term of next) seen.set(term, (seen.get(term) ?? 0) + 1);
    chosen.push(next);
  }
  return chosen;
}

function frequencies(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
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
