/** Makes the search guide from the cut pages and the vocabulary. It runs in the build, never in a browser. */
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Term } from '../../schema/term.ts';
import type { SearchGuideFile, SearchGuideTexts } from '../search-guide.ts';
import { packPostings } from '../browser/search-guide-reader.ts';
import type { SearchPage } from './search-sections.ts';
import { packWords } from '../search-word-filter.ts';
import { isEmptyWord, stemOf, wordsIn } from '../search-words.ts';

/** A page to be found. */
export interface GuidePage extends SearchPage {
  /** Address without the base path. */
  readonly path: string;
}

export interface GuideSources {
  readonly pages: readonly GuidePage[];
  readonly vocabulary: SearchVocabulary;
  readonly terms: readonly Term[];
  /** Correct words of the language that stand close to a word of the site (`npm run words`). */
  readonly correct: readonly string[];
  readonly texts: SearchGuideTexts;
  /** Name of a section's text in the index, by its address. */
  readonly fragmentOf: (address: string) => string;
}

/** How much a word counts by where it stands. Chosen by `npm run bench:search`. */
const strengths = { heading: 6, asked: 4.5, title: 2, body: 1, mostInBody: 3 };

/** How much the sections count that a concept names itself, in their order. */
const answerStrengths = [12, 10, 9, 8];

/** Weaker postings are left to the index. */
const weakest = 1.5;

/** A large site keeps its guide small: only so many sections are known at once, the rest is left to the index. */
export const mostSections = 700;

/** And only so many words for the spelling. */
export const mostWords = 7000;

interface Fields {
  readonly heading: readonly string[];
  readonly asked: readonly string[];
  readonly title: readonly string[];
  readonly body: readonly string[];
}

export function makeSearchGuide({
  pages,
  vocabulary,
  terms,
  correct,
  texts,
  fragmentOf,
}: GuideSources): SearchGuideFile {
  const chosen = chooseSections(pages);
  const used = [...new Set(chosen.map(({ page }) => page))];
  const fields = chosen.map(({ page, section }): Fields => ({
    heading: stems(section.heading),
    asked: section.asked.flatMap(stems),
    title: stems(page.title),
    body: section.blocks.flatMap(stems),
  }));
  const concepts = [
    ...vocabulary.concepts.map(({ words, answers = [] }) => ({ words, answers })),
    ...terms.map(({ term, alsoCalled }) => ({ words: [term, ...alsoCalled], answers: [] as string[] })),
  ];
  const placeOf = new Map(chosen.map(({ page, section }, place) => [`${page.path}#${section.id}`, place]));
  return {
    isWhole: chosen.length === pages.reduce((sum, { sections }) => sum + sections.length, 0),
    pages: used.map(({ path, title, stage }) => [path, title, stage]),
    sections: chosen.map(({ page, section }) => [
      used.indexOf(page),
      section.id,
      section.heading,
      fragmentOf(`${page.path}${section.id && `#${section.id}`}`),
    ]),
    stems: stemPostings(fields),
    concepts: concepts.map(({ words, answers }) => {
      const phrases = [...new Set(words.map(phraseOf).filter((phrase) => phrase !== ''))];
      const found = new Map<number, number>();
      fields.forEach((each, place) => {
        const strength = Math.max(...phrases.map((phrase) => phraseStrength(each, phrase)));
        if (strength >= weakest) found.set(place, strength);
      });
      answers.forEach((address, rank) => {
        const place = placeOf.get(address);
        if (place !== undefined) found.set(place, answerStrengths[rank] ?? 8);
      });
      return [phrases.join('|'), packPostings(found)];
    }),
    texts,
    ...spelling(pages, vocabulary, terms, correct),
    signs: vocabulary.signs.map(({ card, words }) => [card, words.map(phraseOf).join('|')]),
    terms: terms.flatMap(({ id, term, alsoCalled }) => {
      const place = [...placeOf].find(([address]) => address.endsWith(`/glossary/#${id}`))?.[1];
      return place === undefined ? [] : [[[term, ...alsoCalled].map(phraseOf).join('|'), place] as const];
    }),
  };
}

/** Sections of a small site all; of a large one the first of each page, then those with a reader's question. */
function chooseSections(pages: readonly GuidePage[]) {
  const all = pages.flatMap((page) => page.sections.map((section, order) => ({ page, section, order })));
  if (all.length <= mostSections) return all;
  const worth = ({ section, order }: (typeof all)[number]) =>
    (order === 0 ? 2 : 0) + (section.asked.length > 0 ? 1 : 0);
  return [...all].sort((a, b) => worth(b) - worth(a)).slice(0, mostSections);
}

function stemPostings(fields: readonly Fields[]): Record<string, string> {
  const found = new Map<string, Map<number, number>>();
  fields.forEach((each, place) => {
    for (const stem of new Set([...each.heading, ...each.asked, ...each.title, ...each.body])) {
      const strength = stemStrength(each, stem);
      if (strength < weakest || isEmptyWord(stem)) continue;
      const sections = found.get(stem) ?? new Map<number, number>();
      found.set(stem, sections.set(place, strength));
    }
  });
  return Object.fromEntries(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, sections]) => [stem, packPostings(sections)]),
  );
}

