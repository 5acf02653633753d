import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import type { Diary, Entry } from '../../../../src/tools/diary/diary.ts';
import { forms, recordId } from '../../../../src/tools/diary/diary.ts';
import { planDiaryImport, recordsOf } from '../../../../src/tools/diary/import-diary.ts';
import { Keeper } from '../../../../src/tools/diary/keeper.ts';
import { diaryOfTable, tableOf } from '../../../../src/tools/diary/table-file.ts';
import { Store } from '../../../../src/tools/store/database.ts';
import { MemoryStore } from '../../../../src/tools/store/memory-store.ts';
import { done, failure } from '../../../../src/tools/store/outcome.ts';
import { type KeptRecord, readRecord } from '../../../../src/tools/store/record.ts';
import { readSavedFile, savedFile } from '../../../../src/tools/store/saved-file.ts';

const diary: Diary = {
  id: 'd1',
  startedAt: '2026-12-01T15:00:00.000Z',
  injection: { date: '2026-12-01', time: '09:40', zone: 'America/Chicago' },
  pains: [{ id: 'leg' }, { id: 'own-1', label: 'left "calf", =1' }],
  times: ['before', 'hour-1'],
  timesFrom: 'default',
  hard: [],
};
const value = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('none', 'very-bad'));
const iso = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((time) => new Date(time).toISOString());
const said = fc
  .oneof(fc.string(), fc.constantFrom('=1+1', "'=x", '-5', '@a', "''+", 'a,"b"\nc', '\u00e9 \u{1f600}'))
  .filter((text) => text !== '');
/** Some fields are there and some are not. */
const optional = fc.record(
  {
    doing: fc.constantFrom('walking'),
    doingText: said,
    numb: fc.constantFrom('no'),
    medicine: fc.constantFrom('yes', 'no'),
    medicineText: said,
    note: said,
  },
  { requiredKeys: [] },
);
const entry = fc
  .tuple(
    fc.uuid(),
    fc.constantFrom(null, 'before', 'hour-1'),
    fc.uniqueArray(fc.record({ pain: fc.constantFrom('leg', 'own-1'), value }), {
      selector: ({ pain }) => pain,
    }),
    iso,
    optional,
    fc.boolean(),
  )
  .map(([id, time, scores, writtenAt, others, late]): Entry => ({
    id,
    time,
    scores: scores.sort((a, b) => (a.pain < b.pain ? -1 : 1)),
    ...(others as Partial<Entry>),
    late,
    source: 'live',
    writtenAt,
    wallTime: writtenAt.slice(0, 16),
    zone: 'America/Chicago',
  }));
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 });
let ids = 0;
const newId = () => `new-${(ids += 1)}`;
const now = new Date('2026-12-02T12:00:00Z');

async function applied(kept: readonly KeptRecord[], file: readonly KeptRecord[]): Promise<KeptRecord[]> {
  const store = new MemoryStore();
  await store.change(
    kept.map(({ tool, id, version, data }) => ({ put: { tool, id, version, data } })),
    now,
  );
  const plan = planDiaryImport(kept, file, newId);
  if (plan && plan !== 'newer') {
    const changed = await store.change(plan.changes, now);
    expect(changed.ok).toBe(true);
  }
  const records = await store.records();
  return records.ok ? records.value : [];
}

const dataOf = (records: readonly KeptRecord[]) => new Map(records.map(({ id, data }) => [id, data]));

describe('opening a saved diary', () => {
  it('gives back what was saved, on a device that has nothing', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        const records = recordsOf(diary, all);
        const file = readSavedFile(savedFile({ records }, now));
        if (!file || file === 'newer') throw new Error('It cannot be read.');
        // Entries that say the same, letter by letter, are one.
        const plan = planDiaryImport([], file.records, newId);
        if (!plan || plan === 'newer') throw new Error('There is no plan.');
        expect(plan.kind).toBe('first');
        expect(plan.added + plan.same).toBe(all.length);
        const kept = dataOf(await applied([], file.records));
        for (const change of plan.changes)
          if ('put' in change) expect(kept.get(change.put.id)).toEqual(change.put.data);
      }),
    );
  });

  it('changes nothing that is here, and adds nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.array(fc.nat({ max: 7 })), async (own, other, changed) => {
        const mine = recordsOf(diary, own);
        // Some entries of the file have the name of an own one and say something else.
        const clashing = changed.flatMap((index) => {
          const clash = own[index];
          return clash ? [{ ...clash, note: `changed ${index}` }] : [];
        });
        const file = recordsOf(diary, [...other, ...clashing]);
        const after = await applied(mine, file);
        const kept = dataOf(after);
        for (const record of mine) expect(kept.get(record.id)).toEqual(record.data);
        const again = planDiaryImport(after, file, newId);
        expect(again).toMatchObject({ added: 0 });
        expect(await applied(after, file)).toHaveLength(after.length);
      }),
    );
  });

  it('keeps another diary apart', async () => {
    const mine = recordsOf(diary, []);
    const file = recordsOf({ ...diary, id: 'd2' }, []);
    expect(planDiaryImport(mine, file, newId)).toMatchObject({ kind: 'other' });
    const kept = dataOf(await applied(mine, file));
    expect(kept.get(recordId.current)).toEqual({ diary: 'd1' });
    expect(kept.has(recordId.diary('d2'))).toBe(true);
  });

  it('refuses what is no diary, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const file = readSavedFile(text);
        if (file && file !== 'newer') expect(planDiaryImport([], file.records, newId)).toBeUndefined();
        expect(diaryOfTable(Papa.parse<string[]>(text).data)).toBeUndefined();
      }),
    );
  });

  it('leaves a file of a newer guide alone', () => {
    const [first, ...others] = recordsOf(diary, []);
    if (!first) throw new Error('There are no records.');
    expect(planDiaryImport([], [{ ...first, version: 99 }, ...others], newId)).toBe('newer');
  });
});

