/** The entries as rows, in the order of the schedule: for the table, the printed page and the chart. */
import type { Diary, Entry } from './diary.ts';
import { orderedTimes, type SlotState } from './schedule.ts';

/** One row: an entry, or a time that has passed and was left empty. */
export interface Row {
  /** Null for an extra entry. */
  readonly time: string | null;
  /** Undefined where the row was left empty. */
  readonly entry: Entry | undefined;
  /** The due time of an empty row. */
  readonly due: string | null;
}

/** All rows so far. Times that are still to come have none. */
export function rowsOf(
  diary: Pick<Diary, 'times'>,
  entries: readonly Entry[],
  states: readonly SlotState[],
): Row[] {
  const timesOfEntries = entries.flatMap(({ time }) => (time === null ? [] : [time]));
  const times = orderedTimes([...diary.times, ...timesOfEntries]);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const rows = times.flatMap((time): Row[] => {
    const written = entries.filter((entry) => entry.time === time);
    const state = stateOf.get(time);
    if (written.length > 0) return written.map((entry) => ({ time, entry, due: state?.due ?? null }));
    return state?.state === 'missed' ? [{ time, entry: undefined, due: state.due }] : [];
  });
  for (const entry of entries.filter(({ time }) => time === null || !times.includes(time))) {
    const place = rows.findLastIndex((row) => startOf(row) <= entry.wallTime);
    rows.splice(place + 1, 0, { time: null, entry, due: null });
  }
  return rows;
}

function startOf({ entry, due }: Row): string {
  return entry?.wallTime ?? due ?? '';
}
