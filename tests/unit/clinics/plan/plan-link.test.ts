import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/format/date.ts';
import { daysBetween, isRealDay, localDay } from '../../../../src/clinics/plan/days.ts';
import { keptPlanText, readKeptPlan } from '../../../../src/clinics/plan/kept-plan.ts';
import {
  isSamePlan,
  PLAN_SIDES,
  type Plan,
  planFragment,
  readPlanLink,
} from '../../../../src/clinics/plan/plan-link.ts';

const days = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));
const clinics = fc.constantFrom('northway', 'east-field', 'a', 'clinic-24', 'constructor');
const plans: fc.Arbitrary<Plan> = fc.record({
  date: days,
  time: fc.option(times),
  clinic: fc.option(clinics),
  side: fc.option(fc.constantFrom(...PLAN_SIDES)),
});

describe('a link to a plan', () => {
  it('says the same after it was written and read', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readPlanLink(planFragment(plan))).toEqual({ kind: 'plan', plan });
      }),
    );
  });

  it('holds nothing but date, time, clinic and side', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planFragment(plan)).toMatch(/^#d=[\d-]+(&t=[\d:]+)?(&c=[a-z0-9-]+)?(&s=(left|right|both))?$/);
      }),
    );
  });

  it.each([
    ['%23d=2026-12-09&t=14:30&c=northway&s=left'],
    ['#d%3D2026-12-09%26t%3D14%3A30%26c%3Dnorthway%26s%3Dleft'],
    ['#d%253D2026-12-09%2526t%253D14%253A30%2526c%253Dnorthway%2526s%253Dleft'],
    ['#d=2026-12-09&amp;t=14:30&amp;c=northway&amp;s=left'],
    ['#D=2026-12-09&T=14:30&C=Northway&S=LEFT'],
    ['#d=2026-12-09&t=14:30&c=northway&s=left).'],
    ['#d=2026-12-09&t=14:30&c=northway&s=left?utm_source=mail'],
    ['#?utm_source=mail&d=2026-12-09&t=14:30&c=northway&s=left&name=Smith'],
    ['#s=left&c=northway&t=14:30&d=2026-12-09'],
  ])('arrives although a mail program made it %s', (fragment) => {
    expect(readPlanLink(fragment)).toEqual({
      kind: 'plan',
      plan: { date: '2026-12-09', time: '14:30', clinic: 'northway', side: 'left' },
    });
  });

  it.each([
    ['#d=2026-02-30', 'bad-date'],
    ['#d=2026-13-01', 'bad-date'],
    ['#d=0000-00-00', 'bad-date'],
    ['#d=1926-12-09', 'bad-date'],
    ['#d=9999-12-09', 'bad-date'],
    ['#d=12/09/2026', 'bad-date'],
    ['#d=<img src=x onerror=alert(1)>', 'bad-date'],
    ['#c=northway', 'no-date'],
    ['#main', 'no-date'],
    ['', 'no-date'],
  ])('%s is a link of the kind that has no plan: %s', (fragment, kind) => {
    expect(readPlanLink(fragment).kind).toBe(kind);
  });

  it('is read whatever it holds, and gives nothing that is not of a known form', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.string({ maxLength: 60 }).map((text) => `#d=${text}&c=${text}&t=${text}&s=${text}`),
      fc.string({ maxLength: 60 }).map((text) => `#d=2026-12-09&c=${encodeURIComponent(text)}&t=${text}`),
      fc.constantFrom('#c=__proto__', '#d=%E0%A4%A', `#d=${'9'.repeat(100_000)}`, '#d=2026-12-09&c=../../x'),
    );
    fc.assert(
      fc.property(hostile, (fragment) => {
        const link = readPlanLink(fragment);
        const { time, clinic, side } = link.kind === 'plan' ? link.plan : link.rest;
        expect(time ?? '00:00').toMatch(/^\d\d:\d\d$/);
        expect(clinic ?? 'a').toMatch(/^[a-z0-9-]{1,60}$/);
        expect(['left', 'right', 'both', null]).toContain(side);
        if (link.kind === 'plan') expect(isRealDay(link.plan.date)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('days', () => {
  it('go forth and back over every end of month and change of clocks', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        const other = addDays(day, count);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  it('are today until midnight where the device is', () => {
    expect(localDay(new Date(2026, 10, 1, 0, 0, 0))).toBe('2026-11-01');
    expect(localDay(new Date(2026, 10, 1, 23, 59, 59))).toBe('2026-11-01');
    expect(localDay(new Date(2026, 2, 8, 2, 30))).toBe('2026-03-08');
  });
});

describe('a kept plan', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.string(), { maxLength: 5 }), (plan, ticked) => {
        const kept = readKeptPlan(keptPlanText({ plan, ticked }));
        expect(kept?.ticked).toEqual(ticked);
        expect(kept !== null && isSamePlan(kept.plan, plan)).toBe(true);
      }),
    );
  });

  it('is nothing when something else stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const kept = readKeptPlan(text);
        if (kept !== null) expect(isRealDay(kept.plan.date)).toBe(true);
      }),
    );
    expect(readKeptPlan(null)).toBeNull();
    expect(readKeptPlan('{"plan":"#d=2026-02-30","ticked":[]}')).toBeNull();
    expect(readKeptPlan('{"plan":"#d=2026-12-09","ticked":[1,"ride",null]}')?.ticked).toEqual(['ride']);
  });
});
