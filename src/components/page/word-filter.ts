/** Leaves those words of the glossary that hold what is typed, and says how many there are. Nothing is kept. */
import { fill } from '@/i18n/fill.ts';

/** Filters the list around a field from now on. */
export function filterWords(field: HTMLInputElement, list: HTMLElement): void {
  const status = list.querySelector('[role=status]');
  const words = [...list.querySelectorAll<HTMLElement>('dl > div')];
  const letters = [...list.querySelectorAll<HTMLElement>('section')];
  const show = () => {
    const typed = plain(field.value);
    for (const word of words) word.hidden = !plain(word.textContent).includes(typed);
    for (const letter of letters) letter.hidden = !letter.querySelector('dl > div:not([hidden])');
    const n = words.filter(({ hidden }) => !hidden).length;
    const said = (n === 0 ? list.dataset['none'] : list.dataset['found']) ?? '';
    if (status) status.textContent = typed === '' ? '' : fill(said, { n });
  };
  field.addEventListener('input', show);
  show();
}

/** What is compared: without capitals, accents and signs between letters. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
