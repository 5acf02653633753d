/** Looking back: the chart, the same in words, the same as a table, and the last questions. */
import { fill } from '@/i18n/fill.ts';
import { h, svg } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import { drawChart, keyMark, type Chart, type ChartSize } from '../chart.ts';
import { orderedTimes } from '../schedule.ts';
import { type Row, rowsOf } from '../rows.ts';
import { changeEntry } from './entry.ts';
import { notSaved } from './notices.ts';
import { choice, chosen, type DiaryPage, heading, statesOf } from './page.ts';

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

/** The chart of the diary in a size. */
export function chartOf(page: DiaryPage, rows: readonly Row[], size: ChartSize): Chart {
  const { words, texts, keeper } = page;
  const { look } = texts;
  const timesOfRows = rows.flatMap(({ time }) => (time === null ? [] : [time]));
  return drawChart(
    {
      times: orderedTimes([...(keeper.diary?.times ?? []), ...timesOfRows]),
      rows,
      pains: keeper.diary?.pains ?? [],
    },
    { painName: (pain) => words.pain(pain), ...look },
    size,
  );
}

/** A chart as a drawing. Its words stand beside it as text. */
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
  const chart = chartOf(page, rows, sizes[size]);
  // A long schedule is wider than a phone; then the box scrolls, for the keyboard too.
  const isWide = chart.width > sizes[size].width + 40;
  return h(
    'div',
    {
      class: `chart-box ${size === 'wide' ? 'only-wide' : 'only-narrow'}`,
      ...(isWide ? { tabindex: 0, role: 'region', 'aria-label': label } : {}),
    },
    chartDrawing(chart, label),
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

/** All entries as a table: on a screen each has a button to change it, and its time stands below its name. */
export function logTable(page: DiaryPage, rows: readonly Row[], on: 'screen' | 'paper'): HTMLElement {
  const { words, texts, keeper } = page;
  const { look, saved, sheet } = texts;
  const pains = keeper.diary?.pains ?? [];
  const canChange = on === 'screen' && !page.readOnly;
  const names = (name: string, when: string) =>
    on === 'paper'
      ? [h('th', { scope: 'row' }, name), h('td', {}, when)]
      : [h('th', { scope: 'row' }, name, h('small', {}, when))];
  const lines = rows.map(({ time, entry, due }) => {
    if (!entry) {
      return h(
        'tr',
        { class: 'gap' },
        ...names(words.time(time), due === null ? '' : words.shortWhen(due)),
        ...pains.map(() => h('td', { class: 'n' }, '–')),
        h('td', {}, look.empty),
      );
    }
    const name = words.time(time);
    return h(
      'tr',
      {},
      ...names(name, words.shortWhen(entry.wallTime)),
      ...pains.map((pain) => {
        const score = entry.scores.find((each) => each.pain === pain.id);
        return h('td', { class: 'n' }, score ? words.score(score.value) : '–');
      }),
      h(
        'td',
        {},
        words.rest(entry, pains).join('. '),
        canChange && ' ',
        canChange &&
          h(
            'button',
            { class: 'text-btn no-print', type: 'button', onclick: () => changeEntry(page, entry) },
            saved.changeShort,
            h('span', { class: 'vh' }, `: ${name}`),
          ),
      ),
    );
  });
  return h(
    'div',
    { class: 'log-box', role: 'region', 'aria-label': look.table, tabindex: 0 },
    h(
      'table',
      { class: 'log' },
      h('caption', {}, look.table),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, look.when),
          on === 'paper' && h('th', { scope: 'col' }, sheet.time),
          ...pains.map((pain) => h('th', { scope: 'col', class: 'n' }, words.pain(pain))),
          h('th', { scope: 'col' }, look.rest),
        ),
      ),
      h('tbody', {}, ...lines),
    ),
  );
}

/** What was answered at the end, as it was answered. */
export function endFacts({ texts, keeper }: DiaryPage): HTMLElement {
  const { end } = texts;
  const { end: answers, hard = [] } = keeper.diary ?? {};
  const facts: [string, string | undefined][] = [
    [end.title, end.answers[answers?.change ?? '']],
    ...hard.map((thing, index): [string, string | undefined] => [
      fill(end.hard, { thing }),
      end.hardAnswers[answers?.hard?.[index] ?? ''],
    ]),
    [end.again, end.againAnswers[answers?.again ?? '']],
  ];
  const answered = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [h('dt', {}, name), h('dd', {}, value)],
  );
  return h('dl', { class: 'facts' }, ...answered);
}

function askEnd(page: DiaryPage): void {
  const { texts, data, keeper } = page;
  const { end } = texts;
  const { diary } = keeper;
  if (!diary) return;
  const group = (
    title: HTMLElement | string,
    name: string,
    ids: readonly string[],
    names: Record<string, string>,
    value: string | undefined,
  ) =>
    h(
      'fieldset',
      {},
      h('legend', {}, title),
      h(
        'div',
        { class: 'pick' },
        ...ids.map((id) => choice('radio', name, id, names[id] ?? id, { checked: id === value })),
      ),
    );
  const { settings } = data;
  const form = h(
    'div',
    { class: 'fields' },
    group(heading(end.title), 'change', settings.change, end.answers, diary.end?.change),
    ...diary.hard.map((thing, index) =>
      group(
        h('h3', {}, fill(end.hard, { thing })),
        `hard-${index}`,
        settings.hard,
        end.hardAnswers,
        diary.end?.hard?.[index],
      ),
    ),
    group(h('h3', {}, end.again), 'again', settings.again, end.againAnswers, diary.end?.again),
  );
  const save = () => {
    const answers = {
      change: chosen(form, 'change'),
      again: chosen(form, 'again'),
      hard: diary.hard.map((_thing, index) => chosen(form, `hard-${index}`) ?? ''),
    };
    const { change, again, hard } = answers;
    const given = {
      hard,
      ...(change === undefined ? {} : { change }),
      ...(again === undefined ? {} : { again }),
    };
    void keeper.changeDiary({ end: given }).then((saved) => {
      if (saved.ok) page.go('look');
      else page.warn(notSaved(page, saved.problem, save));
    });
  };
  page.show(
    form,
    h('p', { class: 'hint' }, end.hint),
    h(
      'div',
      { class: 'acts' },
      button('btn', end.save, save),
      button('text-btn', texts.saved.cancel, () => page.go('look')),
    ),
  );
}
