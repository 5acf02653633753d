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

  test('follows a word that means the same', () => {
    expect(found('cuppa pot')[0]).toBe('/tea/leaves');
  });

  test('keeps how a question is framed', () => {
    expect(found('how long does bread bake')[0]).toBe('/bread/oven');
    expect(found('how many spoons')[0]).toBe('/tea/leaves');
  });

  test('lets a number that nobody wrote veto nothing', () => {
    expect(found('bread oven 64483')[0]).toBe('/bread/oven');
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
  const words = (typed: string, isWhole = true) =>
    indexWords(searchQuery(typed, guide), { ...guide, isWhole });

  test('asks the index for nothing that the guide knows, and never for a word that the site does not hold', () => {
    expect(words('cold water in the oven')).toEqual([]);
    expect(words('carburetor')).toEqual([]);
  });

  test('looks up one word where the guide does not know every section', () => {
    expect(words('bread for the oven', false).length).toBeLessThanOrEqual(1);
  });
});
