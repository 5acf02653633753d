import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASE_NAME, Store } from '../../../../src/tools/store/database.ts';
import { readDocument, writeDocument } from '../../../../src/tools/store/document.ts';
import {
  deleteEverything,
  importEverything,
  readEverything,
} from '../../../../src/tools/store/everything.ts';
import type { Tool } from '../../../../src/tools/store/record.ts';
import { readSavedFile, savedFile } from '../../../../src/tools/store/saved-file.ts';

const list: Tool<{ ticks: string[] }> = {
  name: 'checklist',
  version: 2,
  schema: z.looseObject({ ticks: z.array(z.string()) }),
  migrations: [(old) => ({ ticks: old })],
};
const at = new Date('2026-12-01T09:00:00Z');

async function store(): Promise<Store> {
  const opened = await Store.open();
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

function storageOf(values: Map<string, string>) {
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal(
    'localStorage',
    storageOf(
      new Map([
        ['theme', 'dark'],
        ['not-ours', 'x'],
      ]),
    ),
  );
  vi.stubGlobal('sessionStorage', storageOf(new Map([['clinic', 'northway']])));
});
afterEach(() => vi.unstubAllGlobals());

describe('a tool that keeps one thing', () => {
  it('finds nothing at first, then what it kept', async () => {
    expect(await readDocument(list)).toEqual({
      ok: true,
      value: { data: undefined, revision: 0, damaged: false },
    });
    expect(await writeDocument(list, { ticks: ['coat'] })).toEqual({ ok: true, value: 1 });
    expect(await readDocument(list)).toMatchObject({ value: { data: { ticks: ['coat'] }, revision: 1 } });
  });

  it('is told when another tab was faster, and overwrites nothing', async () => {
    await writeDocument(list, { ticks: ['coat'] }, 0);
    await writeDocument(list, { ticks: ['shoes'] }, 1);
    expect(await writeDocument(list, { ticks: [] }, 1)).toEqual({ ok: false, problem: 'changed' });
    expect(await readDocument(list)).toMatchObject({ value: { data: { ticks: ['shoes'] } } });
  });

  it('reads data of an older version, and leaves those of a newer one alone', async () => {
    const records = await store();
    await records.change([{ put: { tool: 'checklist', id: 'document', version: 1, data: ['coat'] } }], at);
    expect(await readDocument(list)).toMatchObject({ value: { data: { ticks: ['coat'] } } });
    await records.change([{ put: { tool: 'checklist', id: 'document', version: 3, data: {} } }], at);
    expect(await readDocument(list)).toEqual({ ok: false, problem: 'newer' });
    records.close();
  });

  it('says that damaged data are damaged, and keeps them', async () => {
    const records = await store();
    await records.change([{ put: { tool: 'checklist', id: 'document', version: 2, data: 7 } }], at);
    expect(await readDocument(list)).toMatchObject({
      value: { damaged: true, data: undefined, revision: 1 },
    });
    records.close();
  });
});

describe('storage that does not work', () => {
  it.each([
    ['SecurityError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'failed'],
  ])('answers %s with the problem "%s"', async (name, problem) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('No', name);
      },
    });
    expect(await Store.open()).toEqual({ ok: false, problem });
  });

  it('is forbidden where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await writeDocument(list, { ticks: [] })).toEqual({ ok: false, problem: 'forbidden' });
  });

  it('gives up on a browser that never answers', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    vi.useFakeTimers();
    const opening = Store.open({ patience: 10 });
    vi.advanceTimersByTime(11);
    expect(await opening).toEqual({ ok: false, problem: 'failed' });
    vi.useRealTimers();
  });

  it('leaves a database of a newer guide alone', async () => {
    await new Promise((resolve) => {
      indexedDB.open(DATABASE_NAME, 99).onsuccess = (event) => {
        (event.target as IDBOpenDBRequest).result.close();
        resolve(undefined);
      };
    });
    expect(await Store.open()).toEqual({ ok: false, problem: 'newer' });
  });

  it('does all steps of a change or none', async () => {
    const records = await store();
    const put = (id: string, data: unknown) => ({ put: { tool: 'diary', id, version: 1, data } });
    await records.change([put('a', 1)], at);
    // A function cannot be stored, so the second step fails.
    expect(await records.change([put('a', 2), put('b', () => 1)], at)).toMatchObject({ ok: false });
    expect(await records.records()).toMatchObject({ value: [{ id: 'a', data: 1, revision: 1 }] });
    records.close();
  });

  it('lets go of the database when another tab needs it', async () => {
    const onLost = vi.fn();
    const opened = await Store.open({ onLost });
    expect(opened.ok).toBe(true);
    await new Promise((resolve) => {
      indexedDB.open(DATABASE_NAME, 99).onsuccess = resolve;
    });
    expect(onLost).toHaveBeenCalledOnce();
  });
});

