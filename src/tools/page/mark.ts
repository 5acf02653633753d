/**
 * A mark in `localStorage` that says that the store has something of a tool, so that a page can tell without
 * loading the store. While a change is on its way to the store, the mark holds it: writing there is done at
 * once, so a page that is closed in the same moment loses nothing. `kept.ts` lists the marks.
 */

import type { UnfinishedChange } from '../store/update-document.ts';

const KEPT = 'kept';

/** Is something kept, or on its way? */
export function isMarked(key: string): boolean {
  return read(key) !== null;
}

/** What was on its way to the store when a page was closed, or undefined. */
export function unfinished(key: string): UnfinishedChange | undefined {
  const text = read(key);
  if (text === null || text === KEPT) return undefined;
  try {
    const change = JSON.parse(text) as unknown;
    return typeof change === 'object' && change !== null && 'before' in change && 'after' in change
      ? change
      : undefined;
  } catch {
    return undefined;
  }
}

/** Says that this is on its way. */
export function markUnfinished(key: string, change: UnfinishedChange): void {
  write(key, JSON.stringify(change));
}

/** Says that all of it is kept. */
export function markKept(key: string): void {
  write(key, KEPT);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The store itself says whether something can be kept here.
  }
}
