import type { Markup } from '../markup.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element of a piece of markup, without any HTML in a string. */
export function elementOf({ tag, attributes, children }: Markup): HTMLElement {
  const element = (
    tag === 'svg' || tag === 'path' ? document.createElementNS(SVG, tag) : document.createElement(tag)
  ) as HTMLElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child))));
  return element;
}
