/**
 * Days of the calendar as `YYYY-MM-DD`. They have no hour and no zone, so no change of the clocks can move
 * them: all sums are done in UTC, where every day has 24 hours.
 */

import { todayIso } from '../../format/date.ts';

const DAY = 86_400_000;

/** The days that a plan may be on: what lies outside is a slip of the finger. */
export const FIRST_DAY = '2020-01-01';
export const LAST_DAY = '2099-12-31';

/** Is this a day that exists, in a year that a plan can be in? */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  if (text < FIRST_DAY || text > LAST_DAY) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines roll February 30 over to March.
  return !Number.isNaN(time) && todayIso(new Date(time)) === text;
}

/** How many days lie between two days: 1 from today to tomorrow, -1 from today to yesterday. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day that the device shows. */
export function localDay(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
