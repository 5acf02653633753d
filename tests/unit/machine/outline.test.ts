import { expect, test } from 'vitest';
import { box, curve, disc, maskOf, roundBox, stroke } from '../../../src/machine/outline.ts';

const area = (rings: Parameters<typeof maskOf>[0]) =>
  maskOf(rings).cells.reduce((sum, cell) => sum + cell, 0);

test('a pixel is covered as far as a shape reaches into it', () => {
  const { left, top, width, cells } = maskOf([box([10.5, 20], 2, 1.5)]);
  expect({ left, top, width }).toEqual({ left: 10, top: 20, width: 3 });
  expect([...cells]).toEqual([0.5, 1, 0.5, 0.25, 0.5, 0.25]);
});

test('what two shapes cover counts once, and a ring that turns the other way is a hole', () => {
  expect(area([box([0, 0], 4, 4), box([2, 0], 4, 4)])).toBeCloseTo(24);
  expect(area([box([0, 0], 4, 4), box([1, 1], 2, 2).toReversed()])).toBeCloseTo(12);
});

test('discs, round boxes and lines have the size that they should', () => {
  expect(area([disc([20, 20], 10)])).toBeCloseTo(Math.PI * 100, -1);
  expect(area(roundBox([0, 0], 40, 20, 5))).toBeCloseTo(800 - (4 - Math.PI) * 25, 0);
  expect(
    area(
      stroke(
        [
          [0, 0],
          [30, 0],
          [30, 40],
        ],
        2,
      ),
    ),
  ).toBeCloseTo(140 + Math.PI, 0);
});

test('nothing covers nothing', () => {
  expect(maskOf([]).cells).toHaveLength(0);
});

test('a curve ends where it should', () => {
  expect(
    curve(
      [
        [0, 0],
        [1, 2],
        [2, 0],
      ],
      2,
    ),
  ).toEqual([
    [1, 1],
    [2, 0],
  ]);
});
