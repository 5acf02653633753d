/** Writing an entry: one question a screen. Every answer is kept as soon as it is given. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button, icon } from '../../browser/buttons.ts';
import type { Draft, Entry, Pain } from '../diary.ts';
import { nextToCome, type SlotState } from '../schedule.ts';
import { notSaved } from './notices.ts';
import { choice, chosen, type DiaryPage, field, heading, privateLine, regionsOf, statesOf } from './page.ts';
import { readScale, scaleFields } from './scale.ts';

interface Question {
  title: string;
  /** Draws the fields, filled with what the draft has. */
  draw: (draft: Draft) => Node[];
  /** Takes the answers out of the fields. */
  read: (fields: HTMLElement, draft: Draft) => Draft;
  /** Words beside the buttons. */
  after?: Node | null;
}

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
  // What stands in a field that nobody has left yet is kept as well.
  page.flush = () => keep(read());
}

function questionsOf(page: DiaryPage, draft: Draft): Question[] {
  const pains = page.keeper.diary?.pains ?? [];
  return [
    ...pains.map((pain, index) => painQuestion(page, pain, index, draft)),
    doingQuestion(page),
    numbQuestion(page, pains),
    medicineQuestion(page),
    noteQuestion(page),
  ];
}

function painQuestion(page: DiaryPage, pain: Pain, index: number, draft: Draft): Question {
  const { words, texts, data } = page;
  const title = fill(texts.entry.pain, { place: words.painInText(pain) });
  const hint =
    index === 0 ? [words.time(draft.time), words.shortWhen(draft.wallTime)].join(', ') : texts.entry.needle;
  return {
    title,
    draw: ({ scores }) => {
      const value = scores.find((score) => score.pain === pain.id)?.value;
      return [h('p', { class: 'hint' }, hint), ...scaleFields(page, 'score', value)];
    },
    read: (fields, answered) => {
      const value = readScale(fields, 'score', data.settings.words);
      const others = answered.scores.filter((score) => score.pain !== pain.id);
      return { ...answered, scores: value === undefined ? others : [...others, { pain: pain.id, value }] };
    },
  };
}

function doingQuestion({ texts, data }: DiaryPage): Question {
  const { entry: words } = texts;
  return {
    title: words.doing,
    draw: ({ doing, doingText = '' }) => [
      h(
        'div',
        { class: 'pick' },
        ...data.settings.doing.map((id) =>
          choice('radio', 'doing', id, words.doingAnswers[id] ?? id, { checked: doing === id }),
        ),
      ),
      field(
        words.doingOwn,
        h('input', { type: 'text', name: 'doing-text', value: doingText, maxlength: 80 }),
      ),
    ],
    read: (fields, draft) =>
      withAnswers(draft, { doing: chosen(fields, 'doing'), doingText: typed(fields, 'doing-text') }),
  };
}

function numbQuestion({ texts, data }: DiaryPage, pains: readonly Pain[]): Question {
  const { entry: words, signs } = texts;
  return {
    title: words.numb,
    draw: ({ numb }) => [
      h(
        'div',
        { class: 'pick' },
        ...data.settings.numb.map((id) =>
          choice('radio', 'numb', id, words.numbAnswers[id] ?? id, { checked: numb === id }),
        ),
      ),
    ],
    read: (fields, draft) => withAnswers(draft, { numb: chosen(fields, 'numb') }),
    // Always the same: an answer that changed it would be a judgment.
    after: h(
      'div',
      { class: 'sign-line' },
      ...regionsOf(pains).map((region) => h('p', {}, data.signs[region])),
      h('a', { href: data.links.help }, signs.all),
    ),
  };
}

