/**
 * The choices of reading comfort: attributes of the root, which the style sheets read. The inline script
 * of `src/assets/page-start.js` sets the same before the first paint; a test compares both.
 */

/** Each choice with its values. The first one is what a page has by itself, and is never stored. */
export const choices = {
  size: ['1', '2', '3', '4'],
  lines: ['1', '2', '3'],
  theme: ['auto', 'light', 'dark'],
  calm: ['off', 'on'],
} as const;

/** The name of a choice: an attribute of the root, and a key of `localStorage`. */
export type Choice = keyof typeof choices;

/** What is chosen on this page. */
export function chosen(choice: Choice, root: DOMStringMap = document.documentElement.dataset): string {
  return root[choice] ?? choices[choice][0];
}

/** Applies a choice and remembers it; the plain value is forgotten. False where this browser keeps nothing. */
export function choose(choice: Choice, value: string): boolean {
  const { dataset } = document.documentElement;
  const isPlain = value === choices[choice][0];
  if (isPlain) Reflect.deleteProperty(dataset, choice);
  else dataset[choice] = value;
  return remember(choice, isPlain ? '' : value);
}

/** Keeps a small setting on this device; an empty one is forgotten. False where nothing is kept. */
export function remember(key: string, value: string): boolean {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** A small setting of this device, or an empty text. */
export function remembered(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
