/**
 * Sessions of the diary as life has them: entries at random times, reloads, browsers that die before, in
 * the middle of and after a write, phones without room, clocks that jump, a second tab. Whatever the diary
 * has said is saved has to be there in the next session, word for word.
 */
import { IDBFactory } from 'fake-indexeddb';
import type { Change, RecordStore } from '../../src/tools/store/database.ts';
import { Store } from '../../src/tools/store/database.ts';
import { done, failure, type Outcome } from '../../src/tools/store/outcome.ts';
import type { KeptRecord } from '../../src/tools/store/record.ts';
import { readSavedFile } from '../../src/tools/store/saved-file.ts';
import type { Draft, Entry } from '../../src/tools/diary/diary.ts';
import { Keeper } from '../../src/tools/diary/keeper.ts';

/** What many sessions came to. */
export interface SessionReport {
  sessions: number;
  entries: number;
  drafts: number;
  kills: number;
  refused: number;
  clockJumps: number;
  overtaken: number;
  /** One sentence for each entry or draft that was said to be saved and is not there. */
  lost: string[];
}

/** Random numbers that come again with the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Killed extends Error {}

/** A store that dies or is full when chance says so. */
class FragileStore implements RecordStore {
  readonly #store: Store;
  readonly #random: () => number;
  readonly #report: SessionReport;

  constructor(store: Store, random: () => number, report: SessionReport) {
    this.#store = store;
    this.#random = random;
    this.#report = report;
  }

  records(tool?: string): Promise<Outcome<KeptRecord[]>> {
    return this.#store.records(tool);
  }

  async change(steps: readonly Change[], savedAt: Date): Promise<Outcome<KeptRecord[]>> {
    const fate = this.#random();
    if (fate < 0.04) {
      this.#report.refused += 1;
      return failure('full');
    }
    if (fate < 0.12) {
      this.#report.kills += 1;
      if (fate < 0.07) throw new Killed('before');
      if (fate < 0.095) {
        // The last step cannot be stored, so the browser undoes those before it.
        const poison = { tool: 'diary', id: 'poison', version: 1, data: () => 'cannot be stored' };
        await this.#store.change([...steps, { put: poison }], savedAt);
        throw new Killed('in the middle');
      }
      await this.#store.change(steps, savedAt);
      throw new Killed('before the answer');
    }
    return this.#store.change(steps, savedAt);
  }

  clear(tool?: string): Promise<Outcome<void>> {
    return this.#store.clear(tool);
  }

  close(): void {
    this.#store.close();
  }
}

