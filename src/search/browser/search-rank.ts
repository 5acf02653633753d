/**
 * Puts sections in order. One formula for all: BM25F over the terms of the guide, the best single question,
 * and the page around the section. "How search ranks" in CONTRIBUTING.md tells it in words.
 */
import type { SearchGuide } from '../search-guide.ts';
import { addTo, type Postings } from './search-postings.ts';
import type { SearchQuery, Unit } from './search-query.ts';

/** What the index says about one word in one section or, on a large site, on one page. */
export interface WordMatch {
  /** Name of its text in the index. */
  readonly id: string;
  readonly score: number;
}

/** A section, best first. */
export interface Ranked {
  readonly id: string;
  /** Its place in the guide; undefined for one that only the index knows. */
  readonly section: number | undefined;
  readonly score: number;
}

/** Chosen by `npm run bench:search -- --node`, on the half of the searches that is for choosing. */
export const weights = {
  /** How much the best single question counts beside all words together. */
  bestQuestion: 0.6,
  /** How much a term of a question weighs beside one of the search: it is told by questions, not by sections. */
  inQuestion: 0.8,
  /** How much the page counts that a section stands on. */
  page: 1,
  /** A mention that only the index knows, as a share like those of the guide. */
  inIndex: 0.35,
  /** An explained word stands behind a section that answers as well. */
  explained: 0.5,
};

/** A section under this share of the best one has little to do with the search. */
const minShare = 0.35;

/** Nobody reads further. */
const maxResults = 30;

/** A large site does not look up words that stand in more than this share of the sections that it knows. */
const commonShare = 0.1;

/** When less than this share of a search is known to the site, it is about something else. */
const minKnown = 0.5;

/** So many known words are a sentence, which may well hold a word that nobody wrote here. */
const minSentence = 4;

/**
 * The words to look up in the index. The guide holds every word of the sections that it knows; where it does
 * not know all, the most telling word is looked up. It can cost a download.
 */
export function indexWords({ units }: SearchQuery, guide: SearchGuide): string[] {
  if (guide.isWhole) return [];
  return units
    .filter(({ known }) => known)
    .map((unit) => ({ unit, postings: unitPostings(unit, guide) }))
    .filter(({ postings }) => postings.size <= guide.sections.length * commonShare)
    .sort((a, b) => idf(b.postings, guide) - idf(a.postings, guide))
    .slice(0, 1)
    .map(({ unit }) => unit.word);
}

/** A unit with what the sections say of it. */
interface Asked {
  readonly unit: Unit;
  readonly postings: Postings;
  /** The fewer sections it stands out in, the more it tells. */
  readonly weight: number;
}

/** The sections that answer. `found` holds the matches of each word that was looked up in the index. */
export function rankSections(
  { units }: SearchQuery,
  guide: SearchGuide,
  found: ReadonlyMap<string, readonly WordMatch[]> = new Map(),
): Ranked[] {
  const asked = units.map((unit): Asked => {
    const postings = unitPostings(unit, guide);
    return { unit, postings, weight: idf(postings, guide) };
  });
  if (!isAboutTheSite(asked)) return [];
  const scores = new Map<string, number>();
  const raise = (postings: Postings, weight: number) =>
    postings.forEach((share, section) => addTo(scores, guide.sections[section]?.[3] ?? '', weight * share));
  for (const { postings, weight } of asked) raise(postings, weight);
  for (const { unit } of asked)
    for (const { id } of found.get(unit.word) ?? [])
      addTo(scores, id, idf(new Map(), guide) * weights.inIndex);
  const pages = pageScores(asked, guide);
  const closest = closestQuestions(asked, guide);
  const placeOf = new Map(guide.sections.map(([, , , id], place) => [id, place]));
  const ranked = [...scores].map(([id, score]): Ranked => {
    const section = placeOf.get(id);
    if (section === undefined) return { id, section, score };
    const page = guide.sections[section]?.[0] ?? 0;
    const all =
      score + weights.bestQuestion * (closest.get(section) ?? 0) + weights.page * (pages.get(page) ?? 0);
    // Only the page of explained words belongs to no stage.
    return { id, section, score: guide.pages[page]?.[2] === '' ? weights.explained * all : all };
  });
  ranked.sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return oncePerText(ranked)
    .filter(({ score }) => score >= best * minShare)
    .slice(0, maxResults);
}

