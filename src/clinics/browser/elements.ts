/** Small helpers to make nodes: never from strings of HTML. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with attributes (false leaves one out) and what is in it. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A link that dials a number. */
export function phoneLink({ phone, tel }: { phone: string; tel: string }, words = phone): HTMLAnchorElement {
  return element('a', { href: `tel:${tel}` }, words);
}

/** The one part of a tool that is named `data-part` or otherwise marked; a page without it is broken. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function partOf<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const part = root.querySelector<T>(selector);
  if (!part) throw new Error(`The page has no ${selector}.`);
  return part;
}

/** Saves a file to the downloads of the device. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: url, download: name }).click();
  // The browser needs the address for a moment longer than the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
