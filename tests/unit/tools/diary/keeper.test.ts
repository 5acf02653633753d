import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { liveThrough } from '../../../support/diary-sessions.ts';

describe('300 sessions of the diary', () => {
  it('lose nothing that was said to be saved', async () => {
    const report = await liveThrough(300, 7);
    expect(report.lost).toEqual([]);
    expect(report.kills).toBeGreaterThan(50);
    expect(report.overtaken).toBeGreaterThan(0);
  });
});
