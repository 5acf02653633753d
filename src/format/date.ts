/**
 * A date for readers, months in full: `November 12, 2026` in `en-US`.
 * Dates are written as `YYYY-MM-DD` and carry no time, so they are read as UTC.
 */
export function formatDate(date: string, languageTag: string): string {
  const format =
    formats.get(languageTag) ?? new Intl.DateTimeFormat(languageTag, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(languageTag, format);
  return format.format(new Date(date));
}

/** One for each language: to make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A month for readers, `August 2010` in `en-US`, from `YYYY-MM`. */
export function formatMonth(month: string, languageTag: string): string {
  const format = new Intl.DateTimeFormat(languageTag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01`));
}

/** The day that many days later, or earlier for a negative number: `2026-12-01` and 3 make `2026-12-04`. */
export function addDays(day: string, days: number): string {
  return todayIso(new Date(Date.parse(day) + days * 86_400_000));
}

/** Today as `YYYY-MM-DD`, in UTC like all dates of the content. */
export function todayIso(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
