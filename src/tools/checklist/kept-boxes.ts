/** Keeps what a reader checks off in an article, with the check marks of the checklist. */
import { DocumentOfPage } from '../page/document-of-page.ts';
import { noTicks, type Ticks, withTick } from './ticks.ts';

const boxes = [...document.querySelectorAll<HTMLInputElement>('.boxes input')];
const early = boxes.filter(({ checked }) => checked);

const kept = new DocumentOfPage<Ticks>({
  empty: noTicks,
  early:
    early.length > 0
      ? (ticks) => early.reduce((some, { value }) => withTick(some, value, true), ticks)
      : undefined,
  mark: 'ticks',
  load: async () => (await import('./kept-ticks.ts')).keptTicks,
  show: ({ done }) => {
    for (const box of boxes) box.checked = done.includes(box.value);
  },
  tellProblem: (problem) => {
    const line = document.querySelector<HTMLElement>('.boxes [role=status]');
    if (line) line.textContent = line.dataset[problem === 'full' ? 'full' : 'notKept'] ?? '';
  },
});

for (const box of boxes) {
  box.addEventListener('change', () => {
    const { value, checked } = box;
    kept.change((ticks) => withTick(ticks, value, checked));
  });
}
