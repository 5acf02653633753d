/**
 * The diary as a table for office programs, and back. Headers and ids are the same in all languages; what a
 * reader typed comes back letter by letter.
 */
import { type Diary, type Entry, forms, type Score } from './diary.ts';
import { readRecord } from '../store/record.ts';

/** Columns that every table has, before and after those of the pains. */
const FIRST = ['when', 'time', 'late'] as const;
const LAST = [
  'doing',
  'doing_text',
  'numb',
  'medicine',
  'medicine_text',
  'medicine_time',
  'note',
  'source',
  'zone',
  'written_at',
  'entry',
  'diary',
] as const;

const PAIN = /^pain:(.+?)(:first|:changed_at)?$/;

/** Rows and columns of text, headers first. */
export type TextTable = string[][];

/** Cells that start so are run as formulas by office programs. */
const formula = /^'*[=+\-@\t\r]/;

/** The table of a diary. */
export function tableOf(diary: Diary, entries: readonly Entry[]): TextTable {
  const pains = [...new Set([...diary.pains.map(({ id }) => id), ...entries.flatMap(painsOf)])];
  const header = [
    ...FIRST,
    ...pains.flatMap((id) => [`pain:${id}`, `pain:${id}:first`, `pain:${id}:changed_at`]),
    ...LAST,
  ];
  const rows = entries.map((entry) => [
    entry.time ?? '',
    entry.wallTime,
    entry.late ? 'late' : '',
    ...pains.flatMap((id) => scoreCells(entry.scores.find(({ pain }) => pain === id))),
    entry.doing ?? '',
    entry.doingText ?? '',
    entry.numb ?? '',
    entry.medicine ?? '',
    entry.medicineText ?? '',
    entry.medicineTime ?? '',
    entry.note ?? '',
    entry.source,
    entry.zone,
    entry.writtenAt,
    entry.id,
    '',
  ]);
  // A table without entries still says which diary it is.
  const [first = header.map(() => ''), ...others] = rows;
  first[first.length - 1] = JSON.stringify(diary);
  return [header, ...[first, ...others].map((row) => row.map(harmless))];
}

/** The diary and the entries of a table, or undefined when it is none of ours. Rows that cannot be read are counted. */
export function diaryOfTable(
  table: TextTable,
): { diary: Diary; entries: Entry[]; unreadable: number } | undefined {
  const [header = [], ...rows] = table;
  const columns = new Map(header.map((name, index) => [name.trim().replace(/^\uFEFF/, ''), index]));
  if (![...FIRST, ...LAST].every((name) => columns.has(name))) return undefined;
  const cellsOf = (row: readonly string[]) => (name: string) => original(row[columns.get(name) ?? -1] ?? '');
  const diary = rows.map((row) => diaryOf(cellsOf(row)('diary'))).find((found) => found !== undefined);
  if (!diary) return undefined;
  const filled = rows.filter((row) => cellsOf(row)('entry') !== '');
  const entries = filled.flatMap((row) => entryOf(cellsOf(row), [...columns.keys()]) ?? []);
  return { diary, entries, unreadable: filled.length - entries.length };
}

function painsOf({ scores }: Entry): string[] {
  return scores.map(({ pain }) => pain);
}

function scoreCells(score: Score | undefined): string[] {
  return [cellOf(score?.value), cellOf(score?.first), score?.changedAt ?? ''];
}

function cellOf(value: Score['value'] | undefined): string {
  return value === undefined ? '' : String(value);
}

function valueOf(cell: string): Score['value'] | undefined {
  if (cell === '') return undefined;
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}

function diaryOf(cell: string): Diary | undefined {
  try {
    const read = readRecord(forms.diary, { version: forms.diary.version, data: JSON.parse(cell) as unknown });
    return read.state === 'good' ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function entryOf(cell: (name: string) => string, columns: readonly string[]): Entry | undefined {
  const pains = columns.flatMap((name) => {
    const [, id, part] = PAIN.exec(name) ?? [];
    return id !== undefined && part === undefined ? [id] : [];
  });
  const scores = pains.flatMap((pain): Score[] => {
    const value = valueOf(cell(`pain:${pain}`));
    if (value === undefined) return [];
    return [
      {
        pain,
        value,
        ...optional('first', valueOf(cell(`pain:${pain}:first`))),
        ...optional('changedAt', cell(`pain:${pain}:changed_at`)),
      },
    ];
  });
  const data = {
    id: cell('entry'),
    time: cell('when') === '' ? null : cell('when'),
    scores,
    ...optional('doing', cell('doing')),
    ...optional('doingText', cell('doing_text')),
    ...optional('numb', cell('numb')),
    ...optional('medicine', cell('medicine')),
    ...optional('medicineText', cell('medicine_text')),
    ...optional('medicineTime', cell('medicine_time')),
    ...optional('note', cell('note')),
    late: cell('late') !== '',
    source: cell('source'),
    writtenAt: cell('written_at'),
    wallTime: cell('time'),
    zone: cell('zone'),
  };
  const read = readRecord(forms.entry, { version: forms.entry.version, data });
  return read.state === 'good' ? read.data : undefined;
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, Value>);
}

/** A cell that no office program runs. */
function harmless(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** What was in a cell before it was made harmless. */
function original(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
