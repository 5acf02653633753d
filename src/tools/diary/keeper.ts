/**
 * One session of the diary: what is kept, what has been begun, and what the device answered. It knows no
 * page, so that ten thousand sessions can be tried without one.
 */
import type { Change, RecordStore } from '../store/database.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { done, failure, type Outcome, type StorageProblem } from '../store/outcome.ts';
import type { KeptRecord } from '../store/record.ts';
import { savedFile } from '../store/saved-file.ts';
import {
  type Diary,
  DIARY_TOOL,
  type Draft,
  type Entry,
  forms as formsOfToday,
  type Forms,
  partsOfRecordId,
  recordId,
  type ScoreValue,
} from './diary.ts';
import { type DiaryContents, noContents, readDiaryRecord, sortRecords } from './diary-contents.ts';
import type { Moment } from './schedule.ts';
import { DAY, MINUTE, wallTimeOf } from '../../calendar/wall-time.ts';

/** What a session needs of the world. */
export interface Surroundings {
  readonly now: () => Date;
  readonly zone: () => string;
  readonly newId: () => string;
  readonly open: () => Promise<Outcome<RecordStore>>;
  readonly forms?: Forms;
}

/** How long the state before a change of form is kept. */
const KEPT_BEFORE = 30 * DAY;

/** A clock may run back so much without a question: devices set themselves. */
const CLOCK_TOLERANCE = 2 * MINUTE;

/** A session of the diary. */
export class Keeper {
  readonly #around: Surroundings;
  readonly #forms: Forms;
  #store: RecordStore;
  #loaded = noContents;
  #unsaved: readonly Change[] = [];
  /** Why nothing is kept on this device, while the session works in memory. */
  readonly problem: StorageProblem | undefined;
  /** A newer version wrote the diary: this session only reads and copies it. */
  newer = false;
  /** Records of an older form were brought to today's when this session began. */
  migrated = 0;

  private constructor(around: Surroundings, store: RecordStore, problem: StorageProblem | undefined) {
    this.#around = around;
    this.#forms = around.forms ?? formsOfToday;
    this.#store = store;
    this.problem = problem;
  }

  /** Opens what is kept. Where nothing can be kept, the session works in memory and says why. */
  static async open(around: Surroundings): Promise<Keeper> {
    const opened = await around.open();
    const keeper = opened.ok
      ? new Keeper(around, opened.value, undefined)
      : new Keeper(around, new MemoryStore(), opened.problem);
    keeper.newer = !opened.ok && opened.problem === 'newer';
    const loaded = await keeper.reload();
    if (loaded.ok) {
      await keeper.#migrate();
      return keeper;
    }
    // It opened and cannot be read: the same as none, but what is there stays there.
    keeper.close();
    return new Keeper(around, new MemoryStore(), loaded.problem);
  }

  get diary(): Diary | undefined {
    return this.#loaded.diary;
  }

  /** In the order in which they were written. */
  get entries(): readonly Entry[] {
    return this.#loaded.entries;
  }

  /** Entries that were begun and not saved, oldest first. */
  get drafts(): readonly Draft[] {
    return this.#loaded.drafts;
  }

  /** All records of the diary, as they are kept. */
  get records(): readonly KeptRecord[] {
    return this.#loaded.records;
  }

  get damaged(): readonly KeptRecord[] {
    return this.#loaded.damaged;
  }

  get archive(): DiaryContents['archive'] {
    return this.#loaded.archive;
  }

