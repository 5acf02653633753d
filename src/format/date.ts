/** For each language and kind of date: to make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(languageTag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${languageTag} ${Object.values(options).join(' ')}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(languageTag, { ...options, timeZone: 'UTC' });
  formats.set(name, format);
  return format;
}

/**
 * A date for readers, months in full: `November 12, 2026` in `en-US`.
 * Dates are written as `YYYY-MM-DD` and carry no time, so they are read as UTC.
 */
export function formatDate(date: string, languageTag: string): string {
  return formatOf(languageTag, { dateStyle: 'long' }).format(new Date(date));
}

/** A month for readers, `August 2010` in `en-US`, from `YYYY-MM`. */
export function formatMonth(month: string, languageTag: string): string {
  return formatOf(languageTag, { year: 'numeric', month: 'long' }).format(new Date(`${month}-01`));
}

/** The day that many days later, or earlier for a negative number: `2026-12-01` and 3 make `2026-12-04`. */
export function addDays(day: string, days: number): string {
  return todayIso(new Date(Date.parse(day) + days * 86_400_000));
}

/** Today as `YYYY-MM-DD`, in UTC like all dates of the content. */
export function todayIso(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
