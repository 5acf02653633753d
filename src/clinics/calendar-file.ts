/** Calendar files for phones and mail programs (iCalendar, RFC 5545). */
import ical, { ICalAlarmRelatesTo, ICalAlarmType } from 'ical-generator';
import { isKnownZone, momentOf } from './plan/zoned-time.ts';

export interface CalendarEvent {
  /** The same id is the same entry, so a file that is opened twice adds nothing twice. */
  readonly id: string;
  readonly title: string;
  readonly details: string;
  readonly place: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` as the clocks there show it; null for an entry of the whole day. */
  readonly time: string | null;
  /** Time zone of the place. Without one the entry has the time of the clocks wherever it is read. */
  readonly zone: string | null;
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
  for (const { id, title, details, place, reminders, ...when } of file.events) {
    const event = calendar.createEvent({
      id: `${id}@nerve-root-block-guide`,
      stamp: file.now,
      summary: title,
      description: details,
      ...startOf(when),
    });
    if (place !== null) event.location(place);
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
function startOf({ day, time, zone }: Pick<CalendarEvent, 'day' | 'time' | 'zone'>) {
  if (time === null) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  if (zone === null || !isKnownZone(zone)) return { start: new Date(`${day}T${time}:00Z`), floating: true };
  return { start: momentOf(day, time, zone) };
}
