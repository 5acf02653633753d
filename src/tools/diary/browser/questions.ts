/** The questions of an entry: what each shows, and how its answer is read. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import type { Draft, Pain } from '../diary.ts';
import { choice, chosen, type DiaryPage, field, regionsOf } from './page.ts';
import { readScale, scaleFields } from './scale.ts';

/** One question, which is one screen. */
export interface Question {
  title: string;
  /** Draws the fields, filled with what the draft has. */
  draw: (draft: Draft) => Node[];
  /** Takes the answers out of the fields. */
  read: (fields: HTMLElement, draft: Draft) => Draft;
  /** Words beside the buttons. */
  after?: Node | null;
}

/** All questions of a draft, in the order in which they are asked: each pain first. */
export function questionsOf(page: DiaryPage, draft: Draft): Question[] {
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
