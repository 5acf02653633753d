/**
 * Puts sections in order. One formula for all: BM25F over the terms of the guide, the closest single question,
 * and the page around the section. "How search ranks" in CONTRIBUTING.md tells it in words.
 */
import type { SearchGuide } from '../search-guide.ts';
import { addTo, type Postings, rarity, sum } from './search-postings.ts';
import type { SearchQuery, Unit } from './search-query.ts';

/** A text, as the index names it: of one section or, on a large site, of one page. */
export interface IndexMatch {
  readonly id: string;
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
  /** How much the closest single question counts beside all words together. */
  closestQuestion: 0.6,
  /** How much the page of a section counts. */
  page: 1,
  /** A mention that only the index knows, as a share like those of the guide. */
  inIndex: 0.35,
  /** An explained word comes after a section that answers as well. */
  explained: 0.7,
};

/** A section under this share of the best one has little to do with the search. */
const minShare = 0.35;

/** Nobody reads further. */
const maxResults = 30;

/** A large site does not look up words that are in more than this share of the sections that it knows. */
const commonShare = 0.1;

/** When less than this share of a search is known to the site, it is about something else. */
const minKnown = 0.5;

/** So many known words are a sentence, which may well hold a word that nobody wrote here. */
const minSentence = 4;

/** A unit with what the sections say of it. */
interface Asked {
  readonly unit: Unit;
  readonly postings: Postings;
  /** The fewer sections it stands out in, the more it tells. */
  readonly weight: number;
}

function askedIn({ units }: SearchQuery, guide: SearchGuide): Asked[] {
  return units.map((unit) => {
    const postings = postingsOf(unit, guide);
    return { unit, postings, weight: rarity(sum(postings.values()), guide.sections.length) };
  });
}

/** How much each section says of a unit: the best of the meanings. */
function postingsOf({ meanings }: Unit, guide: SearchGuide): Postings {
  const shares = new Map<number, number>();
  meanings.forEach((weight, stem) =>
    guide.postingsOf(stem).forEach((share, section) => {
      shares.set(section, Math.max(shares.get(section) ?? 0, weight * share));
    }),
  );
  return shares;
}

/**
 * The word to look up in the index. The guide holds every word of the sections that it knows; where it does
 * not know all, the most telling word is looked up. It can cost a download.
 */
export function indexWord(query: SearchQuery, guide: SearchGuide): string | undefined {
  if (guide.isWhole) return undefined;
  const isRare = ({ postings }: Asked) => postings.size <= guide.sections.length * commonShare;
  const asked = askedIn(query, guide).filter((each) => each.unit.known && isRare(each));
  return asked.sort((a, b) => b.weight - a.weight)[0]?.unit.word;
}

/** The sections that answer. `found` are the texts that hold the word that was looked up in the index. */
export function rankSections(
  query: SearchQuery,
  guide: SearchGuide,
  found: readonly IndexMatch[] = [],
): Ranked[] {
  const asked = askedIn(query, guide);
  if (!isAboutTheSite(query, asked)) return [];
  const scores = new Map<string, number>();
  for (const { postings, weight } of asked)
    postings.forEach((share, section) => addTo(scores, guide.sections[section]?.[3] ?? '', weight * share));
  for (const { id } of found) addTo(scores, id, weights.inIndex * rarity(0, guide.sections.length));
  const pages = pageScores(asked, guide);
  const closest = closestQuestions(asked, guide);
  const placeOf = new Map(guide.sections.map(([, , , id], place) => [id, place]));
  const ranked = [...scores].map(([id, score]): Ranked => {
    const section = placeOf.get(id);
    if (section === undefined) return { id, section, score };
    const page = guide.sections[section]?.[0] ?? 0;
    const all =
      score + weights.closestQuestion * (closest.get(section) ?? 0) + weights.page * (pages.get(page) ?? 0);
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
function isAboutTheSite({ explained }: SearchQuery, asked: readonly Asked[]): boolean {
  // A word that the site explains is about it in any company.
  if (explained !== undefined) return true;
  // A short number alone asks nothing.
  if (asked.every(({ unit }) => /^\d{1,3}$/.test(unit.word))) return false;
  // Numbers may be missing; a text can say "some hours" where somebody asks for 48.
  const said = asked.filter(({ unit }) => unit.known || !/^\d/.test(unit.word));
  const known = said.filter(({ unit }) => unit.known);
  if (known.length === said.length || known.length >= minSentence) return known.length > 0;
  const weightOf = (some: readonly Asked[]) => sum(some.map(({ weight }) => weight));
  // Two of the known words must meet somewhere.
  return weightOf(known) >= minKnown * weightOf(said) && (known.length === 1 || meet(known));
}

/** Does one section speak of two of the words? */
function meet(asked: readonly Asked[]): boolean {
  const sections = asked.flatMap(({ postings }) => [...postings.keys()]);
  return new Set(sections).size < sections.length;
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
    const shares = new Map<number, number>();
    // The word itself comes last, and stands where it and one that means the same are both asked.
    unit.meanings.forEach((share, stem) =>
      guide.asked.get(stem)?.forEach((number) => shares.set(number, share)),
    );
    shares.forEach((share, number) => addTo(shared, number, weight * share));
  }
  const total = sum(asked.map(({ weight }) => weight));
  const closest = new Map<number, number>();
  shared.forEach((both, number) => {
    const { section = 0, weight = 0 } = guide.questions[number] ?? {};
    const share = (2 * both) / (total + weight);
    closest.set(section, Math.max(closest.get(section) ?? 0, total * share));
  });
  return closest;
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
