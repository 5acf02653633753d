/** Setting up: when, which pains, which times. Three screens, once. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import { openFile } from '../../browser/file.ts';
import { askToKeep } from '../../browser/persistence.ts';
import { type Diary, MAX_PAINS, type Pain } from '../diary.ts';
import { orderedTimes, slotsOf } from '../schedule.ts';
import { addDays } from '../../../format/date.ts';
import { dateOf } from '../../../calendar/wall-time.ts';
import { notSaved } from './notices.ts';
import { choice, chosen, type DiaryPage, field, heading, privateLine } from './page.ts';

interface Setup {
  when: string | undefined;
  date: string;
  time: string;
  pains: Pain[];
  own: string;
  times: readonly string[];
  timesFrom: string;
  hard: string[];
}

/** Starts with the first question. */
export function showSetup(page: DiaryPage): void {
  const usual = page.data.settings.schedules[0];
  const isClinics = page.clinicTimes.length > 0;
  askWhen(page, {
    when: undefined,
    date: '',
    time: '',
    pains: [],
    own: '',
    times: isClinics ? page.clinicTimes : (usual?.times ?? []),
    timesFrom: isClinics ? 'clinic' : (usual?.id ?? ''),
    hard: [],
  });
}

/** The times of a clinic: a list of ids, from its file or the address that it gave. */
export function timesIn(text: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return orderedTimes(text.split(','));
  }
  const inside = typeof json === 'object' && json !== null && 'times' in json ? json.times : json;
  return Array.isArray(inside) ? orderedTimes(inside.filter((id) => typeof id === 'string')) : [];
}

function top({ texts }: DiaryPage, n: number, back: (() => void) | undefined): HTMLElement {
  return h(
    'div',
    { class: 'screen-top' },
    back ? button('text-btn', texts.entry.back, back, 'back') : h('span'),
    h('span', { class: 'vh' }, fill(texts.setup.of, { n })),
    h('span', { 'aria-hidden': 'true' }, fill(texts.setup.ofShort, { n })),
  );
}

function askWhen(page: DiaryPage, setup: Setup): void {
  const { when } = page.texts.setup;
  const today = dateOf(page.keeper.wallTime);
  const day = h('input', { type: 'date', name: 'day', value: setup.date });
  const time = h('input', { type: 'time', name: 'time', value: setup.time });
  const error = h('p', { class: 'error', role: 'alert' });
  const pick = h(
    'div',
    { class: 'pick' },
    ...(['later', 'today', 'earlier'] as const).map((value) =>
      choice('radio', 'when', value, when.answers[value], { checked: setup.when === value }),
    ),
  );
  const dayField = field(when.day, day);
  const form = h('div', {}, pick);
  const follow = () => {
    const value = chosen(form, 'when');
    dayField.hidden = value === 'today';
    if (value === 'today') day.value = today;
    day.min = value === 'later' ? addDays(today, 1) : '';
    day.max = value === 'earlier' ? addDays(today, -1) : '';
    if (value === 'later' && day.value !== '' && day.value <= today) day.value = '';
    if (value === 'earlier' && day.value >= today) day.value = '';
  };
  pick.addEventListener('change', follow);
  page.show(
    top(page, 1, () => page.go('today')),
    h('fieldset', {}, h('legend', {}, heading(when.title)), form),
    h('div', { class: 'fields fields-2' }, dayField, field(when.time, time)),
    h('p', { class: 'hint' }, when.hint),
    error,
    h(
      'div',
      { class: 'acts' },
      button('btn', page.texts.entry.next, () => {
        if (day.value === '' || !day.checkValidity()) {
          error.textContent = when.missing;
          (dayField.hidden ? pick.querySelector('input') : day)?.focus();
          return;
        }
        askPains(page, { ...setup, when: chosen(form, 'when'), date: day.value, time: time.value });
      }),
    ),
  );
  follow();
}

function askPains(page: DiaryPage, setup: Setup): void {
  const words = page.texts.setup.pains;
  const own = h('input', { type: 'text', value: setup.own, placeholder: words.example, maxlength: 40 });
  const count = h('p', { class: 'hint', role: 'status' });
  const error = h('p', { class: 'error', role: 'alert' });
  const pick = h(
    'div',
    { class: 'pick' },
    ...page.data.settings.pains.map((id) =>
      choice('checkbox', 'pains', id, page.words.pain({ id }), {
        checked: setup.pains.some((pain) => pain.id === id),
      }),
    ),
  );
  const pains = (): Pain[] => {
    const label = own.value.trim();
    const checked = [...pick.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => ({
      id: value,
    }));
    return [...checked, ...(label === '' ? [] : [{ id: 'own-1', label }])];
  };
  const follow = () => {
    const n = pains().length;
    count.textContent = n === 0 ? words.more : `${page.words.count(words.count, n)} ${words.more}`;
  };
  pick.addEventListener('change', follow);
  own.addEventListener('input', follow);
  const kept = () => ({ ...setup, pains: pains(), own: own.value });
  page.show(
    top(page, 2, () => askWhen(page, kept())),
    h('fieldset', {}, h('legend', {}, heading(words.title)), h('p', { class: 'hint' }, words.hint), pick),
    field(words.own, own),
    error,
    h(
      'div',
      { class: 'acts' },
      button('btn', page.texts.entry.next, () => {
        const n = pains().length;
        error.textContent = n === 0 ? words.missing : n > MAX_PAINS ? words.tooMany : '';
        if (error.textContent !== '') pick.querySelector('input')?.focus();
        else askTimes(page, kept());
      }),
    ),
    count,
  );
  follow();
}

