/**
 * The moment at which the clocks of a place show a time. Browsers have no function for it yet (`Temporal` is
 * in some of them only); a test compares this one with Temporal, around every change of the clocks.
 *
 * An hour that the clocks skip in spring is taken with the clocks as they were before; an hour that comes
 * twice in fall is the first one. That is what calendars do.
 */
export function momentOf(day: string, time: string, zone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(shown - DAY, zone);
  const candidates = [before, offsetAt(shown + DAY, zone)]
    .map((offset) => ({ offset, moment: shown - offset }))
    .filter(({ offset, moment }) => offsetAt(moment, zone) === offset)
    .map(({ moment }) => moment);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : shown - before);
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

const DAY = 86_400_000;

/** How far the clocks of a place are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}
