/** Messages when something goes wrong. Each says if the words are safe, and how to save them. */
import { fill } from '@/i18n/fill.ts';
import type { StorageProblem } from '../../store/outcome.ts';
import { askToKeep, forgetsAfterSevenDays, isKept } from '../../browser/persistence.ts';
import { h } from '../../../dom/elements.ts';
import { button, icon } from '../../browser/buttons.ts';
import { saveFile } from '../../../dom/save-file.ts';
import { daysUntilNext } from '../schedule.ts';
import { addMinutes, instantOf } from '../../../calendar/wall-time.ts';
import { field, type DiaryPage, statesOf } from './page.ts';

/** A message with its buttons. */
export function notice(
  title: string,
  paragraphs: readonly (string | undefined)[],
  actions: readonly (Node | null)[],
  { calm = false }: { calm?: boolean } = {},
): HTMLElement {
  return h(
    'div',
    { class: calm ? 'notice notice-calm' : 'notice', role: calm ? 'status' : 'alert' },
    h('h2', { class: 'notice-title' }, icon('info'), h('span', {}, title)),
    ...paragraphs.map((text) => (text === undefined ? null : h('p', {}, text))),
    actions.length > 0 && h('div', { class: 'row-acts' }, ...actions),
  );
}

/** Something was not written: it stays on the screen, and can be saved as a file. */
export function notSaved(page: DiaryPage, problem: StorageProblem, tryAgain: () => void): HTMLElement {
  const { problems } = page.texts;
  if (problem === 'changed') return notice(problems.overtaken.title, [problems.overtaken.text], []);
  if (problem === 'newer') return newerData(page);
  const words = problem === 'full' ? problems.full : problems.failed;
  const message = notice(
    words.title,
    [words.text],
    [
      button('btn', problems.copy, page.saveCopy, 'save'),
      button('btn btn-ghost', problems.tryAgain, () => {
        message.remove();
        tryAgain();
      }),
      button('btn btn-ghost', problems.print, () => page.print('diary'), 'print'),
    ],
  );
  // Only said when a read has just shown that it is true.
  void page.keeper.reload().then((read) => {
    message.querySelector('p')?.append(read.ok ? ` ${words.safe}` : '');
  });
  message.querySelector('.row-acts')?.before(h('p', {}, words.more));
  return message;
}

/** This browser keeps nothing: a private window, or a setting. */
export function notKept(page: DiaryPage, close: () => void): HTMLElement {
  const { problems, start } = page.texts;
  return notice(
    problems.forbidden.title,
    [problems.forbidden.text, problems.forbidden.more],
    [
      button('btn', problems.copy, page.saveCopy, 'save'),
      button('btn btn-ghost', problems.forbidden.anyway, close),
      button('btn btn-ghost', start.paper, () => page.print('paper'), 'print'),
    ],
  );
}

/** A newer guide wrote the diary. */
export function newerData(page: DiaryPage): HTMLElement {
  const { newer, copy } = page.texts.problems;
  return notice(
    newer.title,
    [newer.text, newer.more],
    [
      button('btn', newer.load, () => location.reload()),
      page.keeper.problem === undefined ? button('btn btn-ghost', copy, page.saveCopy, 'save') : null,
    ],
  );
}

/** The diary is open in another tab, or has just been taken over by it. */
export function otherTab(
  page: DiaryPage,
  kind: 'otherTab' | 'lost',
  actions: { writeHere: () => void; onlyRead: () => void },
): HTMLElement {
  const { problems } = page.texts;
  const words = problems[kind];
  return notice(
    words.title,
    [words.text, words.more],
    [
      button('btn', problems.otherTab.here, actions.writeHere),
      button('btn btn-ghost', problems.otherTab.read, actions.onlyRead),
      button('btn btn-ghost', problems.copy, page.saveCopy, 'save'),
    ],
    { calm: true },
  );
}

/** Some records cannot be read. */
export function damagedRecords(page: DiaryPage, close: () => void): HTMLElement {
  const { damaged, copy } = page.texts.problems;
  return notice(
    page.words.count(damaged.title, page.keeper.damaged.length),
    [damaged.text],
    [button('btn', copy, page.saveCopy, 'save'), button('btn btn-ghost', damaged.goOn, close)],
  );
}

