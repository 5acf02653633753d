/** What is in the records of the diary: the one that is open, those before it, and what cannot be read. */
import { type KeptRecord, readRecord, type Tool } from '../store/record.ts';
import {
  type ClockAnswer,
  type Diary,
  type Draft,
  type Entry,
  type Forms,
  partsOfRecordId,
} from './diary.ts';

/** What the records of a diary hold. */
export interface DiaryContents {
  readonly records: readonly KeptRecord[];
  readonly diary: Diary | undefined;
  readonly entries: readonly Entry[];
  readonly drafts: readonly Draft[];
  readonly clock: ClockAnswer | undefined;
  /** Records of this diary that cannot be read; they are kept, and saved with every copy. */
  readonly damaged: readonly KeptRecord[];
  /** Other diaries on this device. */
  readonly archive: readonly { readonly diary: Diary; readonly entries: readonly Entry[] }[];
}

/** A device on which nothing is kept. */
export const noContents: DiaryContents = {
  records: [],
  diary: undefined,
  entries: [],
  drafts: [],
  clock: undefined,
  damaged: [],
  archive: [],
};

/** Sorts records by what they are, and says if a newer version wrote one of them. */
export function sortRecords(
  records: readonly KeptRecord[],
  forms: Forms,
): { contents: DiaryContents; hasNewer: boolean } {
  const read = records.map((record) => readDiaryRecord(record, forms));
  const good = <Kind extends keyof Forms>(kind: Kind) =>
    read.flatMap((each) =>
      each.kind === kind && each.state === 'good'
        ? [{ diary: each.diary, data: each.data as DataOf<Kind> }]
        : [],
    );
  const diaries = good('diary');
  const newestFirst = [...diaries].sort((a, b) => (a.data.startedAt < b.data.startedAt ? 1 : -1));
  const named = good('current')[0]?.data.diary;
  // A name that leads nowhere must not hide a diary that is there.
  const current = (diaries.find(({ diary }) => diary === named) ?? newestFirst[0])?.diary;
  const entriesOf = (id: string | undefined) =>
    good('entry')
      .filter(({ diary }) => diary === id)
      .map(({ data }) => data)
      .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  const contents: DiaryContents = {
    records,
    diary: diaries.find(({ diary }) => diary === current)?.data,
    entries: entriesOf(current),
    drafts: good('draft')
      .filter(({ diary }) => diary === current)
      .map(({ data }) => data)
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    clock: good('clock').find(({ diary }) => diary === current)?.data,
    damaged: read.flatMap(({ state, record }) => (state === 'damaged' ? [record] : [])),
    archive: newestFirst
      .filter(({ diary }) => diary !== current)
      .map(({ diary, data }) => ({ diary: data, entries: entriesOf(diary) })),
  };
  return { contents, hasNewer: read.some(({ state }) => state === 'newer') };
}

/** Reads one record, by the form that its name asks for. */
export function readDiaryRecord(record: KeptRecord, forms: Forms) {
  const parts = partsOfRecordId(record.id);
  if (parts?.kind === 'before') return { record, kind: parts.kind, diary: '', state: 'old' as const };
  if (!parts) return { record, kind: undefined, diary: '', state: 'damaged' as const };
  const tool: Tool<unknown> = forms[parts.kind];
  return { record, ...parts, data: undefined, ...readRecord(tool, record) };
}

type DataOf<Kind extends keyof Forms> = Forms[Kind] extends Tool<infer Data> ? Data : never;
