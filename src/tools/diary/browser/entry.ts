/** Writing an entry: one question a screen. Every answer is kept as soon as it is given. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import type { Draft } from '../diary.ts';
import { notSaved } from './notices.ts';
import { type DiaryPage, heading, privateLine } from './page.ts';
import { questionsOf } from './questions.ts';
import { showSaved } from './saved.ts';

/** Asks the questions of a draft, from the one that comes next. */
export function askQuestions(page: DiaryPage, draft: Draft): void {
  const questions = questionsOf(page, draft);
  const step = Math.min(draft.step, questions.length - 1);
  const question = questions[step];
  if (!question) return;
  const { entry: words } = page.texts;
  const isLast = step === questions.length - 1;
  const pains = page.keeper.diary?.pains.length ?? 0;
  const fields = h('fieldset', {}, h('legend', {}, heading(question.title)), ...question.draw(draft));
  const read = (next = step) => question.read(fields, { ...draft, step: next });
  const keep = (answered: Draft, then?: () => void) => {
    void page.keeper.keepDraft(answered).then((kept) => {
      if (!kept.ok) page.warn(notSaved(page, kept.problem, () => keep(answered)));
      then?.();
    });
  };
  const go = (answered: Draft) => {
    page.flush = undefined;
    keep(answered);
    askQuestions(page, answered);
  };
  const save = () => {
    page.flush = undefined;
    saveEntry(page, read());
  };
  fields.addEventListener('change', () => keep(read()));
  page.show(
    h(
      'div',
      { class: 'screen-top' },
      step > 0 ? button('text-btn', words.back, () => go(read(step - 1)), 'back') : h('span'),
      h('span', { class: 'vh' }, fill(words.of, { n: step + 1, total: questions.length })),
      h('span', { 'aria-hidden': 'true' }, fill(words.ofShort, { n: step + 1, total: questions.length })),
    ),
    fields,
    question.after ?? null,
    h(
      'div',
      { class: 'acts' },
      isLast ? button('btn', words.save, save) : button('btn', words.next, () => go(read(step + 1))),
      step > 0 && !isLast ? button('text-btn', words.stop, save) : null,
      isLast ? null : button('text-btn', words.skip, () => go({ ...draft, step: step + 1 })),
    ),
    step === pains - 1 && !isLast && step > 0 ? h('p', { class: 'hint' }, words.canStop) : null,
    isLast ? privateLine(page) : null,
  );
  // What is in a field that nobody has left yet is kept as well.
  page.flush = () => keep(read());
}

function saveEntry(page: DiaryPage, draft: Draft): void {
  void page.keeper.save(draft).then((saved) => {
    if (saved.ok) showSaved(page, saved.value, page.texts.saved.title);
    else page.warn(notSaved(page, saved.problem, () => saveEntry(page, draft)));
  });
}
