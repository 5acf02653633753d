/** The scale of an entry: eleven numbers, and four words. */
import { h } from '../../../dom/elements.ts';
import type { ScoreValue } from '../diary.ts';
import { chosen, type DiaryPage } from './page.ts';

/** Eleven big radio buttons, and four words for those who find numbers hard. Nothing is chosen beforehand. */
export function scaleFields(page: DiaryPage, name: string, value: ScoreValue | undefined): Node[] {
  const { entry: words } = page.texts;
  const radio = (of: string, label: string, says = '') =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name,
        value: of,
        checked: String(value) === of,
        ...(says === '' ? {} : { 'aria-describedby': says }),
      }),
      label,
    );
  // What the two ends mean is below them; a screen reader says it with them.
  const [low, high] = [`${name}-low`, `${name}-high`];
  const says: Readonly<Record<number, string>> = { 0: low, 10: high };
  const scale = h(
    'div',
    { class: 'scale' },
    ...Array.from({ length: 11 }, (_, score) => radio(String(score), String(score), says[score])),
  );
  scale.addEventListener('keydown', numberKeys(scale));
  return [
    scale,
    h(
      'p',
      { class: 'ends' },
      h('span', { id: low }, h('b', {}, '0'), ` ${words.ends.low}`),
      h('span', { id: high }, h('b', {}, '10'), ` ${words.ends.high}`),
    ),
    h(
      'details',
      { class: 'fold', open: typeof value === 'string' },
      h('summary', {}, words.useWords),
      h('div', { class: 'four' }, ...page.data.settings.words.map((id) => radio(id, words.words[id] ?? id))),
    ),
  ];
}

/** Number keys jump to a score; a 0 right after a 1 is 10. */
function numberKeys(scale: HTMLElement): (event: KeyboardEvent) => void {
  let last = { key: '', at: 0 };
  return (event) => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isTen = event.key === '0' && last.key === '1' && event.timeStamp - last.at < 1000;
    last = { key: event.key, at: event.timeStamp };
    const input = scale.querySelector<HTMLInputElement>(`input[value="${isTen ? '10' : event.key}"]`);
    if (!input) return;
    event.preventDefault();
    input.checked = true;
    input.focus();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

/** The score that is chosen, as a number or as the id of a word. */
export function readScale(
  fields: ParentNode,
  name: string,
  words: readonly string[],
): ScoreValue | undefined {
  const value = chosen(fields, name);
  if (value === undefined) return undefined;
  return words.includes(value) ? value : Number(value);
}
