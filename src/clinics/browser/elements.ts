import { h } from '../../dom/elements.ts';

/** A link that dials a number. */
export function phoneLink({ phone, tel }: { phone: string; tel: string }, words = phone): HTMLAnchorElement {
  return h('a', { href: `tel:${tel}` }, words);
}

/** The one part of a tool that is named `data-part` or otherwise marked; a page without it is broken. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function partOf<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const part = root.querySelector<T>(selector);
  if (!part) throw new Error(`The page has no ${selector}.`);
  return part;
}
