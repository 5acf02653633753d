import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueNow,
  nextToCome,
  orderedTimes,
  ruleOf,
  slotsOf,
  slotStates,
} from '../../../../src/tools/diary/schedule.ts';
import { addDays } from '../../../../src/format/date.ts';
import { instantOf, MINUTE, wallTimeOf } from '../../../../src/calendar/wall-time.ts';
import { limits } from '../../../support/diary-schedule.ts';

const zones = ['America/Chicago', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const timeId = fc.oneof(
  fc.constantFrom('before', 'bedtime'),
  fc
    .tuple(fc.constantFrom('minute', 'hour', 'day', 'week'), fc.integer({ min: 1, max: 24 }))
    .map(([unit, n]) => `${unit}-${n}`),
);
const times = fc.array(timeId, { minLength: 1, maxLength: 20 });
const usual = ['before', 'hour-1', 'hour-2', 'hour-4', 'hour-6', 'bedtime', 'day-1', 'day-14', 'week-6'];
const chicago = { date: '2026-12-01', time: '09:40', zone: 'America/Chicago' };
const at = (wallTime: string, inZone = 'America/Chicago') => ({
  instant: instantOf(wallTime, inZone),
  zone: inZone,
});
const dueAt = (wallTime: string) =>
  dueNow(slotStates(slotsOf({ injection: chicago, times: usual }, limits), [], at(wallTime))).map(
    ({ id }) => id,
  );

describe('times on the wall', () => {
  it('and instants lead to each other', () => {
    fc.assert(
      fc.property(instant, zone, (moment, inZone) => {
        const wall = wallTimeOf(moment, inZone);
        expect(wallTimeOf(instantOf(wall, inZone), inZone)).toBe(wall);
        // An hour that comes twice in fall may be the other one.
        expect(Math.abs(instantOf(wall, inZone) - moment)).toBeLessThanOrEqual(61 * MINUTE);
      }),
    );
  });

  it.each([
    ['an hour that spring skips is the one after it', '2026-03-08T02:30', '2026-03-08T03:30'],
    ['an hour that fall repeats is the first one', '2026-11-01T01:30', '2026-11-01T01:30'],
  ])('%s', (_what, wallTime, shown) => {
    expect(wallTimeOf(instantOf(wallTime, 'America/Chicago'), 'America/Chicago')).toBe(shown);
  });

  it('takes a zone that the browser does not know for UTC', () => {
    expect(wallTimeOf(0, 'Mars/Olympus')).toBe('1970-01-01T00:00');
  });
});

describe('the schedule', () => {
  it('orders any list of times, takes each once, and drops what is no time', () => {
    fc.assert(
      fc.property(times, fc.array(fc.string()), (ids, noise) => {
        const ordered = orderedTimes([...noise, ...ids, ...ids]);
        expect(new Set(ordered).size).toBe(ordered.length);
        expect(ordered.every((id) => ruleOf(id) !== undefined)).toBe(true);
        expect(orderedTimes(ordered)).toEqual(ordered);
        expect(ids.every((id) => ordered.includes(id))).toBe(true);
      }),
    );
  });

  it('never goes back: what has passed stays passed', () => {
    fc.assert(
      fc.property(times, zone, instant, fc.nat(), (ids, inZone, moment, later) => {
        const wall = wallTimeOf(moment, inZone);
        const injection = { date: wall.slice(0, 10), time: wall.slice(11), zone: inZone };
        const order = ['early', 'on-time', 'passed'];
        for (const slot of slotsOf({ injection, times: ids }, limits)) {
          // Clocks repeat an hour in fall, so a moment within that hour may seem earlier.
          const now = order.indexOf(slot.place({ instant: moment, zone: inZone }));
          const then = order.indexOf(
            slot.place({ instant: moment + (later % 1e10) + 3_600_000, zone: inZone }),
          );
          expect(then).toBeGreaterThanOrEqual(now);
        }
      }),
    );
  });

  it('has exactly one on-time stretch of 40 minutes for an hour row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: -3000, max: 3000 }),
        (hours, minutes) => {
          const [slot] = slotsOf({ injection: chicago, times: [`hour-${hours}`] }, limits);
          const moment = at('2026-12-01T09:40').instant + (hours * 60 + minutes) * MINUTE;
          expect(slot?.place({ instant: moment, zone: 'UTC' }) === 'on-time').toBe(Math.abs(minutes) <= 20);
        },
      ),
    );
  });

  it.each([
    ['2026-12-01T00:05', ['before']],
    ['2026-12-01T09:41', []],
    ['2026-12-01T10:20', ['hour-1']],
    ['2026-12-01T11:00', ['hour-1']],
    ['2026-12-01T11:01', []],
    ['2026-12-01T17:59', []],
    ['2026-12-01T18:00', ['bedtime']],
    ['2026-12-02T03:59', ['bedtime', 'day-1']],
    ['2026-12-15T23:59', ['day-14']],
    ['2027-01-12T00:00', ['week-6']],
  ])('at %s the rows %j are due', (wallTime, due) => {
    expect(dueAt(wallTime)).toEqual(due);
  });

  it('counts days by the clock of whoever writes, and hours by what has really passed', () => {
    const slots = slotsOf({ injection: chicago, times: ['hour-1', 'day-1'] }, limits);
    const inLondon = at('2026-12-02T00:30', 'Europe/London');
    expect(slotStates(slots, [], inLondon).map(({ state }) => state)).toEqual(['missed', 'due']);
  });

  it('waits for the time of the injection where it is not known yet', () => {
    const slots = slotsOf(
      { injection: { ...chicago, time: null }, times: ['before', 'hour-1', 'day-1'] },
      limits,
    );
    const states = slotStates(slots, [], at('2026-12-01T20:00'));
    expect(states.map(({ state }) => state)).toEqual(['due', 'to-come', 'to-come']);
    expect(nextToCome(states)?.id).toBe('day-1');
  });

  it('adds days across months, years and changes of the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        expect(Date.parse(addDays('2026-02-20', days)) - Date.parse('2026-02-20')).toBe(days * 86_400_000);
      }),
    );
  });
});
