import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { datedList } from '../../../../src/clinics/plan/dated-list.ts';
import type { PlanClinic } from '../../../../src/clinics/plan/plan-clinic.ts';
import { planCalendar } from '../../../../src/clinics/plan/plan-calendar.ts';
import { planFragment } from '../../../../src/clinics/plan/plan-link.ts';
import { isKnownZone, momentOf } from '../../../../src/clinics/plan/zoned-time.ts';
import { plan as texts } from '../../../../src/i18n/en/plan.ts';
import { clinicWith, groups } from './plan-sample.ts';

const today = '2026-11-30';

function fileOf(date: string, time: string | null, clinic: PlanClinic | null): string {
  const plan = { date, time, clinic: clinic?.id ?? null, side: null };
  return planCalendar({
    plan,
    groups: datedList({ groups, date, today, clinic }),
    clinic,
    texts,
    url: `https://guide.example/my-plan/${planFragment(plan)}`,
    now: new Date('2026-11-30T12:00:00Z'),
    today,
  });
}

/** Reads a file with a library that did not write it. */
function eventsOf(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function remindersOf(event: ICAL.Event | undefined): string[] {
  return (event?.component.getAllSubcomponents('valarm') ?? []).map((alarm) => {
    const trigger = alarm.getFirstProperty('trigger');
    const related = trigger?.getFirstParameter('related');
    expect(related === undefined || related === 'START').toBe(true);
    return String(alarm.getFirstPropertyValue('trigger'));
  });
}

describe('the calendar file of a plan', () => {
  it('has the appointment at the moment that the clinic means, with two reminders', () => {
    const [appointment] = eventsOf(fileOf('2026-12-09', '14:30', clinicWith(7)));
    expect(appointment?.summary).toBe('Appointment at Northway Clinic');
    expect(appointment?.location).toBe('Door B, 12 Sample Street');
    expect(appointment?.description).toContain(
      'https://guide.example/my-plan/#d=2026-12-09&t=14:30&c=northway',
    );
    expect(appointment?.startDate.toJSDate().toISOString()).toBe('2026-12-09T19:30:00.000Z');
    expect(remindersOf(appointment)).toEqual(['-P7D', '-P1D']);
  });

  it('keeps the time of the clocks where no time zone is known', () => {
    const [appointment] = eventsOf(fileOf('2026-12-09', '14:30', clinicWith(7, null)));
    expect(appointment?.startDate.toString()).toBe('2026-12-09T14:30:00');
    expect(appointment?.startDate.zone.tzid).toBe('floating');
  });

  it('is an entry of the whole day without a time, with reminders in the morning', () => {
    const [appointment] = eventsOf(fileOf('2026-12-09', null, null));
    expect(appointment?.summary).toBe('My appointment');
    expect(appointment?.startDate.isDate).toBe(true);
    expect(appointment?.startDate.toString()).toBe('2026-12-09');
    expect(remindersOf(appointment)).toEqual(['-P6DT15H', '-PT15H']);
  });

  it('has an entry for each day with something to do, with the points in it', () => {
    const [, ...tasks] = eventsOf(fileOf('2026-12-09', '14:30', clinicWith(7)));
    expect(tasks.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
      '2026-12-11',
      '2026-12-12',
      '2026-12-16',
      '2026-12-23',
      '2027-01-06',
      '2027-01-20',
    ]);
    const call = tasks[1];
    expect(call?.summary).toBe('My plan: one week before');
    expect(call?.description).toContain(
      '- If you take a blood thinner, ask Northway Clinic for a plan. Never stop it on your own.',
    );
    expect(remindersOf(call)).toEqual(['PT9H']);
  });

  it('names no treatment where others see it: in a title', () => {
    for (const { summary } of eventsOf(fileOf('2026-12-09', '14:30', clinicWith(7)))) {
      expect(summary).not.toMatch(/inject|block|nerve|thinner|diabet|pain/i);
    }
  });

  it('is read by another library whatever a clinic is called, and its lines are short', () => {
    const names = fc.oneof(
      fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
      fc.constantFrom('A, B; C\\n', 'Praxis Süd', '診療所', 'a\nBEGIN:VEVENT', '"quoted"', 'x'.repeat(90)),
    );
    fc.assert(
      fc.property(names, (name) => {
        const file = fileOf('2026-12-09', '14:30', { ...clinicWith(7), name, place: name });
        const events = eventsOf(file);
        expect(events).toHaveLength(12);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the moment of an appointment', () => {
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
        expect(momentOf(iso, time, zone).getTime()).toBe(expected);
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
