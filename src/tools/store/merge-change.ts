/**
 * Brings a change that one page has made into data that another page may have changed in the meantime. Values
 * of JSON only. What the change did not touch stays as it is kept.
 */
import { isSame } from './same.ts';

/** The kept data with what differs between `before` and `after`. */
export function mergeChange(kept: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return kept;
  if (isList(kept) && isList(before) && isList(after)) return mergedList(kept, before, after);
  if (isRecord(kept) && isRecord(before) && isRecord(after)) return mergedRecord(kept, before, after);
  return after;
}

/** Lists are sets here: what was taken away goes, what was added comes last. */
function mergedList(
  kept: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): unknown[] {
  const has = (list: readonly unknown[], item: unknown) => list.some((one) => isSame(one, item));
  const stay = kept.filter((item) => has(after, item) || !has(before, item));
  return [...stay, ...after.filter((item) => !has(before, item) && !has(stay, item))];
}

function mergedRecord(
  kept: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = new Set([...Object.keys(kept), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => name in after || !(name in before))
      .map((name) => [name, name in after ? mergeChange(kept[name], before[name], after[name]) : kept[name]]),
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
