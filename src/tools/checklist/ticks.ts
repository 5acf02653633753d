/**
 * What a reader has checked off and added. An item of the guide is known by its words: when they change,
 * the check mark goes, because it was given to other words.
 */

/** The two lists of the page. */
export type ListName = 'before' | 'questions';

/** Something that the reader has added. */
export interface OwnItem {
  readonly list: ListName;
  readonly text: string;
}

/** All that the tool keeps. */
export interface Ticks {
  /** The words of each item that is checked off. */
  readonly done: readonly string[];
  readonly own: readonly OwnItem[];
}

/** Nothing is checked off, nothing is added. */
export const noTicks: Ticks = { done: [], own: [] };

/** More items than a person adds by hand. */
export const maxOwn = 50;
/** Letters of one item. */
export const maxLetters = 200;

/** The same with one item checked off, or no longer so. */
export function withTick(ticks: Ticks, text: string, isDone: boolean): Ticks {
  const others = ticks.done.filter((one) => one !== text);
  return { ...ticks, done: isDone ? [...others, text] : others };
}

/** The same with nothing checked off. The reader's own items stay. */
export function withoutTicks(ticks: Ticks): Ticks {
  return { ...ticks, done: [] };
}

/** The same with one more item of the reader's own, if it says something and there is room. */
export function withOwn(ticks: Ticks, { list, text }: OwnItem): Ticks {
  const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, maxLetters);
  if (words === '' || isFull(ticks)) return ticks;
  if (ticks.own.some((item) => item.list === list && item.text === words)) return ticks;
  return { ...ticks, own: [...ticks.own, { list, text: words }] };
}

/** Is there no room for one more item? */
export function isFull(ticks: Ticks): boolean {
  return ticks.own.length >= maxOwn;
}

/** The same without an item of the reader's own, and without its check mark. */
export function withoutOwn(ticks: Ticks, { list, text }: OwnItem): Ticks {
  const own = ticks.own.filter((item) => item.list !== list || item.text !== text);
  const isElsewhere = own.some((item) => item.text === text);
  return { ...ticks, done: isElsewhere ? ticks.done : ticks.done.filter((one) => one !== text), own };
}

/** The same with all that a saved copy holds besides. Nothing that is here goes away. */
export function withCopy(ticks: Ticks, copy: Ticks): Ticks {
  const done = [...new Set([...ticks.done, ...copy.done])];
  return copy.own.reduce(withOwn, { ...ticks, done });
}
