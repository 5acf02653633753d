import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMedicineOrder } from '../../../../src/checks/medicine-orders.ts';
import { orders } from '../../../../src/checks/languages/en/orders.ts';
import { datedList } from '../../../../src/clinics/plan/dated-list.ts';
import { addDays } from '../../../../src/format/date.ts';
import { daysSince, groupHeading, groupNames, timeInWords } from '../../../../src/clinics/plan/plan-words.ts';
import { plan as texts } from '../../../../src/i18n/en/plan.ts';
import { clinicWith, groups } from './plan-sample.ts';

/** Headings, small words and points of a list, as a reader meets them. */
function asRead(
  date: string,
  today: string,
  clinic: ReturnType<typeof clinicWith> | null,
  time: string | null,
) {
  return datedList({ groups, date, today, clinic }).map((group) => ({
    heading: groupHeading(group, { today, language: 'en-US', texts, time }),
    name: groupNames(group.names, texts),
    points: group.points.map(({ id }) => id),
    isPast: group.isPast,
  }));
}

describe('the dated list', () => {
  it('puts every point on its day, and the call on the day that the clinic wants it', () => {
    const list = asRead('2026-12-09', '2026-11-30', clinicWith(7), '14:30');
    expect(list.map(({ heading, name }) => `${heading}: ${name}`)).toEqual([
      'Today, Monday, November 30: as soon as you can',
      'Wednesday, December 2: one week before',
      'Tuesday, December 8: the day before',
      'Wednesday, December 9, 2:30 pm: the day of your appointment',
      'Thursday, December 10, to Saturday, December 12: days 1, 2 and 3',
      'Wednesday, December 16 and Wednesday, December 23: days 7 and 14',
      'Wednesday, January 6, 2027 and Wednesday, January 20, 2027: weeks 4 and 6',
    ]);
    expect(list[1]?.points).toEqual(['blood-thinner']);
  });

  it('says "as soon as possible" where the clinic gives no day, and where its day has come', () => {
    for (const [clinic, today] of [
      [null, '2026-11-30'],
      [clinicWith(null), '2026-11-30'],
      [clinicWith(7), '2026-12-02'],
      [clinicWith(7), '2026-12-05'],
    ] as const) {
      expect(asRead('2026-12-09', today, clinic, null)[0]?.points, today).toContain('blood-thinner');
    }
  });

  it('on the day before joins what is due today', () => {
    const [first, second] = asRead('2026-12-09', '2026-12-08', null, null);
    expect(first?.name).toBe('the day before, as soon as you can');
    expect(first?.points).toContain('ride');
    expect(first?.points).toContain('eating');
    expect(second?.heading).toBe('Tomorrow, Wednesday, December 9');
  });

  it('begins with the call about a medicine on the day before and on the day, and not earlier', () => {
    const today = (day: string) =>
      asRead('2026-12-09', day, null, null).find(({ isPast }) => !isPast)?.points;
    expect(today('2026-12-08')?.[0]).toBe('no-answer');
    expect(today('2026-12-09')?.slice(0, 2)).toEqual(['no-answer', 'still-no-answer']);
    expect(today('2026-12-07')).not.toContain('no-answer');
  });

  it('after the day folds what is over, and says which day it is', () => {
    const list = asRead('2026-12-09', '2026-12-11', clinicWith(7), null);
    expect(list.filter(({ isPast }) => isPast).map(({ heading }) => heading)).toEqual([
      'Before your appointment',
      'Tuesday, December 8',
      'Wednesday, December 9',
    ]);
    expect(daysSince('2026-12-09', '2026-12-11', 'en-US', texts)).toBe('Today is Friday, December 11: day 2');
  });

  it('holds every point exactly once, in order of time, whatever the dates', () => {
    const all = groups.flatMap(({ points }) => points.map(({ id }) => id)).sort();
    const day = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(day, day, fc.option(fc.integer({ min: 0, max: 60 })), (from, to, before) => {
        const date = addDays('2026-11-01', from);
        const today = addDays('2026-11-01', to);
        const list = datedList({ groups, date, today, clinic: clinicWith(before) });
        expect(list.flatMap(({ points }) => points.map(({ id }) => id)).sort()).toEqual(all);
        const firsts = list.map(({ days }) => days[0] ?? '');
        expect(firsts).toEqual([...firsts].sort());
        expect(new Set(firsts).size).toBe(firsts.length);
        expect(list.filter(({ isTheDay }) => isTheDay)).toHaveLength(1);
        for (const { days, isPast } of list) expect(isPast).toBe((days.at(-1) ?? '') < today);
      }),
    );
  });
});

describe('the words of a plan', () => {
  it('write times as the guide does, with plain spaces', () => {
    expect(timeInWords('14:30', 'en-US')).toBe('2:30 pm');
    expect(timeInWords('00:05', 'en-US')).toBe('12:05 am');
  });

  it('never say when to stop or start a medicine, and ask instead', () => {
    const said = groups.flatMap(({ points }) => points.flatMap(({ text, note }) => [text, note ?? '']));
    for (const text of said) expect(findMedicineOrder(text, orders), text).toBeNull();
    const aboutMedicine = said.filter((text) => /thinner|insulin|painkillers/.test(text));
    expect(aboutMedicine.length).toBeGreaterThan(2);
    for (const text of aboutMedicine) expect(text).toMatch(/\bask\b/i);
  });

  it('give no number of days before by themselves beyond the day before', () => {
    for (const { days } of groups) if (days !== 'soon') expect(Math.min(...days)).toBeGreaterThanOrEqual(-1);
  });
});
