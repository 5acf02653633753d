import { describe, expect, it } from 'vitest';
import { drawChart, drawCharts, type ChartWords } from '../../../../src/tools/diary/chart.ts';
import type { Entry } from '../../../../src/tools/diary/diary.ts';
import { rowsOf } from '../../../../src/tools/diary/rows.ts';
import { slotsOf, slotStates } from '../../../../src/tools/diary/schedule.ts';
import { instantOf } from '../../../../src/calendar/wall-time.ts';
import { injection, limits, times } from '../../../support/diary-schedule.ts';

const entry = (
  time: string | null,
  wallTime: string,
  leg: number | string,
  more: Partial<Entry> = {},
): Entry => ({
  id: `${time ?? 'extra'}-${wallTime}`,
  time,
  wallTime,
  zone: 'America/Chicago',
  writtenAt: new Date(instantOf(wallTime, 'America/Chicago')).toISOString(),
  scores: [{ pain: 'leg', value: leg }],
  late: false,
  source: 'live',
  ...more,
});
const entries = [
  entry('before', '2026-12-01T09:10', 7),
  entry('hour-1', '2026-12-01T10:40', 3, { medicine: 'yes' }),
  entry('hour-4', '2026-12-01T13:40', 4, { late: true }),
  entry(null, '2026-12-01T15:00', 2),
  entry('bedtime', '2026-12-01T22:00', 6),
  entry('day-1', '2026-12-02T18:00', 5),
  entry('day-2', '2026-12-03T18:00', 'very-bad'),
];
const states = slotStates(slotsOf({ injection, times }, limits), entries, {
  instant: instantOf('2026-12-03T20:00', 'America/Chicago'),
  zone: 'America/Chicago',
});
const rows = rowsOf({ times }, entries, states);
const words: ChartWords = {
  painName: ({ id }) => id,
  firstDay: 'First day',
  afterThat: 'After that',
  groups: { before: 'Before', minutes: 'Min.', hours: 'Hours', bedtime: 'Bed', days: 'Days', weeks: 'Weeks' },
};
const chart = drawChart({ times, rows, pains: [{ id: 'leg' }] }, words, {
  width: 330,
  unit: 11,
  minColumn: 22,
});
const shapes = (name: string) => chart.shapes.filter(({ attributes }) => attributes['class'] === name);

describe('rows', () => {
  it('follow the schedule, with gaps and with extra entries at their place', () => {
    expect(rows.map(({ time, entry: found }) => `${time ?? 'extra'}${found ? '' : ' empty'}`)).toEqual([
      'before',
      'hour-1',
      'hour-2 empty',
      'hour-4',
      'extra',
      'bedtime',
      'day-1',
      'day-2',
    ]);
  });
});

describe('the chart', () => {
  it('joins neighbors of the first day and nothing else', () => {
    // Before to 1 hour, 4 hours to bedtime: the gap and the days are not joined.
    expect(shapes('seg-line')).toHaveLength(2);
  });

  it('marks each number once: late ones open, extra ones small, words not at all', () => {
    expect(shapes('pt pt-late')).toHaveLength(1);
    const numbers = [...shapes('num'), ...shapes('num on-band')].map(({ text }) => text);
    expect(numbers).toEqual(['5', '7', '3', '4', '6']);
    expect(shapes('pill')).toHaveLength(1);
  });

  it('stays inside its drawing', () => {
    for (const { attributes } of chart.shapes) {
      for (const name of ['x', 'cx']) expect(Number(attributes[name] ?? 0)).toBeLessThanOrEqual(chart.width);
      for (const name of ['y', 'cy']) expect(Number(attributes[name] ?? 0)).toBeLessThanOrEqual(chart.height);
    }
  });

  it('gets wider instead of tighter with many times', () => {
    const many = Array.from({ length: 30 }, (_, index) => `day-${index + 1}`);
    const size = { width: 330, unit: 11, minColumn: 22 };
    expect(drawChart({ times: many, rows: [], pains: [{ id: 'leg' }] }, words, size).width).toBeGreaterThan(
      660,
    );
  });
});

describe('on paper', () => {
  const size = { width: 110, unit: 4, minColumn: 20 };
  const pains = [{ id: 'leg' }];
  const charts = drawCharts({ times, rows, pains }, words, size);
  const countOf = (name: string) =>
    charts.map(({ shapes: all }) => all.filter(({ attributes }) => attributes['class'] === name).length);

  it('a long schedule goes on in further charts, none wider than the sheet, and the injection stands once', () => {
    expect(charts.length).toBe(Math.ceil(times.length / 4));
    for (const { width } of charts) expect(width).toBeLessThanOrEqual(size.width);
    expect(countOf('inj')).toEqual([1, ...charts.slice(1).map(() => 0)]);
  });

  it('no mark is lost, and an extra entry stays beside the time before it', () => {
    const all = drawChart({ times, rows, pains }, words, size).shapes;
    const marks = (name: string) => all.filter(({ attributes }) => attributes['class'] === name).length;
    for (const name of ['pt', 'pt pt-late', 'pill']) {
      // The name of the pain has a mark in each chart.
      const names = name === 'pt' ? charts.length - 1 : 0;
      expect(countOf(name).reduce((sum, count) => sum + count, 0) - names).toBe(marks(name));
    }
  });

  it('a short one stays one chart', () => {
    expect(drawCharts({ times, rows, pains }, words, { ...size, width: 700 })).toHaveLength(1);
  });
});