describe('the table', () => {
  it('comes back from an office program letter by letter', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const text = Papa.unparse(tableOf(diary, all), { newline: '\r\n' });
        const found = diaryOfTable(Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
        expect(found).toEqual({ diary, entries: all, unreadable: 0 });
      }),
    );
  });

  it('has no cell that an office program would run', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const cell of tableOf(diary, all).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('older and newer data', () => {
  const around = (store: Store | MemoryStore, tools = forms) => ({
    now: () => now,
    zone: () => 'UTC',
    newId,
    open: () => Promise.resolve(done(store)),
    forms: tools,
  });
  /** A version to come: a note is a list of lines. */
  const newer = {
    ...forms,
    entry: {
      ...forms.entry,
      version: 2,
      migrations: [(old: unknown) => ({ ...(old as Entry), note: `${(old as Entry).note ?? ''}!` })],
    },
  };

  it('are brought to the form of today, with the old one kept beside for 30 days', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        const store = new MemoryStore();
        const puts = recordsOf(diary, all).map(({ tool, id, version, data }) => ({
          put: { tool, id, version, data },
        }));
        await store.change(puts, now);
        const keeper = await Keeper.open(around(store, newer));
        expect(keeper.migrated).toBe(all.length);
        expect(keeper.entries.map(({ note = '' }) => note).sort()).toEqual(
          all.map(({ note = '' }) => `${note}!`).sort(),
        );
        const kept = dataOf(keeper.records);
        for (const old of all)
          expect(kept.get(recordId.before(1, recordId.entry('d1', old.id)))).toEqual(old);
        const again = await Keeper.open(around(store, newer));
        expect([again.migrated, again.damaged, again.entries.length]).toEqual([0, [], all.length]);
        const later = await Keeper.open({
          ...around(store, newer),
          now: () => new Date(now.getTime() + 31 * 86_400_000),
        });
        expect(later.records.some(({ id }) => id.startsWith('before/'))).toBe(false);
        expect(later.entries).toHaveLength(all.length);
      }),
      { numRuns: 30 },
    );
  });

  it('of a newer guide are only read, copied whole, and never written', async () => {
    const store = new MemoryStore();
    const records = recordsOf(diary, []);
    const puts = records.map(({ tool, id, data }) => ({ put: { tool, id, version: 9, data } }));
    await store.change(puts, now);
    const keeper = await Keeper.open(around(store));
    expect(keeper.newer).toBe(true);
    expect(await keeper.start(diary)).toEqual(failure('newer'));
    expect(readSavedFile(keeper.copy())).toMatchObject({ records: [{ version: 9 }, { version: 9 }] });
  });

  it('that are damaged stay in the copy, and do not hide the others', async () => {
    const store = new MemoryStore();
    const puts = recordsOf(diary, []).map(({ tool, id, version, data }) => ({
      put: { tool, id, version, data },
    }));
    await store.change(
      [...puts, { put: { tool: 'diary', id: 'd1/entry/x', version: 1, data: { odd: true } } }],
      now,
    );
    const keeper = await Keeper.open(around(store));
    expect(keeper.damaged).toHaveLength(1);
    expect(keeper.diary?.id).toBe('d1');
    expect(keeper.copy()).toContain('"odd": true');
  });

  it('of any shape are read, or called damaged, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 0, max: 4 }), (data, version) => {
        expect(['good', 'damaged', 'newer']).toContain(readRecord(newer.entry, { version, data }).state);
      }),
    );
  });

  it('stay in memory where the browser keeps nothing, and can be saved from there', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const keeper = await Keeper.open({ ...around(new MemoryStore()), open: () => Store.open() });
    vi.unstubAllGlobals();
    expect(keeper.problem).toBe('forbidden');
    await keeper.start(diary);
    await keeper.save(keeper.begin('before', { late: false, source: 'live', wallTime: keeper.wallTime }));
    expect(keeper.entries).toHaveLength(1);
    expect(readSavedFile(keeper.copy())).toMatchObject({ records: [{}, {}, {}] });
  });

  it('are asked about once when the clock runs back', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    let time = now.getTime();
    const keeper = await Keeper.open({
      ...around(new MemoryStore()),
      now: () => new Date(time),
      open: () => Store.open(),
    });
    await keeper.start(diary);
    const begin = () => keeper.begin('before', { late: false, source: 'live', wallTime: keeper.wallTime });
    await keeper.save(begin());
    time -= 3 * 3_600_000;
    expect(keeper.clockJump?.wallTime).toBe('2026-12-02T12:00');
    // The reader says that it is 12:30.
    await keeper.answerClock(new Date(time + 3.5 * 3_600_000));
    expect(keeper.clockJump).toBeUndefined();
    expect(keeper.wallTime).toBe('2026-12-02T12:30');
    await keeper.save(begin());
    expect(keeper.entries.map(({ wallTime }) => wallTime)).toEqual(['2026-12-02T12:00', '2026-12-02T12:30']);
    vi.unstubAllGlobals();
  });
});
