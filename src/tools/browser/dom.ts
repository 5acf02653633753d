/** Builds pieces of a page out of elements, never out of text that a browser would have to read as HTML. */

type Child = Node | string | null | undefined | false;
type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>;

/** An element with its attributes, listeners (`onclick`) and children. What is empty or false is left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  append(element, children);
  return element;
}

/** The same for a drawing. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== '') element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  element.append(
    ...children.filter(
      (child): child is Node | string =>
        child !== null && child !== undefined && child !== false && child !== '',
    ),
  );
}

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
  const shapes = icons[name].map((d) => svg('path', { d }));
  return svg(
    'svg',
    { class: name === 'back' ? 'ic ic-flip' : 'ic', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    ...shapes,
  );
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
