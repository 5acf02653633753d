import { describe, expect, test } from 'vitest';
import { misspelledTerms } from '../../bench/misspell.ts';
import { scoreOf, wilson } from '../../bench/score.ts';
import { sectionText } from '../../bench/section-text.ts';

describe('the text of a section', () => {
  const html =
    '<header>Head</header><main><h1 id="short">Tea</h1><p>Lead.</p><nav>List of contents</nav>' +
    '<div><h2 id="a">A</h2><p>One.</p><h3 id="b">B</h3><p>Two.</p></div><h2>C</h2><p>Three.</p>' +
    '<div id="kettle"><dfn>Kettle</dfn> A pot.</div></main>';

  test.each([
    ['short', 'tea lead.'],
    ['', 'tea lead.'],
    ['a', 'a one. b two.'],
    ['b', 'b two.'],
    ['kettle', 'kettle a pot.'],
  ])('of #%s ends where the next one begins', (id, text) => {
    expect(sectionText(html, id)).toBe(text);
  });

  test('is missing where the anchor is', () => {
    expect(sectionText(html, 'not-there')).toBeUndefined();
  });

  test('counts 350 words and no more', () => {
    const long = `<main><h2 id="a">A</h2><p>${'word '.repeat(400)}last</p></main>`;
    expect(sectionText(long, 'a')?.split(' ')).toHaveLength(350);
  });
});

test('scores count what is first, in the first three, and how far down', () => {
  expect(scoreOf([0, 0, 1, 3, -1])).toEqual({
    searches: 5,
    first: 2,
    inThree: 3,
    mrr: (1 + 1 + 0.5 + 0.25) / 5,
  });
});

test('intervals are those of Wilson', () => {
  const [low, high] = wilson(42, 44);
  expect(low).toBeCloseTo(0.849, 2);
  expect(high).toBeCloseTo(0.987, 2);
});

test('every rule makes a misspelling of its kind', () => {
  const terms = ['Ablation', 'Abscess', 'Warfarin', 'Sciatica', 'Numbness', 'Nerve anesthetic', 'Disc'];
  const made = misspelledTerms(terms);
  expect(made.map(({ kind }) => kind)).toEqual(['swap', 'drop', 'double', 'neighbor key', 'split', 'join']);
  for (const { q, clean } of made) expect(q).not.toBe(clean);
});
