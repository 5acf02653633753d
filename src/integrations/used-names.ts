/** The names that pieces of a page give to style sheets: a rule without one of its names can not match. */
import { HTMLElement } from 'node-html-parser';

export interface UsedNames {
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  readonly ids: Set<string>;
  readonly attributes: Set<string>;
  /** Values of attributes, whole and word by word. */
  readonly values: Set<string>;
  /** Words of scripts: whatever a script sets is among them. */
  readonly words: Set<string>;
  /** Custom properties that attributes and drawings take. */
  readonly variables: Set<string>;
  /** Is there an element like this? Left out where names of several pages are joined. */
  readonly holds?: (selector: string) => boolean;
}

export function noNames(): UsedNames {
  return {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    values: new Set(),
    words: new Set(),
    variables: new Set(),
  };
}

/** Adds the names of an element and of everything in it, but for what is left out. */
export function addNames(
  names: UsedNames,
  element: HTMLElement,
  isLeftOut: (element: HTMLElement) => boolean = () => false,
): void {
  if (isLeftOut(element)) return;
  if (element.rawTagName) names.tags.add(element.rawTagName.toLowerCase());
  if (element.rawAttrs) {
    // They are kept once they have been read; those with their written names are made anew each time.
    for (const [name, value] of Object.entries(element.attrs)) addAttribute(names, name, value);
  }
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement) addNames(names, child, isLeftOut);
  }
}

/** Adds all names of others. */
export function joinNames(names: UsedNames, others: UsedNames): void {
  for (const kind of Object.keys(noNames()) as Exclude<keyof UsedNames, 'holds'>[]) {
    for (const name of others[kind]) names[kind].add(name);
  }
}

/** Custom properties that a text takes. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}

function addAttribute(names: UsedNames, name: string, value: string): void {
  names.attributes.add(name);
  if (name === 'class') for (const word of value.split(/\s+/)) names.classes.add(word);
  if (name === 'id') names.ids.add(value);
  names.values.add(value);
  for (const word of value.split(/\s+/)) names.values.add(word);
  if (value.includes('var(')) for (const variable of variablesIn(value)) names.variables.add(variable);
}
