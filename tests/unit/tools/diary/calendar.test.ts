import { expect, test } from 'vitest';
import { instantOf } from '../../../../src/calendar/wall-time.ts';
import { diaryCalendar, weeklyCalendar } from '../../../../src/tools/diary/calendar.ts';
import { slotsOf, slotStates } from '../../../../src/tools/diary/schedule.ts';
import { eventsOf, remindersOf } from '../../../support/calendar-events.ts';
import { injection, limits, times } from '../../../support/diary-schedule.ts';

const now = new Date('2026-12-01T15:00:00Z');
const stateAt = (wallTime: string) =>
  slotStates(slotsOf({ injection, times }, limits), [], {
    instant: instantOf(wallTime, 'America/Chicago'),
    zone: 'America/Chicago',
  });
const words = { title: 'Diary', remindDaysAt: '18:00', now };

test('the calendar reminds of every time to come, in the hours of the device', () => {
  const file = diaryCalendar('d1', stateAt('2026-12-01T09:00'), words) ?? '';
  const events = eventsOf(file);
  expect(events).toHaveLength(7);
  const starts = events.map(({ startDate }) => startDate.toString());
  expect(starts).toContain('2026-12-01T10:40:00');
  expect(starts).toContain('2026-12-02T18:00:00');
  for (const event of events) {
    expect(event.startDate.zone.tzid).toBe('floating');
    expect(event.duration.toSeconds()).toBe(600);
    expect(remindersOf(event)).toEqual(['PT0S']);
  }
});

test('the calendar is private, keeps the hour free, and says nothing about health', () => {
  const file = diaryCalendar('d1', stateAt('2026-12-01T09:00'), words) ?? '';
  expect(file.match(/CLASS:PRIVATE/g)).toHaveLength(7);
  expect(file.match(/TRANSP:TRANSPARENT/g)).toHaveLength(7);
  expect(file.replaceAll('nerve-root-block-guide', '').replace(/PRODID.*/, '')).not.toMatch(
    /pain|injection|nerve|block|leg/i,
  );
});

test('there is no file once every time has passed', () => {
  expect(diaryCalendar('d1', stateAt('2027-01-01T09:00'), words)).toBeNull();
});

test('the calendar can remind once a week', () => {
  const [weekly] = eventsOf(weeklyCalendar('d1', '2026-12-08T09:00', { title: 'Diary', weeks: 7, now }));
  expect(String(weekly?.component.getFirstPropertyValue('rrule'))).toBe('FREQ=WEEKLY;COUNT=7');
  expect(weekly?.startDate.toString()).toBe('2026-12-08T09:00:00');
});
