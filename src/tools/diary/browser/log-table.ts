/** All entries as a table. */
import { h } from '../../../dom/elements.ts';
import type { Pain } from '../diary.ts';
import type { Row } from '../rows.ts';
import { changeEntry } from './saved.ts';
import type { DiaryPage } from './page.ts';

/** On a screen each entry has a button to change it, and its time is below its name. */
type Place = 'screen' | 'paper';

/** All entries as a table. */
export function logTable(page: DiaryPage, rows: readonly Row[], on: Place): HTMLElement {
  const { words, texts, keeper } = page;
  const { look, sheet } = texts;
  const pains = keeper.diary?.pains ?? [];
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
      h('tbody', {}, ...rows.map((row) => logLine(page, row, pains, on))),
    ),
  );
}

/** The line of an entry, or of a time at which none was written. */
function logLine(page: DiaryPage, { time, entry, due }: Row, pains: readonly Pain[], on: Place): HTMLElement {
  const { words, texts } = page;
  const name = words.time(time);
  const names = (when: string) =>
    on === 'paper'
      ? [h('th', { scope: 'row' }, name), h('td', {}, when)]
      : [h('th', { scope: 'row' }, name, h('small', {}, when))];
  if (!entry) {
    return h(
      'tr',
      { class: 'gap' },
      ...names(due === null ? '' : words.shortWhen(due)),
      ...pains.map(() => h('td', { class: 'n' }, '–')),
      h('td', {}, texts.look.empty),
    );
  }
  const canChange = on === 'screen' && !page.readOnly;
  return h(
    'tr',
    {},
    ...names(words.shortWhen(entry.wallTime)),
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
          texts.saved.changeShort,
          h('span', { class: 'vh' }, `: ${name}`),
        ),
    ),
  );
}
