/** The icons and buttons of the tools. */
import { h, lineIcon } from '../../dom/elements.ts';

const icons = {
  back: ['M15 5L8 12L15 19'],
  tick: ['M4.5 12.5L10 18L20 6.5'],
  save: ['M12 4V15M7 10.5L12 15.5L17 10.5M4 20H20'],
  open: ['M12 16V5M7 9.5L12 4.5L17 9.5M4 20H20'],
  print: ['M7 8V3H17V8M7 17H4V9.5C4 8.5 4.5 8 5.5 8H18.5C19.5 8 20 8.5 20 9.5V17H17M7 14H17V21H7Z'],
  calendar: ['M4 6H20V20H4ZM4 10.5H20M8 3V6M16 3V6'],
  trash: ['M5 7H19M9.5 7V4H14.5V7M7 7L8 20H16L17 7'],
  info: ['M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3', 'M12 11V16.5M12 7.5V7.6'],
} as const;

/** A small drawing beside words that say the same. */
export function icon(name: keyof typeof icons): SVGElement {
  return lineIcon(icons[name], { flip: name === 'back' });
}

/** A button of one of the three kinds. */
export function button(
  kind: 'btn' | 'btn btn-ghost' | 'btn btn-danger' | 'text-btn',
  words: string,
  onclick: () => void,
  drawing?: keyof typeof icons,
): HTMLButtonElement {
  return h('button', { class: kind, type: 'button', onclick }, drawing && icon(drawing), words);
}
