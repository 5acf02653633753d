/** The page for the clinic: what the reader wrote, for a reader with little time, on A4 or Letter. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { endFacts } from './end.ts';
import { logTable } from './log-table.ts';
import { chartDrawing, chartKey, chartsOf, diaryRows, injectionTime } from './look.ts';
import { type DiaryPage, regionsOf } from './page.ts';
import { dateOf } from '../../../calendar/wall-time.ts';

/** Up to so many pains and rows leave room for a high chart; with more, the table needs it. */
const ROOMY = { pains: 2, rows: 13 } as const;
/** Names that fit beside the chart; longer ones go above their panels. */
const SHORT_NAME = 6;

/** Fills the sheet with the diary as it is now. `signs` are the warning signs, which are on every sheet. */
export function fillSheet(page: DiaryPage, sheet: HTMLElement, signs: HTMLElement): void {
  const { texts, words, keeper, data } = page;
  const { diary, entries } = keeper;
  if (!diary) return;
  const rows = diaryRows(page);
  const empty = rows.filter(({ entry }) => entry === undefined).length;
  for (const region of ['leg', 'arm'] as const) {
    if (!regionsOf(diary.pains).includes(region)) signs.querySelector(`[data-region="${region}"]`)?.remove();
  }
  const isRoomy = diary.pains.length <= ROOMY.pains && rows.length <= ROOMY.rows;
  const isShort = diary.pains.every((pain) => words.pain(pain).length <= SHORT_NAME);
  const size = {
    width: 700,
    unit: isRoomy ? 5.2 : 3.8,
    minColumn: 20,
    ...(isShort ? { names: 64 } : {}),
  };
  sheet.replaceChildren(
    h(
      'div',
      { class: 'page-top' },
      h('h2', { class: 'page-title' }, texts.sheet.title),
      h(
        'span',
        {},
        fill(texts.sheet.printed, { host: data.host, date: words.when(dateOf(keeper.wallTime)) }),
      ),
    ),
    h(
      'p',
      { class: 'page-facts' },
      h('span', {}, fill(texts.look.injection, { when: words.fullWhen(injectionTime(page)) })),
      h('span', {}, fill(words.count(texts.sheet.count, entries.length), { empty })),
    ),
    signs,
    h('p', { class: 'page-scale' }, texts.sheet.scale),
    ...chartsOf(page, rows, size, 'paper').map((chart) => chartDrawing(chart, texts.look.chart)),
    chartKey(page),
    logTable(page, rows, 'paper'),
    ...(diary.end ? [endFacts(page)] : []),
    h('p', { class: 'page-foot' }, texts.sheet.foot),
  );
}
