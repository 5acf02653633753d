import { describe, expect, test } from 'vitest';
import { searchQuery } from '../../../../src/search/browser/search-query.ts';
import { indexWord, rankSections } from '../../../../src/search/browser/search-rank.ts';
import { teaGuide } from '../../../support/search-guide.ts';

const guide = teaGuide();
const found = (typed: string, ...ids: string[]) =>
  rankSections(
    searchQuery(typed, guide),
    guide,
    ids.map((id) => ({ id })),
  ).map(({ id }) => id);

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

  test('finds an explained word, whatever is around it', () => {
    expect(found('zebra boiler')).not.toEqual([]);
    expect(found('zebra leaves')).toEqual([]);
  });

  test('lets the index add sections, and raise those it finds', () => {
    expect(found('salt', '/far/away')).toContain('/far/away');
  });

  test('shows only the best section of a page where the index knows pages', () => {
    const sections = guide.sections.map(([page, anchor, heading, id]) => {
      const path = guide.pages[page]?.[0] ?? '';
      return [page, anchor, heading, `${path}#${id.slice(path.length)}`] as const;
    });
    const query = searchQuery('salt water kettle', guide);
    const ranked = rankSections(query, { ...guide, sections }, [{ id: '/tea/' }]).map(({ id }) => id);
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

describe('indexWord', () => {
  const word = (typed: string, isWhole = true) => indexWord(searchQuery(typed, guide), { ...guide, isWhole });

  test('asks the index for nothing that the guide knows, and never for a word that the site does not hold', () => {
    expect(word('cold water in the oven')).toBeUndefined();
    expect(word('carburetor', false)).toBeUndefined();
  });

  test('looks up the most telling word where the guide does not know every section', () => {
    const large = Array.from({ length: 40 }, () => guide.sections[0] ?? ([0, '', '', ''] as const));
    const query = searchQuery('salt for the kettle', guide);
    expect(indexWord(query, { ...guide, isWhole: false, sections: large })).toBe('salt');
  });
});
