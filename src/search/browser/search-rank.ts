/** Puts sections in order: what the search guide knows, joined with what the index finds. */
import type { Postings, SearchGuide } from '../search-guide.ts';
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

/** Chosen by `npm run bench:search`. */
export const weights = {
  /** How much a concept counts beside the word itself. */
  concept: 0.85,
  /** How much less where the section does not hold the word that was typed. */
  otherWords: 0.8,
  /** A phrase of the vocabulary says at least this much, however many sections hold its words. */
  leastOfPhrase: 2.2,
  /** How much the single words of a phrase count. */
  phrase: 0.5,
  /** How much the index counts beside the guide. */
  index: 2.5,
  /** Score of the index at which it counts half. */
  half: 6,
  /** How much it counts that a section holds all that was asked, not a part. */
  coverage: 0.5,
  glossary: 0.75,
  aboutGuide: 0.4,
  short: 1.1,
};

/** A section under this share of the best one has little to do with the search. */
const weakest = 0.12;

/** Nobody reads further. */
const mostResults = 30;

/** A large site does not look up words that stand in more than this share of the sections that it knows. */
const commonShare = 0.1;

/** When less than this share of a search is known to the site, it is about something else. */
const leastKnown = 0.51;

/**
 * The word that is looked up in the index, the most telling one: each can cost a download, and more of them
 * change nothing where the guide knows every section (measured). On a large site, two words of 60 KB would
 * take the first results over 300 KB.
 */
export function indexWords({ units }: SearchQuery, guide: SearchGuide): string[] {
  const isCommon = (stem: string) =>
    !guide.isWhole && (guide.stems.get(stem)?.size ?? 0) > guide.sections.length * commonShare;
  const words = units
    .filter(({ known, isPhrase }) => known && !isPhrase)
    .flatMap(({ words: [word = ''], stems, share }) =>
      stems
        .filter((stem) => !isCommon(stem))
        .slice(0, 1)
        .map((stem) => ({ word, weight: share * rarity(guide.stems.get(stem), guide) })),
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => word);
  return words.slice(0, 1);
}

/** Nothing to search for, or about something else. */
export function isForeign({ units }: SearchQuery): boolean {
  // A word of the vocabulary says that the search is about this guide; others can stand anywhere.
  const sum = (some: readonly Unit[]) =>
    some.reduce((all, { share, concepts }) => all + share * (concepts.length > 0 ? 1.5 : 1), 0);
  const known = sum(units.filter((unit) => unit.known));
  return known === 0 || known / sum(units) < leastKnown;
}

/** The sections that answer. `found` holds the matches of each word that was looked up in the index. */
export function rankSections(
  query: SearchQuery,
  guide: SearchGuide,
  found: ReadonlyMap<string, readonly WordMatch[]>,
): Ranked[] {
  if (isForeign(query)) return [];
  const placeOf = new Map(guide.sections.map(([, , , id], place) => [id, place]));
  const scores = new Map<string, { section: number | undefined; score: number; got: number }>();
  const units = query.units.filter(({ known }) => known);
  let all = 0;
  for (const unit of units) {
    const weight = unit.share * unitRarity(unit, guide);
    all += weight;
    for (const [id, strength] of unitStrengths(unit, guide, found)) {
      const entry = scores.get(id) ?? { section: placeOf.get(id), score: 0, got: 0 };
      entry.score += weight * strength;
      entry.got += weight * Math.min(1, strength / 3);
      scores.set(id, entry);
    }
  }
  const ranked = [...scores]
    .map(([id, { section, score, got }]): Ranked => ({
      id,
      section,
      score: score * (got / all) ** weights.coverage * standing(section, guide, units.length),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return oncePerText(ranked)
    .filter(({ score }) => score >= best * weakest)
    .slice(0, mostResults);
}

/** On a large site, where a text is a whole page, only the best section of each. */
function oncePerText(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ id }) => {
    const text = textOf(id);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The name of the text that a section stands in: its own, or that of its page. */
function textOf(id: string): string {
  return id.split('#')[0] ?? id;
}

function unitStrengths(
  unit: Unit,
  guide: SearchGuide,
  found: ReadonlyMap<string, readonly WordMatch[]>,
): Map<string, number> {
  const strengths = new Map<string, number>();
  const idOf = (section: number) => guide.sections[section]?.[3] ?? '';
  const raise = (id: string, strength: number) =>
    strengths.set(id, Math.max(strengths.get(id) ?? 0, strength));
  if (!unit.isPhrase) {
    for (const stem of unit.stems)
      guide.stems.get(stem)?.forEach((strength, section) => raise(idOf(section), strength));
  } else {
    const sums = new Map<number, number>();
    for (const stem of unit.stems)
      guide.stems
        .get(stem)
        ?.forEach((strength, section) => sums.set(section, (sums.get(section) ?? 0) + strength));
    sums.forEach((sum, section) =>
      raise(idOf(section), (weights.phrase * sum) / Math.max(1, unit.stems.length)),
    );
  }
  const matches = unit.isPhrase ? [] : (found.get(unit.words[0] ?? '') ?? []);
  const inIndex = new Set(matches.map(({ id }) => id));
  for (const concept of unit.concepts)
    guide.concepts[concept]?.forEach((strength, section) => {
      const id = idOf(section);
      const direct = strengths.get(id) ?? 0;
      const holdsWord = unit.isPhrase || direct > 0 || inIndex.has(textOf(id));
      const led = weights.concept * strength * (holdsWord ? 1 : weights.otherWords);
      strengths.set(id, Math.max(direct, led) + 0.25 * Math.min(direct, led));
    });
  const bestOf = new Map<string, string>();
  for (const [id, strength] of strengths) {
    const best = bestOf.get(textOf(id));
    if (best === undefined || strength > (strengths.get(best) ?? 0)) bestOf.set(textOf(id), id);
  }
  for (const { id: text, score } of matches) {
    const id = bestOf.get(text) ?? text;
    strengths.set(id, (strengths.get(id) ?? 0) + (weights.index * score) / (score + weights.half));
  }
  return strengths;
}

function unitRarity(unit: Unit, guide: SearchGuide): number {
  const ofWords = unit.stems.map((stem) => rarity(guide.stems.get(stem), guide));
  const ofConcepts = unit.concepts.map((concept) => rarity(guide.concepts[concept], guide));
  if (unit.isPhrase) return Math.max(weights.leastOfPhrase, ...ofConcepts);
  if (ofConcepts.length > 0) return Math.min(...ofConcepts, ...ofWords);
  return Math.min(...ofWords, rarity(undefined, guide));
}

function rarity(postings: Postings | undefined, guide: SearchGuide): number {
  let sum = 0;
  postings?.forEach((strength) => (sum += strength));
  return Math.log(1 + guide.sections.length / (1 + sum / 5));
}

/** Explained words and pages about the guide stand behind a section that answers as well. */
function standing(section: number | undefined, guide: SearchGuide, units: number): number {
  const [page = 0, anchor = ''] = (section === undefined ? undefined : guide.sections[section]) ?? [];
  const [path = '', , stage = ''] = guide.pages[page] ?? [];
  if (section === undefined) return 1;
  if (path.endsWith('/glossary/'))
    return units === 1 ? Math.min(1, weights.glossary + 0.1) : weights.glossary;
  if (stage === '') return weights.aboutGuide;
  return anchor === 'short' ? weights.short : 1;
}
