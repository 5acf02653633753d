/** Looking back: the chart, the same in words, and the same as a table. */
import { fill } from '@/i18n/fill.ts';
import { h, svg } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import { drawChart, drawCharts, keyMark, type Chart, type ChartSize } from '../chart.ts';
import type { Pain } from '../diary.ts';
import { orderedTimes } from '../schedule.ts';
import { type Row, rowsOf } from '../rows.ts';
import { askEnd, endFacts } from './end.ts';
import { logTable } from './log-table.ts';
import { type DiaryPage, heading, statesOf } from './page.ts';

/** Sizes of the chart: on a phone, on a wide screen, on paper. */
const sizes = {
  narrow: { width: 330, unit: 11.2, minColumn: 22 },
  wide: { width: 600, unit: 12.8, minColumn: 26 },
} satisfies Record<string, ChartSize>;

/** Shows all that was written. */
export function showLook(page: DiaryPage): void {
  const { texts, words, keeper } = page;
  const { look, end } = texts;
  const { diary } = keeper;
  if (!diary) {
    page.go('today');
    return;
  }
  const rows = diaryRows(page);
  const hasEntries = keeper.entries.length > 0;
  page.show(
    button('text-btn', look.back, () => page.go('today'), 'back'),
    heading(look.title),
    h('p', { class: 'hint' }, fill(look.injection, { when: words.fullWhen(injectionTime(page)) })),
    hasEntries ? null : h('p', {}, look.noEntries),
    hasEntries ? chartKey(page) : null,
    hasEntries ? chartBox(page, rows, 'narrow') : null,
    hasEntries ? chartBox(page, rows, 'wide') : null,
    hasEntries ? h('div', { class: 'so-far' }, h('h3', {}, look.wordsTitle), ...sentences(page, rows)) : null,
    hasEntries ? logTable(page, rows, 'screen') : null,
    h('p', { class: 'hint' }, look.team),
    diary.end ? endFacts(page) : null,
    h(
      'div',
      { class: 'row-acts' },
      button('btn', texts.today.give, () => page.go('give')),
      hasEntries && !page.readOnly ? button('btn btn-ghost', look.end, () => askEnd(page)) : null,
    ),
    hasEntries ? h('p', { class: 'hint' }, end.hint) : null,
  );
}

/** The rows of the diary until now. */
export function diaryRows(page: DiaryPage): Row[] {
  const { diary, entries } = page.keeper;
  return diary ? rowsOf(diary, entries, statesOf(page)) : [];
}

/** When the injection is or was: a day, with its time where it is known. */
export function injectionTime({ keeper }: DiaryPage): string {
  const { date = '', time = null } = keeper.diary?.injection ?? {};
  return time === null ? date : `${date}T${time}`;
}

/** The diary in a chart of a size, or for paper in several. */
export function chartsOf(
  page: DiaryPage,
  rows: readonly Row[],
  size: ChartSize,
  on: 'screen' | 'paper',
): Chart[] {
  const { words, texts, keeper } = page;
  const { look } = texts;
  const timesOfRows = rows.flatMap(({ time }) => (time === null ? [] : [time]));
  const content = {
    times: orderedTimes([...(keeper.diary?.times ?? []), ...timesOfRows]),
    rows,
    pains: keeper.diary?.pains ?? [],
  };
  const chartWords = { painName: (pain: Pain) => words.pain(pain), ...look };
  return on === 'paper' ? drawCharts(content, chartWords, size) : [drawChart(content, chartWords, size)];
}

/** A chart as a drawing. Its words are beside it as text. */
export function chartDrawing(chart: Chart, label: string): SVGElement {
  const { width, height, shapes } = chart;
  return svg(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-label': label,
    },
    ...shapes.map(({ tag, attributes, text }) => svg(tag, attributes, text)),
  );
}

function chartBox(page: DiaryPage, rows: readonly Row[], size: keyof typeof sizes): HTMLElement {
  const label = page.texts.look.chart;
  const charts = chartsOf(page, rows, sizes[size], 'screen');
  // A long schedule is wider than a phone; then the box scrolls, for the keyboard too.
  const isWide = charts.some(({ width }) => width > sizes[size].width + 40);
  return h(
    'div',
    {
      class: `chart-box ${size === 'wide' ? 'only-wide' : 'only-narrow'}`,
      ...(isWide ? { tabindex: 0, role: 'region', 'aria-label': label } : {}),
    },
    ...charts.map((chart) => chartDrawing(chart, label)),
  );
}

/** What the marks mean. */
export function chartKey(page: DiaryPage): HTMLElement {
  const { look } = page.texts;
  const item = (words: string, box: string, ...shapes: SVGElement[]) =>
    h('li', {}, svg('svg', { class: 'chart', viewBox: box, 'aria-hidden': 'true' }, ...shapes), words);
  const pains = page.keeper.diary?.pains ?? [];
  return h(
    'ul',
    { class: 'chart-key', role: 'list' },
    ...pains.map((pain, index) => {
      const { tag, attributes } = keyMark(pain, index);
      return item(page.words.pain(pain), '0 0 16 16', svg(tag, attributes));
    }),
    item(look.late, '0 0 16 16', svg('circle', { class: 'pt pt-late', cx: '8', cy: '8', r: '5' })),
    item(
      look.medicine,
      '-4 0 24 16',
      svg('rect', { class: 'pill', x: '-1', y: '3', width: '18', height: '10', rx: '5' }),
      svg('path', { class: 'pill-gap', d: 'M8 3V13' }),
    ),
    item(look.injectionMark, '0 0 16 16', svg('path', { class: 'inj', d: 'M8 0V16' })),
    page.keeper.entries.some(({ time }) => time === null) &&
      item(look.extra, '0 0 16 16', svg('circle', { class: 'pt', cx: '8', cy: '8', r: '3' })),
  );
}

/** The chart in words. */
function sentences(page: DiaryPage, rows: readonly Row[]): HTMLElement[] {
  const { words, texts, keeper } = page;
  const taken = rows
    .filter(({ entry }) => entry?.medicine === 'yes')
    .map(({ time }) => words.timeInText(time));
  return [
    ...(keeper.diary?.pains ?? []).map((pain) => h('p', {}, words.soFar(pain, rows))),
    ...(taken.length > 0 ? [h('p', {}, fill(texts.look.medicineAt, { times: taken.join(', ') }))] : []),
  ];
}
