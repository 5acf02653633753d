/** Calendar files for phones and mail programs (iCalendar, RFC 5545). */
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventClass,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator';
import { addMinutes, instantOf } from './wall-time.ts';

export interface CalendarEvent {
  /** The same id is the same entry, so a file that is opened twice adds nothing twice. */
  readonly id: string;
  readonly title: string;
  readonly details?: string;
  readonly place?: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` as the clocks there show it; null for an entry of the whole day. */
  readonly time: string | null;
  /** Time zone of the place. Without one the entry has the time of the clocks wherever it is read. */
  readonly zone: string | null;
  /** How long it lasts, where that is known. */
  readonly minutes?: number;
  /** Once a week, so many times. */
  readonly weeks?: number;
  /** A note to oneself: hidden in calendars that others see, and the hour stays free. */
  readonly isPrivate?: boolean;
  /** Seconds from its start; negative ones come before it. */
  readonly reminders: readonly number[];
}

/** The text of a file with these entries. */
export function calendarFile(file: {
  readonly name: string;
  readonly now: Date;
  readonly events: readonly CalendarEvent[];
}): string {
  const calendar = ical({
    name: file.name,
    prodId: { company: 'Nerve Root Block Guide', product: 'Plan', language: 'EN' },
  });
  for (const { id, title, details, place, minutes, weeks, isPrivate, reminders, ...when } of file.events) {
    const event = calendar.createEvent({
      id: `${id}@nerve-root-block-guide`,
      stamp: file.now,
      summary: title,
      description: details ?? null,
      location: place ?? null,
      repeating: weeks === undefined ? null : { freq: ICalEventRepeatingFreq.WEEKLY, count: weeks },
      class: isPrivate ? ICalEventClass.PRIVATE : null,
      transparency: isPrivate ? ICalEventTransparency.TRANSPARENT : null,
      ...timesOf(when, minutes),
    });
    for (const seconds of reminders) {
      event
        .createAlarm({ type: ICalAlarmType.display, description: title })
        // The library counts seconds before the start, and forgets what a trigger relates to when it is made.
        .trigger(-seconds)
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}

/** The library writes the UTC fields of a date that floats, so the clock's own figures are put there. */
function timesOf({ day, time, zone }: Pick<CalendarEvent, 'day' | 'time' | 'zone'>, minutes?: number) {
  if (time === null) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  const wallTime = `${day}T${time}`;
  const isFloating = zone === null || !isKnownZone(zone);
  const momentOf = (wall: string) => new Date(isFloating ? Date.parse(`${wall}Z`) : instantOf(wall, zone));
  return {
    start: momentOf(wallTime),
    ...(minutes === undefined ? {} : { end: momentOf(addMinutes(wallTime, minutes)) }),
    floating: isFloating,
  };
}

/** Does the browser know this time zone? */
export function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