function medicineQuestion({ texts, words: say, keeper }: DiaryPage): Question {
  const { entry: words } = texts;
  const last = keeper.entries.at(-1);
  return {
    title: words.medicine,
    draw: ({ medicine, medicineText = '', medicineTime = '' }) => [
      last
        ? h('p', { class: 'hint' }, fill(words.medicineSince, { time: say.shortWhen(last.wallTime) }))
        : h('span'),
      h(
        'div',
        { class: 'pick' },
        ...(['no', 'yes'] as const).map((id) =>
          choice('radio', 'medicine', id, words.medicineAnswers[id], { checked: medicine === id }),
        ),
      ),
      h(
        'div',
        { class: 'fields fields-2' },
        field(
          words.medicineWhat,
          h('input', {
            type: 'text',
            name: 'medicine-text',
            value: medicineText,
            placeholder: words.medicineExample,
            maxlength: 80,
          }),
        ),
        field(words.medicineTime, h('input', { type: 'time', name: 'medicine-time', value: medicineTime })),
      ),
      h('p', { class: 'hint' }, words.medicineHint),
    ],
    read: (fields, draft) => {
      const medicineText = typed(fields, 'medicine-text');
      const answer = chosen(fields, 'medicine');
      // Whoever wrote down a medicine has taken one.
      const medicine =
        answer === 'no' || answer === 'yes' ? answer : medicineText === undefined ? undefined : 'yes';
      return withAnswers(draft, { medicine, medicineText, medicineTime: typed(fields, 'medicine-time') });
    },
  };
}

function noteQuestion({ texts }: DiaryPage): Question {
  const { entry: words } = texts;
  return {
    title: words.note,
    draw: ({ note = '' }) => [
      field(words.noteLabel, h('textarea', { name: 'note', rows: 3, maxlength: 400 }, note)),
      h('p', { class: 'hint' }, words.noteHint),
    ],
    read: (fields, draft) => withAnswers(draft, { note: typed(fields, 'note') }),
  };
}

function typed(fields: ParentNode, name: string): string | undefined {
  const control = fields.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
  const text = control?.value.trim() ?? '';
  return text === '' ? undefined : text;
}

/** The draft with these answers; those that are empty are taken out of it. */
function withAnswers(draft: Draft, answers: { [Name in keyof Draft]?: Draft[Name] | undefined }): Draft {
  const all = Object.entries({ ...draft, ...answers }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Draft;
}

function saveEntry(page: DiaryPage, draft: Draft): void {
  void page.keeper.save(draft).then((saved) => {
    if (saved.ok) showSaved(page, saved.value, page.texts.saved.title);
    else page.warn(notSaved(page, saved.problem, () => saveEntry(page, draft)));
  });
}

/** What was saved, and what comes next. `before` is the entry as it was before a change. */
function showSaved(page: DiaryPage, entry: Entry, title: string, before?: Entry): void {
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

/** A time that has passed: only what was written at the time goes in. */
export function showLate(page: DiaryPage, slot: SlotState): void {
  const { texts, words, keeper } = page;
  const { late, next, back } = texts.entry;
  const pick = h(
    'div',
    { class: 'pick' },
    choice('radio', 'late', 'paper', late.paper, { hint: late.paperHint }),
    choice('radio', 'late', 'none', late.none, { hint: late.noneHint }),
    choice('radio', 'late', 'now', late.now, { hint: late.nowHint }),
  );
  const due = slot.due ?? keeper.wallTime;
  page.show(
    h(
      'div',
      { class: 'screen-top' },
      button('text-btn', back, () => page.go('today'), 'back'),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, heading(late.title)),
      h(
        'p',
        {},
        fill(late.text, {
          time: words.timeInText(slot.id),
          when: words.when(due),
          now: words.shortWhen(keeper.wallTime),
        }),
      ),
      pick,
    ),
    h(
      'div',
      { class: 'acts' },
      button('btn', next, () => {
        const answer = chosen(pick, 'late');
        if (answer === 'paper') {
          const wallTime = due.includes('T') ? due : `${due}T${page.data.settings.remindDaysAt}`;
          page.write(keeper.begin(slot.id, { late: true, source: 'paper', wallTime }));
        } else if (answer === 'now') {
          page.write(keeper.begin(null, { late: false, source: 'live', wallTime: keeper.wallTime }));
        } else if (answer === 'none') page.go('today');
        else pick.querySelector('input')?.focus();
      }),
    ),
  );
}
