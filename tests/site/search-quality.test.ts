/**
 * Does the search of the built site find what patients look for? The whole measurement is made through
 * the page by `npm run bench:search`; this asks the guide alone, which is fast, for the same promises.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { misspelledTerms } from '../bench/misspell.ts';
import { halfOf, type Query, readQueries, readWords } from '../bench/queries.ts';
import { scoreOf } from '../bench/score.ts';
import { sectionText } from '../bench/section-text.ts';
import { readSearchGuide } from '../../src/search/browser/search-guide-reader.ts';
import type { SearchGuideFile } from '../../src/search/search-guide.ts';
import { searchQuery } from '../../src/search/browser/search-query.ts';
import { rankSections } from '../../src/search/browser/search-rank.ts';
import type { Term } from '../../src/schema/term.ts';
import { site } from '../support/site-under-test.ts';

const root = new URL('../../', import.meta.url).pathname;
const text = site.files.get('pagefind/guide.en.json')?.toString() ?? '{}';
const guide = readSearchGuide(JSON.parse(text) as SearchGuideFile);
const texts = new Map<string, string>();

function textOf(section: number): string {
  const [page = 0, anchor = ''] = guide.sections[section] ?? [];
  const path = guide.pages[page]?.[0] ?? '';
  const address = `${path}#${anchor}`;
  const known = texts.get(address);
  if (known !== undefined) return known;
  const html = site.files.get(`${path.slice(1)}index.html`)?.toString() ?? '';
  const found = sectionText(html, anchor) ?? '';
  texts.set(address, found);
  return found;
}

const search = (typed: string) => rankSections(searchQuery(typed, guide), guide);

const placeOf = ({ q, mustMention }: Query) =>
  search(q).findIndex(({ section }) =>
    mustMention.some((stem) => textOf(section ?? -1).includes(stem.toLowerCase())),
  );

const scoreOfAll = (queries: readonly Query[]) => {
  const { first, inThree, searches } = scoreOf(queries.map(placeOf));
  return { first: first / searches, inThree: inThree / searches };
};

const checked = (name: string) => readQueries(root, name).filter(({ q }) => halfOf(q) === 'check');

describe('searches that nobody tuned on', () => {
  test.each(['open-queries.json', 'own-queries.json'])(
    '%s: the right section first, and in the first three',
    (name) => {
      const { first, inThree } = scoreOfAll(checked(name));
      expect(first).toBeGreaterThanOrEqual(0.85);
      expect(inThree).toBeGreaterThanOrEqual(0.95);
    },
  );
});

test('misspelled words lose at most 5 points against the same words spelled right', () => {
  const glossary = parse(readFileSync(`${root}content/glossary/en.yaml`, 'utf8')) as Term[];
  const misspelled = misspelledTerms(glossary.map(({ term }) => term));
  expect(misspelled.length).toBeGreaterThanOrEqual(60);
  const clean = scoreOfAll(misspelled.map((query) => ({ ...query, q: query.clean })));
  expect(scoreOfAll(misspelled).first).toBeGreaterThanOrEqual(clean.first - 0.05);
});

test('nonsense finds nothing', () => {
  const nonsense = readWords(root, 'nonsense-queries.json');
  expect(nonsense.length).toBeGreaterThanOrEqual(30);
  expect(nonsense.filter((words) => search(words).length > 0)).toEqual([]);
});

test('a correct rare word is never corrected', () => {
  const rare = readWords(root, 'rare-words.json');
  expect(rare.length).toBeGreaterThanOrEqual(60);
  expect(rare.filter((word) => searchQuery(word, guide).correction !== undefined)).toEqual([]);
  expect(rare.filter((word) => searchQuery(`${word} pain`, guide).correction !== undefined)).toEqual([]);
});