/** Is enough of a search known to the site? */
function isAboutTheSite(asked: readonly Asked[]): boolean {
  // A short number alone asks nothing.
  if (asked.every(({ unit }) => /^\d{1,3}$/.test(unit.word))) return false;
  // Numbers may be missing; a text can say "some hours" where somebody asks for 48.
  const said = asked.filter(({ unit }) => unit.known || !/^\d/.test(unit.word));
  const telling = said.filter(({ unit }) => unit.known);
  if (telling.length === said.length || telling.length >= minSentence) return telling.length > 0;
  const known = sum(telling.map(({ weight }) => weight));
  if (known < minKnown * sum(said.map(({ weight }) => weight))) return false;
  // Two of the known words must meet somewhere.
  return telling.length === 1 || meet(telling);
}

/** Does one section speak of two of the words? */
function meet(asked: readonly { postings: Postings }[]): boolean {
  const seen = new Set<number>();
  return asked.some(({ postings }) =>
    [...postings.keys()].some((section) => seen.has(section) || !seen.add(section)),
  );
}

/** How much each section says of a unit: the best of the meanings; a phrase as much as its weakest word. */
function unitPostings({ meanings }: Unit, guide: SearchGuide): Postings {
  const shares = new Map<number, number>();
  for (const { stems, weight } of meanings) {
    const [first, ...rest] = stems.map((stem) => guide.postings.of(stem));
    first?.forEach((share, section) => {
      const least = Math.min(share, ...rest.map((each) => each.get(section) ?? 0));
      if (least > 0) shares.set(section, Math.max(shares.get(section) ?? 0, weight * least));
    });
  }
  return shares;
}

function idf(postings: Postings, guide: SearchGuide): number {
  return rarity(sum(postings.values()), guide.sections.length);
}

function rarity(some: number, all: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

/** How well each page fits: what its sections say of each word, relative to how many they are. */
function pageScores(asked: readonly Asked[], { sections, pages }: SearchGuide): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { postings } of asked) {
    const shares = new Map<number, number>();
    postings.forEach((share, section) => addTo(shares, sections[section]?.[0] ?? 0, share));
    const weight = Math.log(1 + pages.length / (1 + shares.size));
    shares.forEach((share, page) => {
      const relative = share / Math.sqrt(pages[page]?.[3] ?? 1);
      addTo(scores, page, (weight * relative) / (1 + relative));
    });
  }
  return scores;
}

/** How much of all that both say the closest question of each section shares with the search, in weights of the search. */
function closestQuestions(asked: readonly Asked[], guide: SearchGuide): Map<number, number> {
  const shared = new Map<number, number>();
  for (const { unit, weight } of asked) {
    const ofUnit = new Map<number, number>();
    for (const { stems, weight: share } of unit.meanings) {
      const [first = '', ...rest] = stems;
      for (const number of guide.asked.get(first) ?? [])
        if (rest.every((stem) => guide.questions[number]?.terms.includes(stem)))
          ofUnit.set(number, Math.max(ofUnit.get(number) ?? 0, share));
    }
    ofUnit.forEach((share, number) => addTo(shared, number, weight * share));
  }
  const total = sum(asked.map(({ weight }) => weight));
  const said = weightsByGuide.get(guide) ?? questionWeights(guide);
  weightsByGuide.set(guide, said);
  const closest = new Map<number, number>();
  shared.forEach((both, number) => {
    const section = guide.questions[number]?.section ?? 0;
    const share = (2 * both) / (total + (said[number] ?? 0));
    closest.set(section, Math.max(closest.get(section) ?? 0, total * share));
  });
  return closest;
}

const weightsByGuide = new WeakMap<SearchGuide, readonly number[]>();

/** How much the terms of each question tell together: more, the fewer questions hold them. */
function questionWeights({ questions, asked }: SearchGuide): readonly number[] {
  const ofTerm = new Map([...asked].map(([term, { length }]) => [term, rarity(length, questions.length)]));
  return questions.map(({ terms }) => weights.inQuestion * sum(terms.map((term) => ofTerm.get(term) ?? 0)));
}

/** On a large site, where a text is a whole page, only the best section of each. */
function oncePerText(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ id }) => {
    const text = id.split('#')[0] ?? id;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
}
