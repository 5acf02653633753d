/**
 * Real boxes in the lists of an article. They are where the bullets were, so nothing moves, and what is
 * checked off here is checked off in the checklist too.
 */
import { DocumentOfPage } from '../page/document-of-page.ts';
import { noTicks, type Ticks, withTick } from './ticks.ts';

const boxes = [...document.querySelectorAll('.boxes li')].map((item) => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = box.ariaLabel = wordsOf(item);
  item.prepend(box);
  // The whole row is the target, but for what does something else in it.
  item.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('input, button, a')) box.click();
  });
  return box;
});

const kept = new DocumentOfPage<Ticks>({
  empty: noTicks,
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

/** The words of an item as the checklist has them: a sentence, without marks of sources and notes. */
function wordsOf(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.ref, .note')) other.remove();
  const words = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