const zones = ['America/Chicago', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland'];
const times = ['before', 'hour-1', 'hour-2', 'hour-4', 'hour-6', 'bedtime', 'day-1', 'day-2', 'week-4'];

/** Lives through so many sessions and says what came of them. */
export async function liveThrough(sessions: number, seed: number): Promise<SessionReport> {
  const report: SessionReport = {
    sessions: 0,
    entries: 0,
    drafts: 0,
    kills: 0,
    refused: 0,
    clockJumps: 0,
    overtaken: 0,
    lost: [],
  };
  const random = randomOf(seed);
  while (report.sessions < sessions)
    await liveOneDevice(Math.min(20, sessions - report.sessions), random, report);
  return report;
}

/** What the diary of one device has promised: states of each entry and draft that may be found. */
interface Promised {
  entries: Map<string, Set<string>>;
  drafts: Map<string, Set<string>>;
}

async function liveOneDevice(sessions: number, random: () => number, report: SessionReport): Promise<void> {
  const factory = new IDBFactory();
  const world = { time: Date.parse('2026-12-01T15:00:00Z'), zone: 0, ids: 0 };
  const promised: Promised = { entries: new Map(), drafts: new Map() };
  const open = async () => {
    globalThis.indexedDB = factory;
    const keeper = await Keeper.open({
      now: () => new Date(world.time),
      zone: () => zones[world.zone % zones.length] ?? 'UTC',
      newId: () => `id-${++world.ids}`,
      open: async () => {
        const opened = await Store.open();
        return opened.ok ? done(new FragileStore(opened.value, random, report)) : opened;
      },
    });
    if (keeper.problem) throw new Error(`The database did not open: ${keeper.problem}`);
    return keeper;
  };
  for (let session = 0; session < sessions; session += 1) {
    report.sessions += 1;
    const keeper = await open();
    compare(keeper, promised, report, session);
    const other = random() < 0.15 ? await open() : undefined;
    try {
      await liveOneSession({ keeper, other, random, world, promised, report });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    keeper.close();
    other?.close();
  }
}

interface Life {
  keeper: Keeper;
  other: Keeper | undefined;
  random: () => number;
  world: { time: number; zone: number };
  promised: Promised;
  report: SessionReport;
}

async function liveOneSession({ keeper, other, random, world, promised, report }: Life): Promise<void> {
  if (!keeper.diary) {
    const started = await keeper.start({
      injection: { date: '2026-12-01', time: '09:40', zone: 'America/Chicago' },
      pains: [{ id: 'leg' }, { id: 'back' }],
      times,
      timesFrom: 'default',
      hard: [],
    });
    if (!started.ok) return;
  }
  const actions = 1 + Math.floor(random() * 5);
  for (let action = 0; action < actions; action += 1) {
    world.time += Math.floor(random() * 8 * 3_600_000);
    if (random() < 0.08) {
      report.clockJumps += 1;
      world.time += Math.floor((random() - 0.6) * 20 * 3_600_000);
      world.zone += random() < 0.5 ? 1 : 0;
    }
    const tab = other && random() < 0.4 ? other : keeper;
    if (tab.clockJump && random() < 0.5) await tab.answerClock(new Date(world.time));
    if (!tab.diary) await tab.reload();
    if (random() < 0.2 && tab.entries.length > 0) await changeOne(tab, random, promised, report);
    else await writeOne(tab, random, promised, report);
  }
}

async function writeOne(keeper: Keeper, random: () => number, promised: Promised, report: SessionReport) {
  const continued = random() < 0.5 ? keeper.drafts[0] : undefined;
  let draft: Draft =
    continued ??
    keeper.begin(times[Math.floor(random() * times.length)] ?? null, {
      late: random() < 0.2,
      source: 'live',
      wallTime: keeper.wallTime,
    });
  for (const pain of ['leg', 'back']) {
    draft = {
      ...draft,
      scores: [
        ...draft.scores.filter((score) => score.pain !== pain),
        { pain, value: Math.floor(random() * 11) },
      ],
      note: random() < 0.3 ? `note ${random()}` : draft.note,
      step: draft.step + 1,
    };
    mayBe(promised.drafts, draft.id, draft);
    const kept = await keeper.keepDraft(draft);
    if (kept.ok) {
      promised.drafts.set(draft.id, new Set([textOf(draft)]));
      report.drafts += 1;
    } else if (!inCopy(keeper, draft.id)) report.lost.push(`the refused draft ${draft.id} is in no copy`);
    // The reader puts the phone away.
    if (random() < 0.1) return;
  }
  const asEntry = entryTextOf(draft);
  mayBe(promised.entries, draft.id, asEntry);
  let saved = await keeper.save(draft);
  if (!saved.ok && saved.problem === 'full') {
    if (!inCopy(keeper, draft.id)) report.lost.push(`the refused entry ${draft.id} is in no copy`);
    const again = await keeper.retry();
    if (again.ok) saved = await keeper.save(draft);
  }
  if (saved.ok) {
    promised.entries.set(draft.id, new Set([entryTextOf(saved.value)]));
    promised.drafts.delete(draft.id);
    report.entries += 1;
  }
}

async function changeOne(keeper: Keeper, random: () => number, promised: Promised, report: SessionReport) {
  const entry = keeper.entries[Math.floor(random() * keeper.entries.length)];
  if (!entry) return;
  const value = Math.floor(random() * 11);
  const first = entry.scores.find(({ pain }) => pain === 'leg');
  const before = new Set(promised.entries.get(entry.id));
  // Whatever becomes of the change, the entry is there as it was or as it was to be.
  promised.entries.get(entry.id)?.add('changing');
  const changed = await keeper.change(entry.id, new Map([['leg', value]]));
  if (changed.ok) {
    const now = changed.value.scores.find(({ pain }) => pain === 'leg');
    if (now?.value !== first?.value && now?.first !== (first?.first ?? first?.value)) {
      report.lost.push(`the first value of ${entry.id} is gone`);
    }
    promised.entries.set(entry.id, new Set([entryTextOf(changed.value)]));
  } else if (changed.problem === 'changed') {
    report.overtaken += 1;
    promised.entries.set(entry.id, before);
  }
}

function compare(keeper: Keeper, promised: Promised, report: SessionReport, session: number): void {
  if (keeper.damaged.length > 0) report.lost.push(`${keeper.damaged.length} records are damaged`);
  const entries = new Map(keeper.entries.map((entry) => [entry.id, entryTextOf(entry)]));
  for (const [id, states] of promised.entries) {
    const found = entries.get(id);
    const isPromised = !promised.drafts.has(id);
    if (found === undefined) {
      if (isPromised) report.lost.push(`session ${session}: the entry ${id} is gone`);
    } else if (!states.has(found) && !states.has('changing')) {
      report.lost.push(`session ${session}: the entry ${id} has other words`);
    }
    // It is there now: from here on it has to stay.
    if (found !== undefined) {
      promised.entries.set(id, new Set([found]));
      promised.drafts.delete(id);
    }
  }
  const drafts = new Map(keeper.drafts.map((draft) => [draft.id, textOf(draft)]));
  for (const [id, states] of promised.drafts) {
    const found = drafts.get(id);
    if (found === undefined) {
      // The empty state stands for a first write that nobody has answered.
      if (!states.has('')) report.lost.push(`session ${session}: the draft ${id} is gone`);
    } else if (!states.has(found)) report.lost.push(`session ${session}: the draft ${id} has other words`);
    if (found !== undefined) promised.drafts.set(id, new Set([found]));
  }
}

/** A write that nobody has answered yet may be there afterwards, or not. */
function mayBe(states: Map<string, Set<string>>, id: string, value: Draft | string): void {
  const known = states.get(id) ?? new Set(['']);
  known.add(typeof value === 'string' ? value : textOf(value));
  states.set(id, known);
}

function inCopy(keeper: Keeper, id: string): boolean {
  const file = readSavedFile(keeper.copy());
  return typeof file === 'object' && file.records.some((record) => record.id.endsWith(`/${id}`));
}

function textOf(draft: Draft): string {
  return JSON.stringify([draft.scores, draft.note, draft.step]);
}

function entryTextOf(entry: Entry | Draft): string {
  return JSON.stringify([entry.id, entry.time, entry.scores, entry.note, entry.wallTime, entry.late]);
}
