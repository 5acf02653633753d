import { describe, expect, test } from 'vitest';
import { iconArray, PERSON } from '../../../src/library/icon-array.ts';

interface Place {
  x: number;
  y: number;
}

/** Every person in the boxes of a path, one by one: counted apart from the code that draws. */
function people(path: string): Place[] {
  const places: Place[] = [];
  for (const [, ...numbers] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/g)) {
    const [left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
    for (let x = left; x < left + width; x += PERSON.width)
      for (let y = top; y < top + height; y += PERSON.height) places.push({ x, y });
  }
  return places;
}

const key = ({ x, y }: Place) => `${x} ${y}`;

describe.each([100, 1000])('out of %i', (per) => {
  test('every count draws that many affected people and the others, none twice', () => {
    for (let count = 1; count < per; count += 1) {
      const array = iconArray(count, per);
      const affected = people(array?.affected ?? '').map(key);
      const others = people(array?.others ?? '').map(key);
      expect([affected.length, others.length], String(count)).toEqual([count, per - count]);
      expect(new Set([...affected, ...others]).size, String(count)).toBe(per);
    }
  });

  test('everybody stands inside the picture and on the grid of the pattern', () => {
    const array = iconArray(37, per);
    if (!array) throw new Error('not drawn');
    for (const { x, y } of [...people(array.affected), ...people(array.others)]) {
      expect(x % PERSON.width).toBe(0);
      expect(y % PERSON.height).toBe(0);
      expect(x + PERSON.width).toBeLessThanOrEqual(array.width);
      expect(y + PERSON.height).toBeLessThanOrEqual(array.height);
    }
  });

  test('nobody and everybody are not drawn', () => {
    expect(iconArray(0, per)).toBeNull();
    expect(iconArray(per, per)).toBeNull();
  });

  test('costs a few hundred bytes', () => {
    const longest = Array.from({ length: per - 1 }, (_, index) => iconArray(index + 1, per)).map(
      (array) => (array?.affected.length ?? 0) + (array?.others.length ?? 0),
    );
    expect(Math.max(...longest)).toBeLessThan(500);
  });
});

test('the affected stand together from the start of the first row', () => {
  expect(people(iconArray(13, 100)?.affected ?? '')).toEqual([
    ...Array.from({ length: 10 }, (_, index) => ({ x: index * 12, y: 0 })),
    ...Array.from({ length: 3 }, (_, index) => ({ x: index * 12, y: 18 })),
  ]);
});

test('a thousand stand in ten blocks of a hundred with space between them', () => {
  const array = iconArray(1, 1000);
  const all = [...people(array?.affected ?? ''), ...people(array?.others ?? '')];
  const blocks = Map.groupBy(all, ({ x, y }) => `${Math.floor(x / 132)} ${Math.floor(y / 198)}`);
  expect([...blocks.values()].map(({ length }) => length)).toEqual(Array<number>(10).fill(100));
  expect(all.some(({ x }) => x === 120)).toBe(false);
  expect(all.some(({ y }) => y === 180)).toBe(false);
});

test('ten thousand are told in words alone', () => {
  expect(iconArray(5, 10_000)).toBeNull();
});
