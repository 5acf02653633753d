/**
 * Real boxes in the lists of articles. They stand where the bullets were, so nothing moves; what is checked
 * off here is checked off in the checklist too. Without this script the lists keep their bullets.
 */
import { wakeTool } from '../page/wake-tool.ts';

for (const item of document.querySelectorAll('.boxes li')) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = box.ariaLabel = wordsOf(item);
  item.prepend(box);
}
for (const list of document.querySelectorAll<HTMLElement>('.boxes')) {
  // The whole row is the target, but for what does something else in it.
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('input, button, a')) {
      target.closest('li')?.querySelector('input')?.click();
    }
  });
  wakeTool(list, 'ticks', () => import('./kept-boxes.ts'));
}

/** The words of an item as the checklist has them: a sentence, without marks of sources and notes. */
function wordsOf(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.ref, .note')) other.remove();
  const words = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
