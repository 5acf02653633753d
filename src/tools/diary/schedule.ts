/** When to write: which times there are, when each is due, and which of them is due now. */
import type { Diary, Entry } from './diary.ts';
import { addDays } from '../../format/date.ts';
import { addMinutes, dateOf, instantOf, MINUTE, wallTimeOf } from '../../calendar/wall-time.ts';

/** What the limits of the schedule are; they are in `content/diary.yaml`. */
export interface ScheduleLimits {
  /** An hour row counts as written on time within so many minutes of it. */
  readonly lateMinutes: number;
  /** "Just before" is shown so many minutes before the injection. */
  readonly beforeMinutes: number;
  /** When bedtime is shown, and from when until when it counts as on time. */
  readonly bedtime: { readonly at: string; readonly from: string; readonly until: string };
}

/** What the id of a time means. */
export type TimeRule =
  | { readonly kind: 'before' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'bedtime' }
  | { readonly kind: 'days'; readonly days: number };

/** More times than this would be a mistake in a file. */
const MAX_TIMES = 60;

/** The rule of an id such as `before`, `minute-15`, `hour-2`, `bedtime`, `day-3`, `week-4`. */
export function ruleOf(id: string): TimeRule | undefined {
  if (id === 'before' || id === 'bedtime') return { kind: id };
  const [, unit, digits] = /^(minute|hour|day|week)-([1-9]\d{0,2})$/.exec(id) ?? [];
  const n = Number(digits);
  if (unit === 'minute') return { kind: 'minutes', minutes: n };
  if (unit === 'hour' && n <= 24) return { kind: 'minutes', minutes: n * 60 };
  if (unit === 'day') return { kind: 'days', days: n };
  if (unit === 'week' && n <= 52) return { kind: 'days', days: n * 7 };
  return undefined;
}

/** The place of a time in the order of all times, in minutes. Bedtime comes after the hours and before day 1. */
function orderOf(id: string): number {
  const rule = ruleOf(id);
  if (rule?.kind === 'before') return -1;
  if (rule?.kind === 'minutes') return rule.minutes;
  if (rule?.kind === 'bedtime') return 24 * 60 + 1;
  return rule ? (rule.days + 1) * 24 * 60 + 2 : Number.POSITIVE_INFINITY;
}

/** The times in their order, each once; what is no time is left out. */
export function orderedTimes(ids: readonly string[]): string[] {
  const known = [...new Set(ids)].filter((id) => ruleOf(id) !== undefined);
  return known.sort((a, b) => orderOf(a) - orderOf(b)).slice(0, MAX_TIMES);
}

/** One time of a diary. */
export interface Slot {
  readonly id: string;
  readonly rule: TimeRule;
  /** The wall time that is shown; null while the time of the injection is not known. Days have no clock time. */
  readonly due: string | null;
  /** Is an entry at this moment one for this time? */
  readonly place: (now: Moment) => 'early' | 'on-time' | 'passed';
}

/** A moment, as the device sees it. */
export interface Moment {
  readonly instant: number;
  readonly zone: string;
}

/** All times of a diary, in order. */
export function slotsOf(diary: Pick<Diary, 'injection' | 'times'>, limits: ScheduleLimits): Slot[] {
  return orderedTimes(diary.times).flatMap((id) => {
    const rule = ruleOf(id);
    return rule ? [{ id, rule, ...dueOf(rule, diary.injection, limits) }] : [];
  });
}

function dueOf(
  rule: TimeRule,
  { date, time, zone }: Diary['injection'],
  limits: ScheduleLimits,
): Pick<Slot, 'due' | 'place'> {
  const injection = time === null ? null : `${date}T${time}`;
  if (rule.kind === 'before') {
    return {
      due: injection && addMinutes(injection, -limits.beforeMinutes),
      place: between(`${date}T00:00`, injection ?? `${addDays(date, 1)}T00:00`),
    };
  }
  if (rule.kind === 'bedtime') {
    const { at, from, until } = limits.bedtime;
    const morning = until < from ? addDays(date, 1) : date;
    return { due: `${date}T${at}`, place: between(`${date}T${from}`, `${morning}T${until}`) };
  }
  if (rule.kind === 'days') {
    const day = addDays(date, rule.days);
    return { due: day, place: between(`${day}T00:00`, `${addDays(day, 1)}T00:00`) };
  }
  if (injection === null) return { due: null, place: () => 'early' };
  const instant = instantOf(injection, zone) + rule.minutes * MINUTE;
  // Rows that are close together share the time between them.
  const limit = Math.min(limits.lateMinutes, rule.minutes < 60 ? 7 : limits.lateMinutes) * MINUTE;
  return {
    due: wallTimeOf(instant, zone),
    place: (now) =>
      now.instant < instant - limit ? 'early' : now.instant <= instant + limit ? 'on-time' : 'passed',
  };
}

/** On time from one wall time until another, by the clock of whoever writes, wherever that is. */
function between(from: string, until: string): Slot['place'] {
  return ({ instant, zone }) => {
    const wall = wallTimeOf(instant, zone);
    return wall < from ? 'early' : wall < until ? 'on-time' : 'passed';
  };
}

/** A time and what became of it. */
export interface SlotState extends Slot {
  readonly state: 'written' | 'due' | 'missed' | 'to-come';
}

/** What became of every time until now. */
export function slotStates(slots: readonly Slot[], entries: readonly Entry[], now: Moment): SlotState[] {
  const written = new Set(entries.map(({ time }) => time));
  return slots.map((slot) => {
    if (written.has(slot.id)) return { ...slot, state: 'written' };
    const place = slot.place(now);
    return { ...slot, state: place === 'early' ? 'to-come' : place === 'on-time' ? 'due' : 'missed' };
  });
}

/** The times that are due now; hours come first, because they pass first. */
export function dueNow(states: readonly SlotState[]): SlotState[] {
  const due = states.filter(({ state }) => state === 'due');
  const passesSoon = ({ rule }: SlotState) => (rule.kind === 'minutes' ? 0 : 1);
  return due.sort((a, b) => passesSoon(a) - passesSoon(b));
}

/** The next time that is to come, if one has a date. */
export function nextToCome(states: readonly SlotState[]): SlotState | undefined {
  return states.find(({ state, due }) => state === 'to-come' && due !== null);
}

/** The days between the day of the newest entry (or of today) and the next time; null when none is left. */
export function daysUntilNext(states: readonly SlotState[], now: Moment): number | null {
  const next = nextToCome(states);
  if (!next?.due) return null;
  const today = dateOf(wallTimeOf(now.instant, now.zone));
  return Math.round((Date.parse(dateOf(next.due)) - Date.parse(today)) / (24 * 60 * MINUTE));
}
