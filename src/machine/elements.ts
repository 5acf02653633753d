/** Small questions about the elements of a page. None of them changes the page. */
import { HTMLElement } from 'node-html-parser';

/** The elements right inside this one. */
export function elementsIn(element: HTMLElement): HTMLElement[] {
  return element.childNodes.filter((child) => child instanceof HTMLElement);
}

/** Has the element one of these classes? */
export function hasClass(element: HTMLElement, names: readonly string[]): boolean {
  const own = element.getAttribute('class')?.split(' ') ?? [];
  return own.some((name) => names.includes(name));
}

/** The element itself or the nearest one around it that passes; null where none does. */
export function nearest(
  element: HTMLElement | null | undefined,
  passes: (element: HTMLElement) => boolean,
): HTMLElement | null {
  for (let at = element ?? null; at; at = at.parentNode) if (passes(at)) return at;
  return null;
}

/** Is one of these elements inside it, and in nothing that is passed over? */
export function holds(
  element: HTMLElement,
  tags: readonly string[],
  isPassedOver: (element: HTMLElement) => boolean = () => false,
): boolean {
  return elementsIn(element).some(
    (child) => !isPassedOver(child) && (tags.includes(child.rawTagName) || holds(child, tags, isPassedOver)),
  );
}

/** An attribute as it is written in a tag, with the space before it. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
