import { expect, test } from 'vitest';
import { suggestionFor } from '../../../src/format/suggestion.ts';

const known = ['nerve-root', 'faint', 'driving'];

test.each([
  ['nerv-root', 'nerve-root'],
  ['nerve-roots', 'nerve-root'],
  ['drivign', 'driving'],
])('%s was meant to be %s', (typed, meant) => {
  expect(suggestionFor(typed, known)).toBe(meant);
});

test('suggests nothing that is far away, and nothing from nothing', () => {
  expect(suggestionFor('eating', known)).toBeNull();
  expect(suggestionFor('eating', [])).toBeNull();
});
