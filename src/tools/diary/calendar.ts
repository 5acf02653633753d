/** The times of the diary as a file for the reader's own calendar. It says "Diary", and nothing about health. */
import { calendarFile, type CalendarEvent } from '../../calendar/calendar-file.ts';
import type { SlotState } from './schedule.ts';

/** How long an entry is, in minutes. */
const LENGTH = 10;

/**
 * The file with every time that is still to come, or null where none is. Its hours are those of the device,
 * wherever it is then.
 */
export function diaryCalendar(
  diary: string,
  states: readonly SlotState[],
  { title, remindDaysAt, now }: { title: string; remindDaysAt: string; now: Date },
): string | null {
  const events = states.flatMap(({ id, state, due }) =>
    (state === 'to-come' || state === 'due') && due !== null
      ? [eventOf(`${diary}-${id}`, due.includes('T') ? due : `${due}T${remindDaysAt}`, title)]
      : [],
  );
  return events.length === 0 ? null : calendarFile({ name: title, now, events });
}

/** An entry once a week for so many weeks, for browsers that forget a site after seven days. */
export function weeklyCalendar(
  diary: string,
  from: string,
  { title, weeks, now }: { title: string; weeks: number; now: Date },
): string {
  const event = { ...eventOf(`${diary}-weekly`, from, title), weeks };
  return calendarFile({ name: title, now, events: [event] });
}

function eventOf(id: string, wallTime: string, title: string): CalendarEvent {
  const [day = '', time = ''] = wallTime.split('T');
  return { id, title, day, time, zone: null, minutes: LENGTH, isPrivate: true, reminders: [0] };
}
