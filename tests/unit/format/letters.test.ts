import { expect, test } from 'vitest';
import { groupByLetter } from '../../../src/format/letters.ts';

const lettersOf = (...names: string[]) =>
  groupByLetter(names, (name) => name, 'en').map(({ letter, items }) => `${letter}: ${items.join(', ')}`);

test('sorts by name, whatever the case, under one heading a letter', () => {
  expect(lettersOf('steroid', 'Disc', 'sciatica', 'dermatome')).toEqual([
    'D: dermatome, Disc',
    'S: sciatica, steroid',
  ]);
});

test('puts digits first and together, in the order of the numbers', () => {
  expect(lettersOf('Aftercare', '24 hours', '5 steps')).toEqual(['0–9: 5 steps, 24 hours', 'A: Aftercare']);
});

test('puts a letter with an accent under the plain letter', () => {
  expect(lettersOf('Évian', 'epidural')).toEqual(['E: epidural, Évian']);
});

test('gives each letter an anchor', () => {
  expect(groupByLetter(['X-ray', '1 day'], (name) => name, 'en').map(({ id }) => id)).toEqual([
    'letter-0',
    'letter-x',
  ]);
});

test('leaves the list that it is given alone', () => {
  const names = ['b', 'a'];
  groupByLetter(names, (name) => name, 'en');
  expect(names).toEqual(['b', 'a']);
});
