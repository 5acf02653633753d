/** What opening a saved diary would change. Nothing that is here is ever written over. */
import type { Change } from '../store/database.ts';
import { type KeptRecord, readRecord } from '../store/record.ts';
import { isSame } from '../store/same.ts';
import { type Diary, DIARY_TOOL, type Entry, forms, partsOfRecordId, recordId } from './diary.ts';

/** What a file holds, compared with what is here. */
export interface DiaryImport {
  /** Is it this diary, another one, or is there none here yet? */
  readonly kind: 'first' | 'this' | 'other';
  /** Entries in the file. */
  readonly entries: number;
  readonly added: number;
  readonly same: number;
  /** Entries that differ: the own one stays, and the one of the file is put beside it. */
  readonly different: readonly { readonly own: Entry; readonly file: Entry }[];
  /** Records of the file that cannot be read. They are kept as they are. */
  readonly damaged: number;
  /** The steps that would be taken. */
  readonly changes: readonly Change[];
}

/** Compares the records of a file with those that are kept. `newer`: a newer guide wrote the file. */
export function planDiaryImport(
  kept: readonly KeptRecord[],
  file: readonly KeptRecord[],
  newId: () => string,
): DiaryImport | 'newer' | undefined {
  const records = file.filter(({ tool, id }) => tool === DIARY_TOOL && wanted(id));
  if (records.some((record) => readAs(record) === 'newer')) return 'newer';
  const diaryIds = records.flatMap(({ id }) => (partsOfRecordId(id)?.kind === 'diary' ? [id] : []));
  if (diaryIds.length === 0) return undefined;
  const own = new Map(kept.filter(({ tool }) => tool === DIARY_TOOL).map((record) => [record.id, record]));
  const ownDiaries = [...own.keys()].filter((id) => partsOfRecordId(id)?.kind === 'diary');
  const contents = new Set(
    [...own.values()].flatMap((record) => {
      const key = contentKey(record);
      return key === undefined ? [] : [key];
    }),
  );
  const changes: Change[] = [];
  const different: { own: Entry; file: Entry }[] = [];
  const count = { entries: 0, added: 0, same: 0, damaged: 0 };
  const put = (record: KeptRecord, id: string, data: unknown = record.data) => {
    changes.push({ put: { tool: DIARY_TOOL, id, version: record.version, data }, over: 0 });
  };
  for (const record of records) {
    const kind = partsOfRecordId(record.id)?.kind;
    const entry = kind === 'entry' ? readAs(record) : undefined;
    if (kind === 'entry') count.entries += 1;
    if (entry === 'damaged') count.damaged += 1;
    const here = own.get(record.id);
    const key = contentKey(record);
    if ((here && isSame(here.data, record.data)) || (key !== undefined && contents.has(key))) {
      if (kind === 'entry') count.same += 1;
      continue;
    }
    if (!here) {
      // The name of the current diary is only for a device that has none.
      if (kind === 'current' && ownDiaries.length > 0) continue;
      put(record, record.id);
      if (kind === 'entry') count.added += 1;
    } else if (kind === 'entry' && typeof entry === 'object') {
      const mine = readAs(here);
      const id = newId();
      const diary = partsOfRecordId(record.id)?.diary ?? '';
      put(record, recordId.entry(diary, id), { ...entry, id, source: 'import' });
      if (typeof mine === 'object') different.push({ own: mine, file: entry });
    }
    if (key !== undefined) contents.add(key);
  }
  const kind =
    ownDiaries.length === 0 ? 'first' : diaryIds.some((id) => ownDiaries.includes(id)) ? 'this' : 'other';
  return { kind, ...count, different, changes };
}

/** A diary and its entries as the records that they would be. */
export function recordsOf(diary: Diary, entries: readonly Entry[]): KeptRecord[] {
  const record = (kind: 'diary' | 'entry' | 'current', id: string, data: unknown): KeptRecord => ({
    tool: DIARY_TOOL,
    id,
    version: forms[kind].version,
    revision: 1,
    savedAt: diary.startedAt,
    data,
  });
  return [
    record('diary', recordId.diary(diary.id), diary),
    ...entries.map((entry) => record('entry', recordId.entry(diary.id, entry.id), entry)),
    record('current', recordId.current, { diary: diary.id }),
  ];
}

/** The state before an older change of form stays on the device that made it; so does its clock. */
function wanted(id: string): boolean {
  const kind = partsOfRecordId(id)?.kind;
  return kind !== undefined && kind !== 'before' && kind !== 'clock';
}

function readAs(record: KeptRecord): Entry | 'good' | 'newer' | 'damaged' {
  const kind = partsOfRecordId(record.id)?.kind;
  if (kind === undefined || kind === 'before') return 'damaged';
  if (kind === 'entry') {
    const read = readRecord(forms.entry, record);
    return read.state === 'good' ? read.data : read.state;
  }
  return readRecord<unknown>(forms[kind], record).state;
}

/** What makes two entries the same, whatever they are called: a table that was typed again has other ids. */
function contentKey(record: KeptRecord): string | undefined {
  const parts = partsOfRecordId(record.id);
  if (parts?.kind !== 'entry') return undefined;
  const entry = readAs(record);
  if (typeof entry !== 'object') return undefined;
  const scores = entry.scores.map(({ pain, value, first }) => [pain, value, first ?? null]).sort();
  const { time, wallTime, doing, doingText, numb, medicine, medicineText, medicineTime, note, late } = entry;
  const said = [doing, doingText, numb, medicine, medicineText, medicineTime, note];
  return JSON.stringify([parts.diary, time, wallTime, scores, said, late]);
}
