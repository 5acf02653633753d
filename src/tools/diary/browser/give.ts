/** Giving, keeping and deleting: the reader decides who sees the diary. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button, icon } from '../../browser/buttons.ts';
import { saveFile } from '../../../dom/save-file.ts';
import { openFile } from '../../browser/file.ts';
import type { KeptRecord } from '../../store/record.ts';
import { readSavedFile } from '../../store/saved-file.ts';
import { type DiaryImport, planDiaryImport, recordsOf } from '../import-diary.ts';
import { dateOf } from '../../../calendar/wall-time.ts';
import { answerOfBrowser, notice, notSaved } from './notices.ts';
import { type DiaryPage, heading, statesOf } from './page.ts';

/** The list of what a reader can do with the diary. */
export function showGive(page: DiaryPage): void {
  const { texts, keeper } = page;
  const { give, problems, look } = texts;
  if (!keeper.diary) {
    page.go('today');
    return;
  }
  const item = (
    words: { title: string; text: string; button: string },
    action: () => void,
    drawing: 'print' | 'save' | 'calendar' | 'open' | 'trash' | undefined,
    kind: 'btn' | 'btn btn-ghost' | 'btn btn-danger' = 'btn btn-ghost',
  ) =>
    h(
      'li',
      {},
      h('div', {}, h('h3', {}, words.title), h('p', {}, words.text)),
      button(kind, words.button, action, drawing),
    );
  const { sevenDays } = problems;
  const keep = { title: sevenDays.ask, text: sevenDays.text, button: sevenDays.ask };
  page.show(
    button('text-btn', look.back, () => page.go('today'), 'back'),
    heading(give.title),
    h('p', {}, give.lead),
    h(
      'ul',
      { class: 'gives', role: 'list' },
      item(give.print, () => page.print('diary'), 'print', 'btn'),
      item(give.copy, page.saveCopy, 'save'),
      item(give.table, () => void saveTable(page), 'save'),
      item(give.calendar, () => void saveCalendar(page), 'calendar'),
      page.readOnly
        ? null
        : item(
            give.open,
            () => openFile('.json,.csv', (text, name) => void openDiaryFile(page, text, name)),
            'open',
          ),
      keeper.problem === undefined
        ? item(keep, () => void answerOfBrowser(page).then((answer) => page.warn(answer)), undefined)
        : null,
      item(give.paper, () => page.print('paper'), 'print'),
      page.readOnly ? null : item(give.again, () => page.go('setup'), undefined),
      ...(page.readOnly ? [] : keeper.archive).map(({ diary }) =>
        item(
          {
            title: fill(give.older.title, { when: page.words.when(diary.injection.date) }),
            text: give.older.text,
            button: give.older.button,
          },
          () => void keeper.choose(diary.id).then(() => page.go('today')),
          undefined,
        ),
      ),
      page.readOnly ? null : item(give.remove, () => askDelete(page), 'trash', 'btn btn-danger'),
    ),
  );
}

/** Saves a copy of all that the diary keeps. */
export function saveDiaryCopy({ keeper, texts }: DiaryPage): void {
  const date = dateOf(keeper.wallTime);
  saveFile(fill(texts.files.copy, { date }), 'application/json', keeper.copy());
}

async function saveTable(page: DiaryPage): Promise<void> {
  const { keeper, texts } = page;
  const { diary } = keeper;
  if (!diary) return;
  const [papa, { tableOf }] = await Promise.all([import('papaparse'), import('../table-file.ts')]);
  // The mark at the start tells office programs that the text is UTF-8.
  const text = `\uFEFF${papa.default.unparse(tableOf(diary, keeper.entries), { newline: '\r\n' })}`;
  saveFile(fill(texts.files.table, { date: dateOf(keeper.wallTime) }), 'text/csv', text);
}

async function saveCalendar(page: DiaryPage): Promise<void> {
  const { keeper, texts, data } = page;
  const { diaryCalendar } = await import('../calendar.ts');
  const file = diaryCalendar(keeper.diary?.id ?? '', statesOf(page), {
    title: texts.calendar.title,
    remindDaysAt: data.settings.remindDaysAt,
    now: new Date(),
  });
  if (file !== null) saveFile(texts.calendar.file, 'text/calendar', file);
  else page.warn(notice(texts.today.noMore, [], [], { calm: true }));
}