function stemStrength({ heading, asked, title, body }: Fields, stem: string): number {
  return strength(
    heading.includes(stem),
    asked.includes(stem),
    title.includes(stem),
    body.filter((each) => each === stem).length,
  );
}

function phraseStrength({ heading, asked, title, body }: Fields, phrase: string): number {
  const parts = phrase.split(' ');
  return strength(
    count(heading, parts) > 0,
    count(asked, parts) > 0,
    count(title, parts) > 0,
    count(body, parts),
  );
}

function strength(inHeading: boolean, inAsked: boolean, inTitle: boolean, inBody: number): number {
  const places = [
    inHeading ? strengths.heading : 0,
    inAsked ? strengths.asked : 0,
    inTitle ? strengths.title : 0,
  ].sort((a, b) => b - a);
  // The best place counts in full, the others a little.
  return (
    (places[0] ?? 0) +
    0.3 * ((places[1] ?? 0) + (places[2] ?? 0)) +
    Math.min(strengths.mostInBody, strengths.body * Math.log2(1 + inBody))
  );
}

/** How often a run of stems stands in a text. */
function count(text: readonly string[], parts: readonly string[]): number {
  let found = 0;
  for (let at = text.indexOf(parts[0] ?? ''); at >= 0; at = text.indexOf(parts[0] ?? '', at + 1)) {
    if (parts.every((part, offset) => text[at + offset] === part)) found += 1;
  }
  return found;
}

function stems(text: string): string[] {
  return wordsIn(text)
    .filter((word) => !isEmptyWord(word))
    .map(stemOf);
}

function phraseOf(words: string): string {
  return stems(words).join(' ');
}

function spelling(
  pages: readonly GuidePage[],
  vocabulary: SearchVocabulary,
  terms: readonly Term[],
  correct: readonly string[],
): Pick<SearchGuideFile, 'words' | 'misspellings' | 'correct'> {
  const worth = new Map<string, number>();
  const add = (text: string, amount: number) => {
    for (const word of wordsIn(text)) worth.set(word, (worth.get(word) ?? 0) + amount);
  };
  for (const page of pages) {
    for (const { heading, asked, blocks } of page.sections) {
      add([heading, ...asked].join(' '), 4);
      for (const block of blocks) add(block, 1);
    }
  }
  for (const { words } of vocabulary.concepts) add(words.join(' '), 8);
  for (const { words } of vocabulary.signs) add(words.join(' '), 4);
  for (const { term, alsoCalled } of terms) add([term, ...alsoCalled].join(' '), 8);
  const known = [...worth]
    .filter(([word]) => /^\p{L}{2,}$/u.test(word))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWords)
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
    correct: packWords(correct.filter((word) => !names.has(word))),
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
