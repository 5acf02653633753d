/** The times of the diary as a file for the reader's own calendar. It says "Diary", and nothing about health. */
import type { EventAttributes } from 'ics';
import type { SlotState } from './schedule.ts';

/** What the calendar shows. */
export interface CalendarWords {
  readonly title: string;
  readonly product: string;
}

/** How long an event is, in minutes. */
const LENGTH = 10;

/** Events for every time that is still to come. Their hours are those of the device, wherever it is then. */
export function calendarEvents(
  diary: string,
  states: readonly SlotState[],
  words: CalendarWords,
  remindDaysAt: string,
): EventAttributes[] {
  return states.flatMap(({ id, state, due }) =>
    (state === 'to-come' || state === 'due') && due !== null
      ? [eventOf(`${diary}-${id}`, due.includes('T') ? due : `${due}T${remindDaysAt}`, words)]
      : [],
  );
}

/** An event once a week for so many weeks, for browsers that forget a site after seven days. */
export function weeklyEvent(
  diary: string,
  from: string,
  weeks: number,
  words: CalendarWords,
): EventAttributes {
  return { ...eventOf(`${diary}-weekly`, from, words), recurrenceRule: `FREQ=WEEKLY;COUNT=${weeks}` };
}

function eventOf(uid: string, wallTime: string, { title, product }: CalendarWords): EventAttributes {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime.split(/[-T:]/).map(Number);
  return {
    uid,
    productId: product,
    title,
    start: [year, month, day, hour, minute],
    // Local in and local out is a time without a zone, which follows the reader.
    startInputType: 'local',
    startOutputType: 'local',
    duration: { minutes: LENGTH },
    busyStatus: 'FREE',
    classification: 'PRIVATE',
    alarms: [{ action: 'display', description: title, trigger: { minutes: 0, before: true } }],
  };
}