describe('everything', () => {
  it('is shown, saved, deleted and opened again', async () => {
    await writeDocument(list, { ticks: ['coat'] });
    const before = await readEverything();
    if (!before.ok) throw new Error(before.problem);
    expect(before.value.map(({ thing }) => thing.id)).toEqual(['checklist', 'comfort']);
    const records = before.value.flatMap((part) => part.records);
    const text = savedFile({ records, settings: { theme: 'dark', 'not-ours': 'y' } }, at);

    expect(await deleteEverything()).toEqual({ ok: true, value: undefined });
    expect(await readEverything()).toEqual({ ok: true, value: [] });
    expect(localStorage.getItem('not-ours')).toBe('x');
    expect(sessionStorage.getItem('clinic')).toBeNull();

    const file = readSavedFile(text);
    if (!file || file === 'newer') throw new Error('It cannot be read.');
    expect(await importEverything(file, { dry: true })).toMatchObject({
      value: { added: [{}], settings: ['theme'] },
    });
    expect(await readEverything()).toEqual({ ok: true, value: [] });
    await importEverything(file, { dry: false });
    expect(await readDocument(list)).toMatchObject({ value: { data: { ticks: ['coat'] } } });
    expect(localStorage.getItem('theme')).toBe('dark');
    expect(localStorage.getItem('not-ours')).toBe('x');
  });

  it('never writes over what is here', async () => {
    await writeDocument(list, { ticks: ['coat'] });
    const file = {
      records: [
        { tool: 'checklist', id: 'document', version: 2, revision: 9, savedAt: '', data: { ticks: [] } },
      ],
      settings: { theme: 'light' },
      unreadable: 0,
    };
    expect(await importEverything(file, { dry: false })).toMatchObject({
      value: { different: [{}], settings: [] },
    });
    expect(await readDocument(list)).toMatchObject({ value: { data: { ticks: ['coat'] } } });
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('deletes one thing and leaves the others', async () => {
    await writeDocument(list, { ticks: ['coat'] });
    const all = await readEverything();
    const comfort = all.ok ? all.value.find(({ thing }) => thing.id === 'comfort') : undefined;
    if (!comfort) throw new Error('There is no comfort.');
    await deleteEverything(comfort.thing);
    expect(await readEverything()).toMatchObject({ value: [{ thing: { id: 'checklist' } }] });
  });

  it('has a place for what only a newer guide knows', async () => {
    await writeDocument(list, { ticks: ['coat'] });
    await writeDocument({ ...list, name: 'of-tomorrow' }, { ticks: ['hat'] });
    const all = await readEverything();
    const other = all.ok ? all.value.find(({ thing }) => thing.id === 'other') : undefined;
    if (!other) throw new Error('It is not shown.');
    expect(other.records).toMatchObject([{ tool: 'of-tomorrow' }]);
    await deleteEverything(other.thing);
    expect(await readEverything()).toMatchObject({
      value: [{ thing: { id: 'checklist' } }, { thing: { id: 'comfort' } }],
    });
  });
});

describe('a file', () => {
  it.each(['', '{', '[]', '{"guide":"another","file":1}', 'null'])(
    'that is none of ours is refused: %j',
    (text) => {
      expect(readSavedFile(text)).toBeUndefined();
    },
  );

  it('of a newer guide is told apart', () => {
    expect(readSavedFile(savedFile({ records: [] }, at).replace('"file": 1', '"file": 2'))).toBe('newer');
  });

  it('counts what in it is no record', () => {
    const text = savedFile({ records: [] }, at).replace('"records": []', '"records": [7, {"tool": "diary"}]');
    expect(readSavedFile(`\uFEFF${text}`)).toMatchObject({ records: [], unreadable: 2 });
  });
});