/** An older diary has been brought to the form of today. */
export function migratedDiary(page: DiaryPage, close: () => void): HTMLElement {
  const { migrated, copy } = page.texts.problems;
  return notice(
    migrated.title,
    [migrated.text],
    [button('btn', migrated.goOn, close), button('btn btn-ghost', copy, page.saveCopy, 'save')],
    { calm: true },
  );
}

/** The clock shows less than at the last entry: the reader says which time is right. */
export function clockChanged(page: DiaryPage, close: () => void): HTMLElement | null {
  const { keeper, words, texts } = page;
  const { clock } = texts.problems;
  const last = keeper.clockJump;
  if (!last) return null;
  const now = keeper.wallTime;
  const answer = (trusted: Date) => {
    void keeper.answerClock(trusted).then(() => {
      close();
      page.go('today');
    });
  };
  const day = h('input', { type: 'date', value: now.slice(0, 10), required: true });
  const time = h('input', { type: 'time', value: now.slice(11), required: true });
  const setting = h(
    'form',
    {
      class: 'fields fields-2',
      'aria-label': clock.set,
      hidden: true,
      onsubmit: (event) => {
        event.preventDefault();
        const wallTime = `${day.value}T${time.value}`;
        answer(new Date(instantOf(wallTime, keeper.moment.zone)));
      },
    },
    field(clock.day, day),
    field(clock.time, time),
    h('button', { class: 'btn', type: 'submit' }, clock.save),
  );
  const message = notice(
    clock.title,
    [fill(clock.text, { last: words.shortWhen(last.wallTime), now: words.shortWhen(now) }), clock.question],
    [
      button('btn', fill(clock.now, { now: words.clock(now) }), () =>
        answer(new Date(keeper.moment.instant)),
      ),
      button('btn btn-ghost', clock.set, () => {
        setting.hidden = false;
        day.focus();
      }),
    ],
    { calm: true },
  );
  message.append(setting);
  return message;
}

/** Safari forgets what is not visited for seven days. Null in browsers that do not, and where it promised to keep it. */
export async function sevenDays(page: DiaryPage): Promise<HTMLElement | null> {
  if (!forgetsAfterSevenDays(navigator.userAgent) || page.keeper.problem || (await isKept())) return null;
  const { problems } = page.texts;
  const days = daysUntilNext(statesOf(page), page.keeper.moment);
  const message = notice(
    problems.sevenDays.title,
    [
      problems.sevenDays.text,
      days === null || days < 2 ? undefined : fill(problems.sevenDays.next, { n: days }),
      problems.sevenDays.more,
    ],
    [
      button('btn', problems.sevenDays.ask, () => {
        void answerOfBrowser(page).then((answer) => message.replaceWith(answer));
      }),
      button('btn btn-ghost', problems.copy, page.saveCopy, 'save'),
    ],
    { calm: true },
  );
  return message;
}

/** Asks the browser to keep the diary, and says what it answered. */
export async function answerOfBrowser(page: DiaryPage): Promise<HTMLElement> {
  const { problems, calendar } = page.texts;
  if (await askToKeep()) return notice(problems.agreed.title, [problems.agreed.text], [], { calm: true });
  return notice(
    problems.refused.title,
    [problems.refused.text],
    [
      button('btn', problems.copy, page.saveCopy, 'save'),
      button(
        'btn btn-ghost',
        problems.refused.weekly,
        () => {
          void import('../calendar.ts').then(({ weeklyCalendar }) => {
            const nextWeek = addMinutes(page.keeper.wallTime, 6 * 24 * 60);
            const file = weeklyCalendar(page.keeper.diary?.id ?? 'diary', nextWeek, {
              title: calendar.title,
              weeks: 7,
              now: new Date(),
            });
            saveFile(calendar.weekly, 'text/calendar', file);
          });
        },
        'calendar',
      ),
    ],
    { calm: true },
  );
}
