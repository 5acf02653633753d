import { expect, test } from 'vitest';
import { formatDate, todayIso } from '../../../src/format/date.ts';

test('writes a date as its readers do, with the month in full', () => {
  expect(formatDate('2026-11-22', 'en-US')).toBe('November 22, 2026');
  expect(formatDate('2026-01-02', 'en-GB')).toBe('2 January 2026');
});

test('a date is the same day in every place', () => {
  // Midnight in UTC is still the day before in America.
  expect(formatDate('2026-11-01', 'en-US')).toBe('November 1, 2026');
});

test('today is the day in UTC', () => {
  expect(todayIso(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-22');
  expect(todayIso(new Date('2026-11-23T00:00:00+14:00'))).toBe('2026-11-22');
});
