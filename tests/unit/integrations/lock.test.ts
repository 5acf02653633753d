import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../../src/integrations/lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'deep/lock');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('a lock', () => {
  it('lets one after the other work, and tells once that it waits', async () => {
    const order: string[] = [];
    const first = withLock(lock, 'Waiting.', async () => {
      await new Promise((done) => setTimeout(done, 600));
      order.push('first');
    });
    await new Promise((done) => setTimeout(done, 50));
    await Promise.all([first, withLock(lock, 'Waiting.', () => order.push('second'))]);
    expect(order).toEqual(['first', 'second']);
    expect(console.log).toHaveBeenCalledExactlyOnceWith('Waiting.');
  });

  it('is given back when the work fails', async () => {
    await expect(
      withLock(lock, '', () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that was killed', async () => {
    mkdirSync(lock, { recursive: true });
    // Above the highest number that Linux gives to a process.
    writeFileSync(join(lock, 'pid'), '4194305');
    expect(await withLock(lock, '', () => 'done')).toBe('done');
  });
});
