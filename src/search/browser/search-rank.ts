/**
 * Puts sections in order. One formula for all: BM25F over the terms of the guide, the best single question,
 * and the page around the section. "How search ranks" in CONTRIBUTING.md tells it in words.
 */
import type { SearchGuide } from '../search-guide.ts';
import type { AskedQuestion, Postings } from './search-postings.ts';
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
  bestQuestion: 0.3,
  /** How much a term of a question weighs beside one of the search: it is told by questions, not by sections. */
  inQuestion: 0.8,
  /** How much the page counts that a section stands on. */
  page: 1,
  /** A mention that only the index knows, as a share like those of the guide. */
  inIndex: 0.35,
  glossary: 0.5,
  aboutGuide: 0.5,
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

/** The sections that answer. `found` holds the matches of each word that was looked up in the index. */
export function rankSections(
  { units, pairs }: SearchQuery,
  guide: SearchGuide,
  found: ReadonlyMap<string, readonly WordMatch[]> = new Map(),
): Ranked[] {
  // A short number alone asks nothing.
  if (units.every(({ word }) => /^\d{1,3}$/.test(word))) return [];
  const asked = units.map((unit) => {
    const postings = unitPostings(unit, guide);
    return { unit, postings, weight: idf(postings, guide) };
  });
  const total = sum(asked.map(({ weight }) => weight));
  // Numbers may be missing; a text can say "some hours" where somebody asks for 48.
  const said = asked.filter(({ unit }) => unit.known || !/^\d/.test(unit.word));
  const telling = said.filter(({ unit }) => unit.known);
  if (telling.length === 0) return [];
  if (telling.length < said.length && telling.length < minSentence) {
    const known = sum(telling.map(({ weight }) => weight));
    if (known < minKnown * sum(said.map(({ weight }) => weight))) return [];
    // Two of the known words must meet somewhere.
    if (telling.length > 1 && !meet(telling)) return [];
  }

  const scores = new Map<string, number>();
  const raise = (id: string, by: number) => scores.set(id, (scores.get(id) ?? 0) + by);
  const pages = new Map<number, number>();
  for (const { postings, weight } of asked) {
    const ofPages = new Map<number, number>();
    postings.forEach((share, section) => {
      raise(idOf(section, guide), weight * share);
      const page = guide.sections[section]?.[0] ?? 0;
      ofPages.set(page, (ofPages.get(page) ?? 0) + share);
    });
    const pageWeight = Math.log(1 + guide.pages.length / (1 + ofPages.size));
    ofPages.forEach((share, page) => {
      const relative = share / Math.sqrt(sectionsOn(page, guide));
      pages.set(page, (pages.get(page) ?? 0) + (pageWeight * relative) / (1 + relative));
    });
  }
  for (const { stems, weight } of pairs) {
    const postings = guide.postings.ofPair(stems, questionsWith(stems[0], guide));
    const telling = weight * idf(postings, guide);
    postings.forEach((share, section) => raise(idOf(section, guide), telling * share));
  }
  for (const { unit } of asked)
    for (const { id } of found.get(unit.word) ?? []) raise(id, idf(new Map(), guide) * weights.inIndex);
  const closest = closestQuestions(asked, total, guide);
  const placeOf = placesOf(guide);
  const ranked = [...scores].map(([id, score]): Ranked => {
    const section = placeOf.get(id);
    if (section === undefined) return { id, section, score };
    const page = pages.get(guide.sections[section]?.[0] ?? 0) ?? 0;
    const question = total * (closest.get(section) ?? 0);
    return {
      id,
      section,
      score: (score + weights.bestQuestion * question + weights.page * page) * standing(section, guide),
    };
  });
  ranked.sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return oncePerText(ranked)
    .filter(({ score }) => score >= best * minShare)
    .slice(0, maxResults);
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

/** A word that stands out in few sections tells more. */
function idf(postings: Postings, guide: SearchGuide): number {
  return rarity(sum([...postings.values()]), guide.sections.length);
}

function rarity(some: number, all: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

function questionsWith(term: string, { asked, questions }: SearchGuide): AskedQuestion[] {
  return (asked.get(term) ?? []).flatMap((number) => questions[number] ?? []);
}

/** How much the closest question of each section and the search share, of all that both say, from 0 to 1. */
function closestQuestions(
  asked: readonly { unit: Unit; weight: number }[],
  total: number,
  guide: SearchGuide,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const { unit, weight } of asked) {
    const ofUnit = new Map<number, number>();
    for (const { stems, weight: share } of unit.meanings) {
      const [first = '', ...rest] = stems;
      for (const number of guide.asked.get(first) ?? [])
        if (rest.every((stem) => (guide.questions[number]?.terms ?? []).includes(stem)))
          ofUnit.set(number, Math.max(ofUnit.get(number) ?? 0, share));
    }
    ofUnit.forEach((share, number) => shared.set(number, (shared.get(number) ?? 0) + weight * share));
  }
  const said = weightsByGuide.get(guide) ?? questionWeights(guide);
  weightsByGuide.set(guide, said);
  const closest = new Map<number, number>();
  shared.forEach((sum, number) => {
    const section = guide.questions[number]?.section ?? 0;
    const share = (2 * sum) / (total + (said[number] ?? 0));
    if (share > (closest.get(section) ?? 0)) closest.set(section, share);
  });
  return closest;
}

const weightsByGuide = new WeakMap<SearchGuide, readonly number[]>();

/** How much the terms of each question tell together: more, the fewer questions hold them. */
function questionWeights({ questions, asked }: SearchGuide): readonly number[] {
  const ofTerm = new Map([...asked].map(([term, { length }]) => [term, rarity(length, questions.length)]));
  return questions.map(
    ({ terms }) => weights.inQuestion * sum([...new Set(terms)].map((term) => ofTerm.get(term) ?? 0)),
  );
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

function idOf(section: number, guide: SearchGuide): string {
  return guide.sections[section]?.[3] ?? '';
}

function placesOf(guide: SearchGuide): Map<string, number> {
  return new Map(guide.sections.map(([, , , id], place) => [id, place]));
}

function sectionsOn(page: number, guide: SearchGuide): number {
  return guide.sections.filter(([on]) => on === page).length;
}

/** Explained words and pages about the guide stand behind a section that answers as well. */
function standing(section: number, guide: SearchGuide): number {
  const [path = '', , stage = ''] = guide.pages[guide.sections[section]?.[0] ?? 0] ?? [];
  if (path.endsWith('/glossary/')) return weights.glossary;
  return stage === '' ? weights.aboutGuide : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
