import { expect, test } from 'vitest';
import {
  packMentions,
  packQuestions,
  unpackMentions,
  unpackQuestions,
} from '../../../src/search/packed-questions.ts';

test('gives every question back once, whatever its terms are', () => {
  const questions = [[0, 1], [0, 1, 2, 3], [0, 1, 2], [45], [46], [4000, 0], [3825], [3826, 19_000], [0]];
  const unpacked = unpackQuestions(packQuestions([...questions, [1, 0], [0, 0, 1], []]));
  expect(unpacked).toHaveLength(questions.length);
  expect(unpacked).toEqual(
    expect.arrayContaining(questions.map((places) => [...places].sort((a, b) => b - a))),
  );
});

test('needs no escape in JSON', () => {
  const packed = packQuestions(Array.from({ length: 12_000 }, (_, place) => [place, place + 1]));
  expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
});

test('gives sections back with how often they mention a term, at most three times', () => {
  const packed = packMentions(
    new Map([
      [2, 1],
      [40, 7],
      [41, 2],
    ]),
  );
  expect(unpackMentions(packed)).toEqual([
    [2, 1],
    [40, 3],
    [41, 2],
  ]);
});
