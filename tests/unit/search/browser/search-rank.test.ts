import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../../../src/search/browser/search-query.ts';
import { indexWords, rankSections, type WordMatch } from '../../../../src/search/browser/search-rank.ts';
import { teaGuide } from '../../../support/search-guide.ts';

const guide = teaGuide();
const found = (typed: string, matches: Record<string, WordMatch[]> = {}) =>
  rankSections(searchQuery(typed, guide), guide, new Map(Object.entries(matches))).map(({ id }) => id);

describe('rankSections', () => {
  test('puts a heading before a word in the text', () => {
    expect(found('oven')[0]).toBe('/bread/oven');
    expect(found('leaves')[0]).toBe('/tea/leaves');
  });

  test('counts the reader’s own questions', () => {
    expect(found('how long does the kettle take')).toContain('/tea/water');
  });

  test('follows an everyday word to the section that the vocabulary names', () => {
    expect(found('cuppa')[0]).toBe('/tea/leaves');
  });

  test('puts a section that holds all words before one that holds a part', () => {
    expect(found('bread oven')[0]).toBe('/bread/oven');
  });

  test('puts the section before the explained word', () => {
    expect(found('kettle water').indexOf('/tea/water')).toBeLessThan(
      found('kettle water').indexOf('/glossary/kettle'),
    );
  });

  test('lets the index add sections, and raise those it finds', () => {
    expect(found('salt', { salt: [{ id: '/far/away', score: 9 }] })).toContain('/far/away');
  });

  test('shows only the best section of a page where the index knows pages', () => {
    const sections = guide.sections.map(([page, anchor, heading, id]) => {
      const path = guide.pages[page]?.[0] ?? '';
      return [page, anchor, heading, `${path}#${id.slice(path.length)}`] as const;
    });
    const query = searchQuery('salt water kettle', guide);
    const ranked = rankSections(
      query,
      { ...guide, sections },
      new Map([['kettle', [{ id: '/tea/', score: 9 }]]]),
    ).map(({ id }) => id);
    expect(ranked.filter((id) => id.startsWith('/tea/'))).toEqual(['/tea/#water']);
    expect(ranked.length).toBeGreaterThan(1);
  });

  test.each(['qwertzuiop', 'carburetor gasket', 'x', '', 'carburetor gasket spoon'])(
    'finds nothing for "%s"',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );
});

describe('indexWords', () => {
  test('looks up the most telling word alone, and never one that the site does not hold', () => {
    const words = (typed: string) => indexWords(searchQuery(typed, guide), guide);
    expect(words('cold water in the oven')).toHaveLength(1);
    expect(words('carburetor')).toEqual([]);
  });

  test('looks up no word that stands everywhere on a site that the guide does not know whole', () => {
    const sections = Array.from({ length: 30 }, () => guide.sections[0] ?? ([0, '', '', ''] as const));
    const everywhere = new Map(sections.map((_, place) => [place, 6]));
    const stems = new Map(guide.stems).set('water', everywhere);
    const far = (typed: string) =>
      indexWords(searchQuery(typed, guide), { ...guide, isWhole: false, sections, stems });
    expect(far('water for the oven')).toEqual(['oven']);
    expect(far('water')).toEqual([]);
  });
});
