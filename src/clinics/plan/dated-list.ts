/** The list of a plan: which point belongs to which day. */
import type { PlanGroup, PlanPoint } from '@/schema/plan.ts';
import { addDays } from '../../format/date.ts';
import { daysBetween } from './days.ts';
import type { PlanClinic } from './plan-clinic.ts';

/** What is to be done on a day, or on a few days. */
export interface DatedGroup {
  readonly id: string;
  /** `YYYY-MM-DD`, in order. Empty for what was due as soon as there was a date, once the day has come. */
  readonly days: readonly string[];
  /** Do its days follow each other? */
  readonly isRange: boolean;
  /** Is it the day of the appointment? */
  readonly isTheDay: boolean;
  /** Small words below the date, one of each group that fell on these days. */
  readonly names: readonly GroupName[];
  readonly points: readonly PlanPoint[];
  /** Are all of its days over? */
  readonly isPast: boolean;
}

/** The name that the content gives to a group, or days before that a clinic asks for. */
export type GroupName = { readonly text: string } | { readonly daysBefore: number };

interface Appointment {
  readonly groups: readonly PlanGroup[];
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly clinic: PlanClinic | null;
}

/**
 * All points in order of time; each is there once, and none is dropped. What is due as soon as there is a date
 * is due today, but for the calls that the clinic wants on a day of its own that is still to come.
 */
export function datedList({ groups, date, today, clinic }: Appointment): DatedGroup[] {
  const found = new Map<string, Gathered>();
  const add = (id: string, days: readonly string[], name: GroupName, points: readonly PlanPoint[]) => {
    if (points.length === 0) return;
    const group = found.get(days.join()) ?? { id, days, names: [], points: [] };
    found.set(days.join(), group);
    group.names.push(name);
    group.points.push(...points);
  };
  for (const { id, days, name, points } of groups) {
    if (days !== 'soon') {
      const dates = days.map((offset) => addDays(date, offset)).sort();
      add(id, dates, { text: name }, points);
      continue;
    }
    const ownDay = (point: PlanPoint) => dayOfClinic(point, { date, today, clinic });
    const now = points.filter((point) => ownDay(point) === null);
    add(id, today < date ? [today] : [], { text: name }, now);
    for (const point of points) {
      const own = ownDay(point);
      if (own) add(`${id}-${own.daysBefore}`, [addDays(date, -own.daysBefore)], own, [point]);
    }
  }
  return [...found.values()]
    .sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1))
    .map((group) => finished(group, date, today));
}

interface Gathered {
  readonly id: string;
  readonly days: readonly string[];
  readonly names: GroupName[];
  readonly points: PlanPoint[];
}

function finished({ id, days, names, points }: Gathered, date: string, today: string): DatedGroup {
  const last = days.at(-1);
  return {
    id,
    days,
    isRange: days.length > 1 && days.every((day, index) => day === addDays(days[0] ?? day, index)),
    isTheDay: days.includes(date),
    names,
    points,
    isPast: last === undefined ? true : last < today,
  };
}

/** The days before the appointment that the clinic itself asks for, while that day is still to come. */
function dayOfClinic(
  { ask }: PlanPoint,
  { date, today, clinic }: Omit<Appointment, 'groups'>,
): { daysBefore: number } | null {
  const daysBefore = ask ? (clinic?.asks[ask]?.daysBefore ?? null) : null;
  if (daysBefore === null || daysBefore < 1) return null;
  return daysBetween(today, addDays(date, -daysBefore)) > 0 ? { daysBefore } : null;
}
