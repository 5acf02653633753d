/** The words of a plan: dates as the language writes them, names of the clinic put in. */
import { fill } from '@/i18n/fill.ts';
import type { PlanTexts } from '@/i18n/en/plan.ts';
import { addDays } from '../../format/date.ts';
import { daysBetween } from './days.ts';
import type { DatedGroup, GroupName } from './dated-list.ts';
import type { PlanClinic } from './plan-clinic.ts';

/** `Wednesday, December 9`, with the year where `year` says so. */
export function dayInWords(day: string, language: string, year = false): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(year ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** `2:30 pm`: plain spaces, because others cost a text message, and small letters, as the guide writes it. */
export function timeInWords(time: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format
    .formatToParts(Date.parse(`2026-01-01T${time}:00Z`))
    .map(({ type, value }) => (type === 'dayPeriod' ? value.toLowerCase() : value))
    .join('')
    .replaceAll(/\s/g, ' ');
}

/** The day, and the time where it is known. */
export function appointmentInWords(
  { date, time }: { date: string; time: string | null },
  language: string,
  year: boolean,
): string {
  const day = dayInWords(date, language, year);
  return time === null ? day : `${day}, ${timeInWords(time, language)}`;
}

interface Heading {
  readonly today: string;
  readonly language: string;
  readonly texts: PlanTexts;
  /** Of the appointment, where it is known. */
  readonly time: string | null;
}

/** The heading of a group: its dates. The year is there where it is not that of today. */
export function groupHeading(group: DatedGroup, { today, language, texts, time }: Heading): string {
  const words = (day: string) => dayInWords(day, language, day.slice(0, 4) !== today.slice(0, 4));
  const [first, ...others] = group.days;
  if (first === undefined) return texts.beforeTheDay;
  const last = others.at(-1);
  if (last !== undefined) {
    if (group.isRange) return fill(texts.range, { from: words(first), to: words(last) });
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(group.days.map(words));
  }
  const near = first === today ? texts.today : first === addDays(today, 1) ? texts.tomorrow : '{day}';
  const day = fill(near, { day: words(first) });
  return group.isTheDay && time !== null ? `${day}, ${timeInWords(time, language)}` : day;
}

/** The small words below the dates. */
export function groupNames(names: readonly GroupName[], texts: PlanTexts): string {
  return names
    .map((name) => ('text' in name ? name.text : daysBeforeInWords(name.daysBefore, texts)))
    .join(', ');
}

function daysBeforeInWords(days: number, { daysBefore }: PlanTexts): string {
  if (days === 1) return daysBefore.day;
  if (days === 7) return daysBefore.week;
  if (days % 7 === 0) return fill(daysBefore.weeks, { n: days / 7 });
  return fill(daysBefore.days, { n: days });
}

/** A text with the name of the clinic in it, or "your clinic". */
export function withClinic(text: string, clinic: Pick<PlanClinic, 'name'> | null, texts: PlanTexts): string {
  return fill(text, { clinic: clinic?.name ?? texts.yourClinic });
}

/** What the page says of a day after the appointment: "Today is Friday, December 11: day 2". */
export function daysSince(date: string, today: string, language: string, texts: PlanTexts): string {
  return fill(texts.pastToday, { day: dayInWords(today, language), n: daysBetween(date, today) });
}
