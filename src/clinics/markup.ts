import { xmlText } from '../format/xml.ts';

/**
 * A piece of a page as plain data. The build writes it as HTML and the browser makes elements of it, so
 * that a clinic's box is the same whoever draws it, and no script ever sets HTML from a string.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

/** An element with its attributes and its content. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Markup | string)[]
): Markup {
  return { tag, attributes, children };
}

/** The element as HTML. */
export function htmlOf({ tag, attributes, children }: Markup): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? xmlText(child) : htmlOf(child)));
  return `<${tag}${own.join('')}>${inner.join('')}</${tag}>`;
}