/** Compares a file with the diary, and asks before anything is added. */
export async function openDiaryFile(page: DiaryPage, text: string, name: string): Promise<void> {
  const { problems } = page.texts;
  const records = await recordsIn(text, name);
  await page.keeper.reload();
  const plan =
    typeof records === 'object'
      ? planDiaryImport(page.keeper.records, records, () => crypto.randomUUID())
      : records;
  if (typeof plan === 'object') {
    showPlan(page, plan);
    return;
  }
  const { badFile } = problems;
  page.warn(
    notice(
      badFile.title,
      [plan === 'newer' ? badFile.newer : badFile.text],
      [
        button('btn', badFile.again, () =>
          openFile('.json,.csv', (other, otherName) => void openDiaryFile(page, other, otherName)),
        ),
      ],
    ),
  );
}

async function recordsIn(text: string, name: string): Promise<readonly KeptRecord[] | 'newer' | undefined> {
  const file = readSavedFile(text);
  if (file === 'newer') return 'newer';
  if (file) return file.records;
  if (!/\.(csv|txt)$/i.test(name)) return undefined;
  const [papa, { diaryOfTable }] = await Promise.all([import('papaparse'), import('../table-file.ts')]);
  const { data } = papa.default.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const found = diaryOfTable(data);
  return found && recordsOf(found.diary, found.entries);
}

function showPlan(page: DiaryPage, plan: DiaryImport): void {
  const { texts, words, keeper } = page;
  const { opened } = texts;
  const facts: [string, number][] = [
    [opened.new, plan.added],
    [opened.same, plan.same],
    [opened.different, plan.different.length],
    [opened.damaged, plan.damaged],
  ];
  const pains = keeper.diary?.pains ?? [];
  const add = () => {
    void keeper.add(plan.changes).then((added) => {
      if (!added.ok) {
        page.warn(notSaved(page, added.problem, add));
        return;
      }
      page.go('today');
      page.warn(notice(opened.done, [], [], { calm: true }));
    });
  };
  page.show(
    heading(words.count(opened.title, plan.entries)),
    h(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([name, n]) => (n === 0 ? [] : [h('dt', {}, name), h('dd', {}, String(n))])),
    ),
    ...plan.different.flatMap(({ own, file }) =>
      pains.flatMap((pain) => {
        const [mine, other] = [own, file].map((entry) =>
          entry.scores.find((score) => score.pain === pain.id),
        );
        if (!mine || !other || mine.value === other.value) return [];
        return [
          h(
            'p',
            {},
            fill(opened.both, {
              time: words.time(own.time),
              pain: words.pain(pain),
              own: words.score(mine.value),
              file: words.score(other.value),
            }),
          ),
        ];
      }),
    ),
    plan.kind === 'other' ? h('p', {}, opened.other) : null,
    plan.changes.length === 0 ? h('p', {}, opened.nothing) : null,
    h(
      'div',
      { class: 'acts' },
      plan.changes.length > 0 ? button('btn', opened.add, add) : null,
      button('btn btn-ghost', opened.cancel, () => page.go('today')),
    ),
    h('p', { class: 'hint' }, opened.notYet),
  );
}

function askDelete(page: DiaryPage): void {
  const { texts, words, keeper } = page;
  const { remove } = texts;
  const { entries } = keeper;
  const days = entries.map(({ wallTime }) => dateOf(wallTime)).sort();
  const text =
    entries.length === 0
      ? remove.text.none
      : fill(words.count(remove.text, entries.length), {
          from: words.when(days[0] ?? ''),
          to: words.when(days.at(-1) ?? ''),
        });
  const dialog = h('dialog', { class: 'ask', 'aria-labelledby': 'diary-delete' });
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const deleteIt = () => {
    void keeper.deleteAll().then((deleted) => {
      close();
      if (deleted.ok) showDeleted(page);
      else page.warn(notSaved(page, deleted.problem, () => page.go('give')));
    });
  };
  dialog.append(
    h('h2', { id: 'diary-delete', class: 'q-title' }, remove.title),
    h('p', {}, text),
    keeper.archive.length > 0 ? h('p', {}, remove.archive) : '',
    h(
      'div',
      { class: 'acts' },
      button('btn', remove.copy, page.saveCopy, 'save'),
      button('btn btn-ghost', remove.keep, close),
      button('btn btn-danger', words.count(remove.button, entries.length), deleteIt, 'trash'),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function showDeleted(page: DiaryPage): void {
  const { remove } = page.texts;
  page.show(
    h('div', { class: 'saved' }, h('span', { class: 'mark' }, icon('tick')), heading(remove.done)),
    h('p', {}, remove.doneText),
    h(
      'div',
      { class: 'acts' },
      button('btn btn-ghost', remove.again, () => page.go('setup')),
    ),
  );
}
