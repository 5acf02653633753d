/** The last questions of the diary, and what was answered to them. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import type { Diary } from '../diary.ts';
import { notSaved } from './notices.ts';
import { choice, chosen, type DiaryPage, heading } from './page.ts';

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

/** Asks the last questions. */
export function askEnd(page: DiaryPage): void {
  const { texts, keeper } = page;
  const { diary } = keeper;
  if (!diary) return;
  const form = endForm(page, diary);
  const save = () => {
    void keeper.changeDiary({ end: answersOf(form, diary) }).then((saved) => {
      if (saved.ok) page.go('look');
      else page.warn(notSaved(page, saved.problem, save));
    });
  };
  page.show(
    form,
    h('p', { class: 'hint' }, texts.end.hint),
    h(
      'div',
      { class: 'acts' },
      button('btn', texts.end.save, save),
      button('text-btn', texts.saved.cancel, () => page.go('look')),
    ),
  );
}

/** Each question with the answers that can be chosen, and those that were. */
function endForm({ texts, data }: DiaryPage, { end: given, hard }: Diary): HTMLElement {
  const { end } = texts;
  const { settings } = data;
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
  return h(
    'div',
    { class: 'fields' },
    group(heading(end.title), 'change', settings.change, end.answers, given?.change),
    ...hard.map((thing, index) =>
      group(
        h('h3', {}, fill(end.hard, { thing })),
        `hard-${index}`,
        settings.hard,
        end.hardAnswers,
        given?.hard?.[index],
      ),
    ),
    group(h('h3', {}, end.again), 'again', settings.again, end.againAnswers, given?.again),
  );
}

/** What is chosen in the form; a question may stay open. */
function answersOf(form: HTMLElement, diary: Diary): NonNullable<Diary['end']> {
  const change = chosen(form, 'change');
  const again = chosen(form, 'again');
  return {
    hard: diary.hard.map((_thing, index) => chosen(form, `hard-${index}`) ?? ''),
    ...(change === undefined ? {} : { change }),
    ...(again === undefined ? {} : { again }),
  };
}
