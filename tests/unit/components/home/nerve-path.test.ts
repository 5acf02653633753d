import { describe, expect, test } from 'vitest';
import { nerveDown, nerveThrough } from '../../../../src/components/home/nerve-path.ts';

const size = { width: 1280, height: 900 };
const toe = { x: 900, y: 10 };
const nodes = [
  { x: 100, y: 300 },
  { x: 350, y: 320 },
  { x: 600, y: 290 },
  { x: 850, y: 330 },
  { x: 1100, y: 300 },
];

/** The points at which the curves of a path end. */
function stopsOf(path: string): [number, number][] {
  return [...path.matchAll(/[MCS]([^MCS]*)/g)].map(([, numbers = '']) => {
    const [x = Number.NaN, y = Number.NaN] = numbers.trim().split(/\s+/).map(Number).slice(-2);
    return [x, y];
  });
}

describe.each([
  ['on wide screens', nerveThrough(toe, nodes, size)],
  [
    'on phones',
    nerveDown(
      { x: 20, y: 10 },
      nodes.map(({ y }, index) => ({ x: 44, y: y + index * 200 })),
      size,
    ),
  ],
])('the nerve %s', (_where, path) => {
  test('is one line without a gap', () => {
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path).toMatch(/^M/);
  });

  test('has numbers only, none longer than it needs to be', () => {
    expect(path).not.toMatch(/NaN|undefined|Infinity|\.\d{2}/);
  });
});

test('on wide screens it goes through every node and leaves at the bottom', () => {
  const stops = stopsOf(nerveThrough(toe, nodes, size));
  expect(stops[0]).toEqual([toe.x, toe.y]);
  for (const { x, y } of nodes) expect(stops).toContainEqual([x, y]);
  expect(stops.at(-1)?.[1]).toBe(size.height + 1);
});

test('on wide screens it stays inside the section', () => {
  for (const width of [960, 1280, 1920]) {
    const [x = 0] = stopsOf(nerveThrough(toe, nodes.slice(0, 3), { ...size, width })).at(-1) ?? [];
    expect(x).toBeLessThanOrEqual(width - 8);
  }
});

test('on phones it goes down through every node and leaves at the start edge', () => {
  const down = nodes.map((_, index) => ({ x: 44, y: 200 + index * 250 }));
  const stops = stopsOf(nerveDown({ x: 20, y: 10 }, down, { width: 390, height: 1500 }));
  for (const { x, y } of down) expect(stops).toContainEqual([x, y]);
  expect(stops.at(-1)?.[0]).toBeLessThan(0);
});

test('without nodes it is still a line', () => {
  expect(nerveThrough(toe, [], size)).not.toMatch(/NaN/);
  expect(nerveDown(toe, [], size)).not.toMatch(/NaN/);
});
