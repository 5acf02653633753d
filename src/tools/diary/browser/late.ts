/** A time that has passed without an entry. */
import { fill } from '@/i18n/fill.ts';
import { h } from '../../../dom/elements.ts';
import { button } from '../../browser/buttons.ts';
import type { SlotState } from '../schedule.ts';
import { choice, chosen, type DiaryPage, heading } from './page.ts';

/** Asks about it: only what was written at the time goes in. */
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
