/** Finds the page that a damaged address means. What is not certain is never opened, only offered. */
import { distance } from 'fastest-levenshtein';
import { idIn } from './fragment.ts';

/** What `/404.json` knows of a page. */
export interface KnownPage {
  /** Address without the base path: `/getting-ready/`. */
  readonly address: string;
  readonly title: string;
  /** The ids of its sections. */
  readonly anchors: readonly string[];
}

/** All pages, and addresses that lead to another page. */
export interface KnownPages {
  readonly pages: readonly KnownPage[];
  readonly moved: Readonly<Record<string, string>>;
}

export interface Recovered {
  /** The one address that is meant, without the base path, or null where that is not certain. */
  readonly certain: string | null;
  /** The nearest three pages. */
  readonly nearest: readonly KnownPage[];
}

interface Asked {
  /** As the browser has it: `/Getting-Ready/%23eating`. */
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Reads a damaged address. Mail programs, scanners of links and people do all of this to one. */
export function recover({ pathname, search, hash }: Asked, base: string, known: KnownPages): Recovered {
  const whole = decoded(pathname);
  // An encoded # or ? has made a part of the path of what is behind it.
  const [before = '', ...rest] = whole.split('#');
  const path = (before.split(/[?&]/)[0] ?? '').replace(/\/index\.html?$|\.html?$|\.md$/i, '/');
  const name = squeezed(withoutBase(path, base));
  const fragment = rest.length > 0 ? rest.join('#') : hash.slice(1);
  const page = pageCalled(name, known);
  if (!page) return { certain: null, nearest: nearest(name, known) };
  return {
    certain: page.address + partOf(page, fragment, search),
    nearest: nearest(name, known),
  };
}

function pageCalled(name: string, { pages, moved }: KnownPages): KnownPage | undefined {
  const found = pages.filter(({ address }) => squeezed(address) === name);
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  const targets = new Set(
    Object.entries(moved).flatMap(([from, to]) => (squeezed(from) === name ? [to] : [])),
  );
  const [target] = targets;
  return targets.size === 1 ? pages.find(({ address }) => address === target) : undefined;
}

/** The fragment of a page, where it has such a section; else the page opens at its top. */
function anchorPart(fragment: string, { anchors }: KnownPage): string {
  if (anchors.includes(fragment)) return `#${fragment}`;
  const id = idIn(fragment) ?? '';
  const meant = anchors.includes(id)
    ? id
    : anchors.find((anchor) => id !== '' && squeezed(anchor) === squeezed(id));
  return meant === undefined ? '' : `#${meant}`;
}

/** What comes after the address of a page: its section, what was typed into the search, or the date of a plan. */
function partOf(page: KnownPage, fragment: string, search: string): string {
  if (page.address.endsWith('/search/')) return searchPart(fragment, search);
  return page.address.endsWith('/my-plan/') ? planPart(fragment) : anchorPart(fragment, page);
}

/** The date, time, clinic and side of a plan, without what stuck to them on the way. */
function planPart(fragment: string): string {
  const pairs = decoded(fragment).match(/(?<![a-z])[dtcs]=[\w:-]+/gi) ?? [];
  return pairs.length === 0 ? '' : `#${pairs.join('&')}`;
}

/** What was typed goes where the search reads it. */
function searchPart(fragment: string, search: string): string {
  const typed = /^q=(.*)$/s.exec(decoded(fragment))?.[1] ?? new URLSearchParams(search).get('q') ?? '';
  return typed === '' ? '' : `#q=${encodeURIComponent(typed)}`;
}

const shown = 3;
/** A page of a clinic is for its own patients, so it is offered only where it is as near as this. */
const nearClinic = 0.4;

function nearest(name: string, { pages, moved }: KnownPages): KnownPage[] {
  const aliases = (address: string) => Object.keys(moved).filter((from) => moved[from] === address);
  const far = (page: KnownPage) =>
    Math.min(
      ...[page.address, ...aliases(page.address), page.title].map((text) => farness(name, squeezed(text))),
    );
  return pages
    .map((page) => ({ page, far: far(page) }))
    .filter((one) => one.far <= nearClinic || !one.page.address.includes('/c/'))
    .sort((a, b) => a.far - b.far || (a.page.address < b.page.address ? -1 : 1))
    .slice(0, shown)
    .map(({ page }) => page);
}

/** 0 for the same, 1 for nothing in common. One that holds the other is near. */
function farness(one: string, other: string): number {
  const length = Math.max(one.length, other.length, 1);
  const holds = Math.min(one.length, other.length) > 3 && (one.includes(other) || other.includes(one));
  return (distance(one, other) / length) * (holds ? 0.5 : 1);
}

/** Letters and digits alone: capitals, spaces, slashes too many or too few and stray signs are all damage. */
function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function withoutBase(path: string, base: string): string {
  const clean = path.replaceAll(/\/{2,}/g, '/');
  return clean.toLowerCase().startsWith(base.toLowerCase()) ? clean.slice(base.length) : clean;
}

/** Some programs encode what is encoded already. */
function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}
