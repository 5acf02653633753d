/**
 * A mark in `localStorage` that says that the store has something of a tool, so that a page can tell without
 * loading the store. `kept.ts` lists the marks.
 */

/** Is something kept? */
export function isMarked(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Says that something is kept. */
export function mark(key: string): void {
  try {
    localStorage.setItem(key, 'kept');
  } catch {
    // Without the mark the document is read as soon as something is changed.
  }
}