  /** What the device refused to write last; it is part of every copy, and `retry` writes it again. */
  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /** Now, by the clock that the reader trusts. */
  get moment(): Moment {
    return { instant: this.#now(), zone: this.#around.zone() };
  }

  /** What the clock on the reader's wall shows. */
  get wallTime(): string {
    return wallTimeOf(this.#now(), this.#around.zone());
  }

  /** The newest entry if the clock now shows less than it did then, and nobody was asked about it yet. */
  get clockJump(): Entry | undefined {
    const last = this.entries.at(-1);
    if (!last || this.#loaded.clock?.asked === last.id) return undefined;
    const wallNow = Date.parse(`${this.wallTime}Z`);
    const runsBack =
      wallNow < Date.parse(`${last.wallTime}Z`) - CLOCK_TOLERANCE ||
      this.#now() < Date.parse(last.writtenAt) - CLOCK_TOLERANCE;
    return last.source === 'live' && runsBack ? last : undefined;
  }

  /** Reads again what is kept, for what another tab has written. */
  async reload(): Promise<Outcome<void>> {
    const records = await this.#store.records(DIARY_TOOL);
    if (!records.ok) return records;
    this.#take(records.value);
    return done(undefined);
  }

  /** Starts a diary. One that is there goes to the archive. */
  async start(setup: Omit<Diary, 'id' | 'startedAt'>): Promise<Outcome<void>> {
    const id = this.#around.newId();
    const diary: Diary = { ...setup, id, startedAt: this.#around.now().toISOString() };
    return this.#write([
      this.#put('diary', recordId.diary(id), diary, 0),
      this.#put('current', recordId.current, { diary: id }),
    ]);
  }

  /** Takes a diary out of the archive; the one that was open goes into it. */
  async choose(diary: string): Promise<Outcome<void>> {
    return this.#write([this.#put('current', recordId.current, { diary })]);
  }

  /** Changes the set-up of the diary: the time of the injection, the times, the end. */
  async changeDiary(change: Partial<Omit<Diary, 'id'>>): Promise<Outcome<void>> {
    const { diary } = this;
    if (!diary) return failure('failed');
    const id = recordId.diary(diary.id);
    return this.#write([this.#put('diary', id, { ...diary, ...change }, this.#revisionOf(id))]);
  }

  /** A draft of an entry, not kept yet. */
  begin(time: string | null, details: Pick<Entry, 'late' | 'source' | 'wallTime'>): Draft {
    return {
      ...details,
      id: this.#around.newId(),
      time,
      scores: [],
      startedAt: this.#around.now().toISOString(),
      zone: this.#around.zone(),
      step: 0,
    };
  }

  /** Keeps a draft as it is now, so that a reload or a crash loses no answer. */
  async keepDraft(draft: Draft): Promise<Outcome<void>> {
    const { diary } = this;
    if (!diary) return failure('failed');
    return this.#write([this.#put('draft', recordId.draft(diary.id, draft.id), draft)]);
  }

  /** Throws a draft away because the reader said so. */
  async dropDraft(draft: Pick<Draft, 'id'>): Promise<Outcome<void>> {
    const { diary } = this;
    if (!diary) return failure('failed');
    return this.#write([{ remove: { tool: DIARY_TOOL, id: recordId.draft(diary.id, draft.id) } }]);
  }

  /** Turns a draft into an entry, in one step. A second call with the same draft changes nothing. */
  async save(draft: Draft): Promise<Outcome<Entry>> {
    const { diary } = this;
    if (!diary) return failure('failed');
    const entry = entryOf(draft, new Date(this.#now()));
    const written = await this.#write([
      this.#put('entry', recordId.entry(diary.id, entry.id), entry, 0),
      { remove: { tool: DIARY_TOOL, id: recordId.draft(diary.id, draft.id) } },
    ]);
    if (written.ok) return done(entry);
    // It was written before, and the answer got lost.
    if (written.problem === 'changed') {
      await this.reload();
      const there = this.entries.find(({ id }) => id === entry.id);
      if (there) return done(there);
    }
    return written;
  }

  /** Changes scores of an entry. The first value stays beside the new one for good. */
  async change(id: string, values: ReadonlyMap<string, ScoreValue>): Promise<Outcome<Entry>> {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) return failure('changed');
    const changedAt = new Date(this.#now()).toISOString();
    const known = entry.scores.map((score) => {
      const value = values.get(score.pain);
      if (value === undefined || value === score.value) return score;
      return { ...score, value, first: score.first ?? score.value, changedAt };
    });
    const added = [...values].filter(([pain]) => !known.some((score) => score.pain === pain));
    const scores = [...known, ...added.map(([pain, value]) => ({ pain, value, changedAt }))];
    return this.#replace({ ...entry, scores });
  }

  /** Takes back the last change of an entry: the numbers as they were before it. The first value stays noted. */
  async undo(before: Entry): Promise<Outcome<Entry>> {
    return this.#replace(before);
  }

  async #replace(entry: Entry): Promise<Outcome<Entry>> {
    const { diary } = this;
    if (!diary) return failure('failed');
    const id = recordId.entry(diary.id, entry.id);
    const written = await this.#write([this.#put('entry', id, entry, this.#revisionOf(id))]);
    // Another tab was faster: what it wrote is read, and the reader can change that.
    if (!written.ok && written.problem === 'changed') await this.reload();
    return written.ok ? done(entry) : written;
  }

  /** Remembers what the reader said about the clock. */
  async answerClock(trusted: Date): Promise<Outcome<void>> {
    const { diary } = this;
    const last = this.entries.at(-1);
    if (!diary || !last) return failure('failed');
    const shift = Math.round((trusted.getTime() - this.#around.now().getTime()) / MINUTE);
    return this.#write([this.#put('clock', recordId.clock(diary.id), { shift, asked: last.id })]);
  }

  /** Adds entries of a file that are not here. */
  async add(changes: readonly Change[]): Promise<Outcome<void>> {
    return this.#write(changes);
  }

  /** Writes again what the device refused. */
  async retry(): Promise<Outcome<void>> {
    return this.#write([]);
  }

  /** A file with all that is kept, damaged and refused records included. */
  copy(): string {
    const records = new Map(this.#loaded.records.map((record) => [record.id, record]));
    const savedAt = this.#around.now();
    for (const step of this.#unsaved) {
      if ('put' in step) {
        const revision = (records.get(step.put.id)?.revision ?? 0) + 1;
        records.set(step.put.id, { ...step.put, revision, savedAt: savedAt.toISOString() });
      } else records.delete(step.remove.id);
    }
    return savedFile({ records: [...records.values()] }, savedAt);
  }

  /** Forgets the diary and all before it. */
  async deleteAll(): Promise<Outcome<void>> {
    const cleared = await this.#store.clear(DIARY_TOOL);
    if (!cleared.ok) return cleared;
    this.#unsaved = [];
    this.newer = false;
    return this.reload();
  }

  /** Lets go of the database. */
  close(): void {
    this.#store.close();
  }

  #now(): number {
    return this.#around.now().getTime() + (this.#loaded.clock?.shift ?? 0) * MINUTE;
  }

  #revisionOf(id: string): number {
    return this.#loaded.records.find((record) => record.id === id)?.revision ?? 0;
  }

  #put(kind: keyof Forms, id: string, data: unknown, over?: number): Change {
    const put = { tool: DIARY_TOOL, id, version: this.#forms[kind].version, data };
    return over === undefined ? { put } : { put, over };
  }

  async #write(steps: readonly Change[]): Promise<Outcome<void>> {
    if (this.newer) return failure('newer');
    let all = together(this.#unsaved, steps);
    let written = await this.#store.change(all, this.#around.now());
    if (!written.ok && written.problem === 'changed' && this.#unsaved.length > 0) {
      // A change that was refused before may be out of date by now. It must not hold up the others.
      await this.reload();
      this.#unsaved = this.#unsaved.filter((step) => this.#isUpToDate(step));
      all = together(this.#unsaved, steps);
      written = await this.#store.change(all, this.#around.now());
    }
    if (!written.ok) {
      // What another tab has changed is not tried again: the reader has to see it first.
      if (written.problem !== 'changed') this.#unsaved = all;
      return written;
    }
    this.#unsaved = [];
    const records = new Map(this.#loaded.records.map((record) => [record.id, record]));
    for (const step of all) if ('remove' in step) records.delete(step.remove.id);
    for (const record of written.value) records.set(record.id, record);
    this.#take([...records.values()]);
    return done(undefined);
  }

  #isUpToDate(step: Change): boolean {
    const { id } = 'put' in step ? step.put : step.remove;
    return step.over === undefined || step.over === this.#revisionOf(id);
  }

  #take(records: readonly KeptRecord[]): void {
    const { contents, hasNewer } = sortRecords(records, this.#forms);
    if (hasNewer) this.newer = true;
    this.#loaded = contents;
  }

  /** Brings records of older forms to today's, keeps them as they were for a while, and throws older ones away. */
  async #migrate(): Promise<void> {
    if (this.newer) return;
    const now = this.#around.now().getTime();
    const steps = this.#loaded.records.flatMap((record): Change[] => {
      const parts = partsOfRecordId(record.id);
      if (parts?.kind === 'before') {
        const age = now - Date.parse(record.savedAt);
        return age > KEPT_BEFORE ? [{ remove: { tool: DIARY_TOOL, id: record.id } }] : [];
      }
      const read = readDiaryRecord(record, this.#forms);
      if (read.state !== 'good' || !read.migrated || !parts) return [];
      const { version, data, id } = record;
      return [
        { put: { tool: DIARY_TOOL, id: recordId.before(version, id), version, data } },
        this.#put(parts.kind, id, read.data, record.revision),
      ];
    });
    if (steps.length === 0) return;
    const written = await this.#write(steps);
    // Where there is no room for two, the old form stays and is read as before.
    if (written.ok) this.migrated = steps.filter((step) => 'put' in step).length / 2;
    else this.#unsaved = [];
  }
}

/** The entry that a draft becomes. */
function entryOf(draft: Draft, writtenAt: Date): Entry {
  const entry: Partial<Draft> & Entry = { ...draft, writtenAt: writtenAt.toISOString() };
  delete entry.step;
  delete entry.startedAt;
  return entry;
}

/** What was refused before, and what is to be written now, each record once. */
function together(refused: readonly Change[], steps: readonly Change[]): Change[] {
  const byId = new Map<string, Change>();
  for (const step of [...refused, ...steps]) {
    const { id } = 'put' in step ? step.put : step.remove;
    const before = byId.get(id);
    // What was read first decides if another tab was faster.
    byId.set(id, before?.over === undefined ? step : { ...step, over: before.over });
  }
  return [...byId.values()];
}