function askTimes(page: DiaryPage, setup: Setup): void {
  const { texts, keeper } = page;
  const text = texts.setup.times;
  const hard = [0, 1].map((index) =>
    h('input', {
      type: 'text',
      value: setup.hard[index] ?? '',
      maxlength: 60,
      placeholder: index === 0 ? text.hardExample : '',
      'aria-label': `${text.hard} (${index + 1})`,
    }),
  );
  const hardThings = () => hard.map(({ value }) => value.trim()).filter((value) => value !== '');
  const again = (change: Partial<Setup>) => askTimes(page, { ...setup, hard: hardThings(), ...change });
  const injection = {
    date: setup.date,
    time: setup.time === '' ? null : setup.time,
    zone: keeper.moment.zone,
  };
  const start = () => {
    const diary: Omit<Diary, 'id' | 'startedAt'> = {
      injection,
      pains: setup.pains,
      times: [...setup.times],
      timesFrom: setup.timesFrom,
      hard: hardThings(),
    };
    void keeper.start(diary).then((started) => {
      if (!started.ok) {
        page.warn(notSaved(page, started.problem, start));
        return;
      }
      void askToKeep();
      page.go('today');
    });
  };
  page.show(
    top(page, 3, () => askPains(page, { ...setup, hard: hardThings() })),
    heading(text.title),
    setup.timesFrom === 'clinic' ? h('p', {}, text.fromLink) : null,
    timesList(page, injection, setup.times),
    h('p', { class: 'hint' }, text.hint),
    h(
      'fieldset',
      { class: 'fields' },
      h('legend', {}, text.hard),
      ...hard.map((input) => h('div', { class: 'field' }, input)),
    ),
    h('div', { class: 'acts' }, button('btn', text.button, start)),
    otherTimes(page, setup, again),
    privateLine(page),
  );
}

/** Other times than the usual ones: those of a clinic, fewer or more. `again` draws the screen with a change. */
function otherTimes(page: DiaryPage, setup: Setup, again: (change: Partial<Setup>) => void): HTMLElement {
  const { texts, data, words } = page;
  const text = texts.setup.times;
  const [usual, close] = data.settings.schedules;
  const number = h('input', { type: 'number', min: 1, max: 99, inputmode: 'numeric' });
  const unit = h(
    'select',
    {},
    ...(['minute', 'hour', 'day', 'week'] as const).map((id) => h('option', { value: id }, text.units[id])),
  );
  const error = h('p', { class: 'error', role: 'alert' });
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, text.other),
    h(
      'div',
      { class: 'row-acts' },
      close && setup.timesFrom !== close.id
        ? button('btn btn-ghost', text.close, () => again({ times: close.times, timesFrom: close.id }))
        : null,
      usual && setup.timesFrom !== usual.id
        ? button('btn btn-ghost', text.default, () => again({ times: usual.times, timesFrom: usual.id }))
        : null,
      button(
        'btn btn-ghost',
        text.file,
        () =>
          openFile('.json,.txt,application/json,text/plain', (file) => {
            const times = timesIn(file);
            if (times.length > 0) again({ times, timesFrom: 'clinic' });
            else error.textContent = text.badFile;
          }),
        'open',
      ),
    ),
    error,
    h(
      'ul',
      { class: 'removable', role: 'list' },
      ...orderedTimes(setup.times).map((id) =>
        h(
          'li',
          {},
          button('text-btn', fill(text.remove, { time: words.timeInText(id) }), () => {
            const times = setup.times.filter((each) => each !== id);
            if (times.length > 0) again({ times, timesFrom: 'own' });
          }),
        ),
      ),
    ),
    h('div', { class: 'fields fields-2' }, field(text.addNumber, number), field(text.addUnit, unit)),
    button('btn btn-ghost', text.add, () => {
      const times = orderedTimes([...setup.times, `${unit.value}-${Number(number.value)}`]);
      again({ times, timesFrom: 'own' });
    }),
  );
}

/** The times with their days, the injection among them. */
export function timesList(
  page: DiaryPage,
  injection: Diary['injection'],
  times: readonly string[],
  stateOf: (id: string) => { name: string; words: string } = () => ({ name: 'todo', words: '' }),
): HTMLElement {
  const { words, texts } = page;
  const at = injection.time === null ? injection.date : `${injection.date}T${injection.time}`;
  const row = (name: string, title: string, when: string, state: string) =>
    h('li', { class: name }, h('b', {}, title), h('span', {}, when, state !== '' && ` (${state})`));
  const slots = slotsOf({ injection, times: [...times] }, page.data.settings).map(({ id, due, rule }) => {
    const state = stateOf(id);
    const when = due === null ? texts.times.unknown : words.when(due);
    const about = rule.kind === 'bedtime' && due !== null ? fill(texts.times.about, { time: when }) : when;
    return { isBefore: rule.kind === 'before', row: row(state.name, words.time(id), about, state.words) };
  });
  return h(
    'ol',
    { class: 'times', role: 'list' },
    ...slots.filter(({ isBefore }) => isBefore).map((slot) => slot.row),
    row('inj', texts.times.injection, words.when(at), ''),
    ...slots.filter(({ isBefore }) => !isBefore).map((slot) => slot.row),
  );
}
