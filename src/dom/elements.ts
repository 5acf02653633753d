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

/** A line icon; the words beside it say the same. */
export function lineIcon(paths: readonly string[], { flip = false } = {}): SVGElement {
  return svg(
    'svg',
    { class: flip ? 'ic ic-flip' : 'ic', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    ...paths.map((d) => svg('path', { d })),
  );
}
