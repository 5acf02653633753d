/** Compares a file with what is kept. */
import type { KeptRecord } from './record.ts';
import { isSame } from './same.ts';

/** What opening a file would do. Nothing that is kept is ever written over. */
export interface ImportPlan {
  readonly added: readonly KeptRecord[];
  /** Word for word the same here. */
  readonly same: readonly KeptRecord[];
  /** Kept here too, but not the same. What is here stays. */
  readonly different: readonly KeptRecord[];
}

/** Compares the records of a file with those that are kept. */
export function planImport(kept: readonly KeptRecord[], file: readonly KeptRecord[]): ImportPlan {
  const plan = { added: [] as KeptRecord[], same: [] as KeptRecord[], different: [] as KeptRecord[] };
  const known = new Map(kept.map((record) => [keyOf(record), record]));
  for (const record of file) {
    const own = known.get(keyOf(record));
    if (!own) {
      plan.added.push(record);
      known.set(keyOf(record), record);
    } else if (own.version === record.version && isSame(own.data, record.data)) plan.same.push(record);
    else plan.different.push(record);
  }
  return plan;
}

function keyOf({ tool, id }: KeptRecord): string {
  return JSON.stringify([tool, id]);
}
