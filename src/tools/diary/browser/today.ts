/** The screens between entries: no diary yet, what is due now, what was begun. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import { openFile } from '../../browser/file.ts';
import type { Draft } from '../diary.ts';
import { dueNow, nextToCome, type SlotState } from '../schedule.ts';
import { showLate } from './late.ts';
import { openDiaryFile } from './give.ts';
import { notSaved } from './notices.ts';
import { type DiaryPage, field, heading, privateLine, statesOf } from './page.ts';
import { timesList } from './setup.ts';

/** The first screen: what is due, or the way to begin. */
export function showToday(page: DiaryPage): void {
  const { keeper } = page;
  if (!keeper.diary) {
    showStart(page);
    return;
  }
  const [draft] = keeper.drafts;
  if (draft && !page.readOnly) {
    showDraft(page, draft);
    return;
  }
  showDue(page);
}

function showStart(page: DiaryPage): void {
  const { start } = page.texts;
  page.show(
    heading(start.title),
    h('p', {}, start.text),
    h('p', {}, start.ease),
    page.readOnly
      ? null
      : h(
          'div',
          { class: 'acts' },
          button('btn', start.button, () => page.go('setup')),
          button('btn btn-ghost', start.paper, () => page.print('paper'), 'print'),
        ),
    h('p', { class: 'hint' }, start.own),
    page.readOnly
      ? null
      : button(
          'text-btn',
          start.open,
          () => openFile('.json,.csv', (text, name) => void openDiaryFile(page, text, name)),
          'open',
        ),
    privateLine(page),
  );
}

function showDue(page: DiaryPage): void {
  const { texts, keeper } = page;
  const { today } = texts;
  const { diary } = keeper;
  if (!diary) return;
  const states = statesOf(page);
  const stateOf = (id: string) => {
    const state = states.find((each) => each.id === id)?.state ?? 'to-come';
    return { name: state === 'written' ? 'is-done' : 'todo', words: today.states[state] };
  };
  page.show(
    heading(today.title),
    diary.injection.time === null && !page.readOnly ? timeOfInjection(page) : null,
    dueCard(page, states),
    h(
      'div',
      { class: 'row-acts' },
      button('btn btn-ghost', today.look, () => page.go('look')),
      button('btn btn-ghost', today.give, () => page.go('give')),
    ),
    h('h3', {}, today.times),
    timesList(page, diary.injection, diary.times, stateOf),
    h('p', { class: 'hint' }, today.missed),
    page.readOnly ? null : missedTimes(page, states),
    diary.injection.time !== null && !page.readOnly
      ? h('details', { class: 'fold' }, h('summary', {}, today.injectionTime), timeOfInjection(page))
      : null,
    privateLine(page),
  );
}

/** What is due now, each with its button; or what comes next. */
function dueCard(page: DiaryPage, states: readonly SlotState[]): HTMLElement {
  const { words, keeper } = page;
  const { today } = page.texts;
  const due = page.readOnly ? [] : dueNow(states);
  const next = nextToCome(states);
  const nextDue = next?.due ?? null;
  const begin = (time: string | null) =>
    page.write(keeper.begin(time, { late: false, source: 'live', wallTime: keeper.wallTime }));
  const entries = due.map((slot) => {
    const name = due.length === 1 ? today.write : fill(today.writeTime, { time: words.timeInText(slot.id) });
    return h(
      'div',
      {},
      h('h3', { class: 'due-name' }, dueName(page, slot)),
      button('btn', name, () => begin(slot.id)),
    );
  });
  const nothing = [
    h('h3', { class: 'due-name' }, next ? today.nothing : today.noMore),
    next &&
      nextDue !== null &&
      h('p', {}, fill(today.next, { time: words.timeInText(next.id), when: words.when(nextDue) })),
  ];
  return h(
    'div',
    { class: 'due' },
    h('p', {}, fill(today.now, { time: words.when(keeper.wallTime) })),
    ...(entries.length > 0 ? entries : nothing),
    !page.readOnly &&
      button(entries.length > 0 ? 'text-btn' : 'btn btn-ghost', today.extra, () => begin(null)),
  );
}

/** Times that have passed without an entry, to fill in from paper. */
function missedTimes(page: DiaryPage, states: readonly SlotState[]): HTMLElement | null {
  const { today } = page.texts;
  const missed = states.filter(({ state }) => state === 'missed');
  if (missed.length === 0) return null;
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, today.fillIn),
    h(
      'div',
      { class: 'acts' },
      ...missed.map((slot) =>
        button('btn btn-ghost', fill(today.fillInTime, { time: page.words.timeInText(slot.id) }), () =>
          showLate(page, slot),
        ),
      ),
    ),
  );
}

function dueName({ words, texts }: DiaryPage, { id, rule }: SlotState): string {
  return rule.kind === 'minutes' ? fill(texts.times.after, { time: words.time(id) }) : words.time(id);
}

/** Where the time of the injection is filled in on the day. */
function timeOfInjection(page: DiaryPage): HTMLElement {
  const { today } = page.texts;
  const { diary } = page.keeper;
  const time = h('input', { type: 'time', required: true, value: diary?.injection.time ?? '' });
  const save = () => {
    if (!diary || time.value === '') return;
    void page.keeper.changeDiary({ injection: { ...diary.injection, time: time.value } }).then((saved) => {
      if (saved.ok) page.go('today');
      else page.warn(notSaved(page, saved.problem, save));
    });
  };
  return h(
    'form',
    {
      class: 'fields',
      onsubmit: (event) => {
        event.preventDefault();
        save();
      },
    },
    field(today.time, time),
    h('p', { class: 'hint' }, today.timeHint),
    h('button', { class: 'btn btn-ghost', type: 'submit' }, today.setTime),
  );
}

/** An entry was left half done: the reader says what becomes of it. */
function showDraft(page: DiaryPage, draft: Draft): void {
  const { texts, words, keeper } = page;
  const scores = words.scores(keeper.diary?.pains ?? [], draft);
  const drop = () => {
    void keeper.dropDraft(draft).then((dropped) => {
      if (dropped.ok) page.go('today');
      else page.warn(notSaved(page, dropped.problem, drop));
    });
  };
  page.show(
    heading(texts.draft.title),
    h(
      'p',
      {},
      fill(texts.draft.began, {
        time: words.timeInText(draft.time),
        when: words.instant(draft.startedAt, draft.zone),
      }),
    ),
    h('p', {}, scores === '' ? texts.draft.wroteNothing : fill(texts.draft.wrote, { scores })),
    h('p', {}, fill(texts.draft.now, { time: words.shortWhen(keeper.wallTime) })),
    h(
      'div',
      { class: 'acts' },
      button('btn', texts.draft.goOn, () => page.write(draft)),
      button('btn btn-ghost', texts.draft.drop, drop),
    ),
    h('p', { class: 'hint' }, texts.draft.hint),
  );
}
