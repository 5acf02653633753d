/** Makes elements without strings of HTML, which the policy of the pages refuses. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...inside);
  return element;
}

/** A line icon; the words beside it say the same. */
export function makeIcon(path: string, flip = false): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(namespace, 'svg');
  setAll(icon, { class: flip ? 'ic ic-flip' : 'ic', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  return icon;
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
}
