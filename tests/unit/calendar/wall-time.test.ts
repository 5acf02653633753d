import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isKnownZone } from '../../../src/calendar/calendar-file.ts';
import { instantOf } from '../../../src/calendar/wall-time.ts';

describe('the instant of a time on a wall', () => {
  const zones = [
    'America/New_York',
    'America/Los_Angeles',
    'America/Phoenix',
    'America/St_Johns',
    'Europe/London',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Auckland',
    'UTC',
  ];

  it('is that of Temporal, on any day and at any time, also when the clocks change', () => {
    const day = fc.oneof(
      fc.integer({ min: 0, max: 364 }).map((count) => Date.UTC(2026, 0, 1) + count * 86_400_000),
      // Days on which clocks change somewhere.
      fc
        .constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04')
        .map(Date.parse),
    );
    fc.assert(
      fc.property(day, fc.nat(23), fc.nat(59), fc.constantFrom(...zones), (date, hour, minute, zone) => {
        const iso = new Date(date).toISOString().slice(0, 10);
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const expected = Temporal.PlainDateTime.from(`${iso}T${time}`).toZonedDateTime(
          zone,
        ).epochMilliseconds;
        expect(instantOf(`${iso}T${time}`, zone)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('is not asked of a zone that does not exist', () => {
    expect(isKnownZone('Europe/London')).toBe(true);
    expect(isKnownZone('Mars/Olympus')).toBe(false);
    expect(isKnownZone('')).toBe(false);
  });
});
