/** The appointment as a file for a calendar. What makes such files is loaded when one is asked for. */
import { fill } from '@/i18n/fill.ts';
import type { Messages } from '@/schema/messages.ts';
import type { KitChoice } from './kit-form.ts';

const DAY = 24 * 3600;

/** The text of an iCalendar file: the chosen appointment, with reminders a week and a day before. */
export async function appointmentFile({ input, clinic }: KitChoice, messages: Messages): Promise<string> {
  const { calendarFile } = await import('../../calendar/calendar-file.ts');
  const title = fill(messages.calendar.title, { clinic: input.clinic.name });
  // An entry for a whole day begins at midnight; nobody is to be woken.
  const morning = input.hour === null ? 9 * 3600 : 0;
  return calendarFile({
    name: title,
    now: new Date(),
    events: [
      {
        id: `${input.date ?? ''}-appointment`,
        title,
        details: `${input.clinic.phone}\n${input.link}`,
        place: input.clinic.place,
        day: input.date ?? input.today,
        time: input.hour,
        zone: clinic?.timeZone ?? null,
        reminders: [-7 * DAY, -DAY].map((seconds) => seconds + morning),
      },
    ],
  });
}
