/** What was saved, and correcting it. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button, icon } from '../../browser/buttons.ts';
import type { Entry } from '../diary.ts';
import { nextToCome } from '../schedule.ts';
import { notSaved } from './notices.ts';
import { type DiaryPage, heading, statesOf } from './page.ts';
import { readScale, scaleFields } from './scale.ts';

/** What was saved, and what comes next. `before` is the entry as it was before a change. */
export function showSaved(page: DiaryPage, entry: Entry, title: string, before?: Entry): void {
  const { texts, words, keeper } = page;
  const { saved } = texts;
  const pains = keeper.diary?.pains ?? [];
  const next = nextToCome(statesOf(page));
  const facts: [string, string][] = [
    [saved.when, `${words.time(entry.time)}, ${words.shortWhen(entry.wallTime)}`],
    ...pains.flatMap((pain): [string, string][] => {
      const score = entry.scores.find((each) => each.pain === pain.id);
      if (!score) return [];
      const first =
        score.first === undefined ? '' : ` (${fill(saved.first, { value: words.score(score.first) })})`;
      return [[words.pain(pain), words.score(score.value) + first]];
    }),
    ...(next && next.due !== null
      ? [[saved.next, `${words.time(next.id)}, ${words.when(next.due)}`] satisfies [string, string]]
      : []),
  ];
  const undo = before
    ? button('text-btn', saved.undo, () => {
        void keeper.undo(before).then((undone) => {
          if (undone.ok) showSaved(page, undone.value, title);
          else page.warn(notSaved(page, undone.problem, () => page.go('today')));
        });
      })
    : button('text-btn', saved.change, () => changeEntry(page, entry));
  page.show(
    h(
      'div',
      { class: 'saved' },
      h('span', { class: 'mark' }, icon('tick')),
      heading(keeper.problem === undefined ? title : saved.memory),
    ),
    h('dl', { class: 'facts' }, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    before ? h('p', { class: 'hint' }, saved.firstStays) : null,
    h(
      'div',
      { class: 'acts' },
      button('btn', saved.done, () => page.go('today')),
      undo,
    ),
  );
}

/** The scores of an entry, to correct. */
export function changeEntry(page: DiaryPage, entry: Entry): void {
  const { texts, words, keeper, data } = page;
  const pains = keeper.diary?.pains ?? [];
  const groups = pains.map((pain) => {
    const value = entry.scores.find((score) => score.pain === pain.id)?.value;
    const fields = h(
      'fieldset',
      {},
      h('legend', {}, words.pain(pain)),
      ...scaleFields(page, `change-${pain.id}`, value),
    );
    return { pain, fields };
  });
  const save = () => {
    const values = new Map(
      groups.flatMap(({ pain, fields }) => {
        const value = readScale(fields, `change-${pain.id}`, data.settings.words);
        return value === undefined ? [] : [[pain.id, value] as const];
      }),
    );
    void keeper.change(entry.id, values).then((changed) => {
      if (changed.ok) showSaved(page, changed.value, texts.saved.changed, entry);
      else page.warn(notSaved(page, changed.problem, save));
    });
  };
  page.show(
    heading(texts.saved.changeTitle),
    h('p', { class: 'hint' }, `${words.time(entry.time)}, ${words.shortWhen(entry.wallTime)}`),
    ...groups.map(({ fields }) => fields),
    h('p', { class: 'hint' }, texts.saved.firstStays),
    h(
      'div',
      { class: 'acts' },
      button('btn', texts.saved.saveChange, save),
      button('text-btn', texts.saved.cancel, () => page.go('today')),
    ),
  );
}
