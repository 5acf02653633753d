import type { DatedGroup } from '../plan/dated-list.ts';
import type { PlanClinic } from '../plan/plan-clinic.ts';
import { groupHeading, groupNames, withClinic } from '../plan/plan-words.ts';
import type { PlanPoint } from '@/schema/plan.ts';
import { fill } from '@/i18n/fill.ts';
import { h } from '../../dom/elements.ts';
import { phoneLink } from './elements.ts';
import type { PlanData } from './plan-data.ts';

interface ListOptions {
  readonly data: PlanData;
  readonly clinic: PlanClinic | null;
  readonly today: string;
  readonly time: string | null;
  readonly ticked: ReadonlySet<string>;
}

/** The groups of a plan as items of a list. What is over is folded, and says how much of it was ticked. */
export function planItems(groups: readonly DatedGroup[], options: ListOptions): HTMLElement[] {
  const past = groups.filter(({ isPast }) => isPast);
  const coming = groups.filter(({ isPast }) => !isPast).map((group) => groupItem(group, options));
  return past.length > 0 ? [pastItem(past, options), ...coming] : coming;
}

function pastItem(groups: readonly DatedGroup[], options: ListOptions): HTMLElement {
  const { texts } = options.data;
  const points = groups.flatMap((group) => group.points);
  const count = fill(texts.pastCount, {
    n: points.length,
    ticked: points.filter(({ id }) => options.ticked.has(id)).length,
  });
  return h(
    'li',
    { class: 'plan-past' },
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, texts.pastPart),
      h('p', { class: 'muted' }, count),
      ...groups.map((group) =>
        h('div', { class: 'plan-past-group' }, heading(group, options), todoList(group.points, options)),
      ),
    ),
  );
}

function groupItem(group: DatedGroup, options: ListOptions): HTMLElement {
  return h(
    'li',
    { class: group.isTheDay ? 'the-day' : false },
    heading(group, options),
    todoList(group.points, options),
  );
}

function heading(group: DatedGroup, { data: { texts, language }, today, time }: ListOptions): HTMLElement {
  const words = groupHeading(group, { today, language, texts, time });
  return h('h2', {}, words, ' ', h('span', { class: 'rel' }, groupNames(group.names, texts)));
}

function todoList(points: readonly PlanPoint[], options: ListOptions): HTMLElement {
  return h('ul', { class: 'todo', role: 'list' }, ...points.map((point) => todoItem(point, options)));
}

function todoItem({ id, text, note, section, link, ask }: PlanPoint, options: ListOptions): HTMLElement {
  const { clinic, ticked, data } = options;
  const { texts, base } = data;
  const number = ask ? (clinic?.asks[ask] ?? clinic) : null;
  const more: HTMLElement[] = [h('a', { href: base + section.slice(1) }, link)];
  if (number) more.unshift(phoneLink(number, fill(texts.call, { phone: number.phone })));
  if (note !== undefined) more.unshift(h('span', {}, note));
  return h(
    'li',
    {},
    h(
      'label',
      {},
      h('input', { type: 'checkbox', 'data-point': id, checked: ticked.has(id) }),
      h('span', {}, withClinic(text, clinic, texts)),
    ),
    h('div', { class: 'note-s' }, ...more),
  );
}
