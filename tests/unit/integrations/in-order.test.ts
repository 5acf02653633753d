import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/integrations/in-order.ts';

const all = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const result of results) found.push(result);
  return found;
};

test('results come in order, though the first takes longest, and no more are in work than may be', async () => {
  let inWork = 0;
  let most = 0;
  const work = async (milliseconds: number) => {
    most = Math.max(most, (inWork += 1));
    await sleep(milliseconds);
    inWork -= 1;
    return milliseconds;
  };
  expect(await all(inOrder([20, 1, 10, 1, 5], 2, work))).toEqual([20, 1, 10, 1, 5]);
  expect(most).toBe(2);
});

test('a failure is thrown when its turn comes', async () => {
  const work = (place: number) =>
    place === 1 ? Promise.reject(new Error('no such page')) : Promise.resolve(place);
  await expect(all(inOrder([0, 1, 2], 3, work))).rejects.toThrow('no such page');
});
