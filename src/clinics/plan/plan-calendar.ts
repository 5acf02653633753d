/** The calendar file of a plan: the appointment with its reminders, and an entry for each day with something to do. */
import { fill } from '@/i18n/fill.ts';
import type { PlanTexts } from '@/i18n/en/plan.ts';
import { calendarFile, type CalendarEvent } from '../../calendar/calendar-file.ts';
import type { DatedGroup } from './dated-list.ts';
import type { PlanClinic } from './plan-clinic.ts';
import type { Plan } from './plan-link.ts';
import { groupNames, withClinic } from './plan-words.ts';

interface PlanCalendar {
  readonly plan: Plan;
  readonly groups: readonly DatedGroup[];
  readonly clinic: PlanClinic | null;
  readonly texts: PlanTexts;
  /** The whole address of the plan, which is in every entry. */
  readonly url: string;
  /** When the file was made. */
  readonly now: Date;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const HOUR = 3600;
/** Seconds after midnight at which an entry of a whole day reminds. */
const MORNING = 9 * HOUR;

/** The file. Titles say nothing of the treatment: others may see the calendar. */
export function planCalendar(calendar: PlanCalendar): string {
  const { texts, now } = calendar;
  return calendarFile({ name: texts.ics.name, now, events: [appointment(calendar), ...tasks(calendar)] });
}

function appointment({ plan, clinic, texts, url }: PlanCalendar): CalendarEvent {
  const day = 24 * HOUR;
  const isWholeDay = plan.time === null;
  return {
    id: `${plan.date}-appointment`,
    title: clinic ? fill(texts.ics.appointment, { clinic: clinic.name }) : texts.ics.ownAppointment,
    details: [clinic?.phone, url].filter(Boolean).join('\n'),
    place: clinic?.place ?? null,
    day: plan.date,
    time: plan.time,
    zone: clinic?.timeZone ?? null,
    reminders: [-7 * day, -day].map((seconds) => seconds + (isWholeDay ? MORNING : 0)),
  };
}

function tasks({ plan, groups, clinic, texts, url, today }: PlanCalendar): CalendarEvent[] {
  return groups.flatMap((group) =>
    group.days
      .filter((day) => day >= today)
      .map((day) => ({
        id: `${plan.date}-${group.id}-${day}`,
        title: fill(texts.ics.points, { name: groupNames(group.names, texts) }),
        details: [
          ...group.points.map(({ text, note }) =>
            [`- ${withClinic(text, clinic, texts)}`, note].filter(Boolean).join('. '),
          ),
          '',
          url,
        ].join('\n'),
        place: null,
        day,
        time: null,
        zone: null,
        reminders: [MORNING],
      })),
  );
}
