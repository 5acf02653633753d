/**
 * Times as a clock on the wall shows them, `2026-12-01T09:40`, and what they mean as instants. A diary
 * keeps both: the wall says what the reader saw, the instant in which order things happened. Browsers have no
 * function for it yet (`Temporal` is in some of them only); a test compares this one with Temporal, around
 * every change of the clocks.
 */

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', options);
  } catch {
    // A zone that this browser does not know, from a file or another device.
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formats.set(zone, format);
  return format;
}

/** What a clock in this time zone shows at an instant. */
export function wallTimeOf(instant: number, zone: string): string {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which a clock in this zone shows a time. An hour that the clock skips in spring becomes
 * the one after it; of an hour that comes twice in fall, the first counts.
 */
export function instantOf(wallTime: string, zone: string): number {
  const asUtc = Date.parse(`${wallTime}Z`);
  const offsetAt = (instant: number) => Date.parse(`${wallTimeOf(instant, zone)}Z`) - instant;
  const candidates = [asUtc - offsetAt(asUtc - DAY), asUtc - offsetAt(asUtc + DAY)];
  const exact = candidates.filter((instant) => wallTimeOf(instant, zone) === wallTime);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** A wall time some minutes later, as far as the wall is concerned. */
export function addMinutes(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime}Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

/** The day of a wall time. */
export function dateOf(wallTime: string): string {
  return wallTime.slice(0, 10);
}
