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

/** More items than a person adds by hand; a file that holds more is not from this page. */
export const maxOwn = 50;
/** Letters of one item. */
export const maxLetters = 200;

/** What can be read of stored data. Anything else is left out, so that a damaged entry never stops the page. */
export function readTicks(value: unknown): Ticks {
  if (!isRecord(value)) return noTicks;
  const done = list(value['done']).filter((text) => typeof text === 'string');
  const own = list(value['own']).filter(isOwnItem);
  return own.reduce<Ticks>((ticks, item) => withOwn(ticks, item) ?? ticks, {
    done: [...new Set(done)],
    own: [],
  });
}

/** The same with one item checked off, or no longer so. */
export function withTick(ticks: Ticks, text: string, isDone: boolean): Ticks {
  const others = ticks.done.filter((one) => one !== text);
  return { ...ticks, done: isDone ? [...others, text] : others };
}

/** The same with one more item of the reader's own; null when there is nothing to add, or no room. */
export function withOwn(ticks: Ticks, { list, text }: OwnItem): Ticks | null {
  const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, maxLetters);
  if (words === '' || ticks.own.length >= maxOwn) return null;
  if (ticks.own.some((item) => item.list === list && item.text === words)) return ticks;
  return { ...ticks, own: [...ticks.own, { list, text: words }] };
}

/** The same without an item of the reader's own, and without its check mark. */
export function withoutOwn(ticks: Ticks, { list, text }: OwnItem): Ticks {
  const own = ticks.own.filter((item) => item.list !== list || item.text !== text);
  const isElsewhere = own.some((item) => item.text === text);
  return { done: isElsewhere ? ticks.done : ticks.done.filter((one) => one !== text), own };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isOwnItem(value: unknown): value is OwnItem {
  return (
    isRecord(value) &&
    (value['list'] === 'before' || value['list'] === 'questions') &&
    typeof value['text'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
