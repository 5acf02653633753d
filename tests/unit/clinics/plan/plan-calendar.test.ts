import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedList } from '../../../../src/clinics/plan/dated-list.ts';
import type { PlanClinic } from '../../../../src/clinics/plan/plan-clinic.ts';
import { planCalendar } from '../../../../src/clinics/plan/plan-calendar.ts';
import { planFragment } from '../../../../src/clinics/plan/plan-link.ts';
import { plan as texts } from '../../../../src/i18n/en/plan.ts';
import { eventsOf, remindersOf } from '../../../support/calendar-events.ts';
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
