/**
 * Storage fails in everyday ways (a private window, a full phone), so what it answers is a value and
 * never an exception: whoever asks has to look at it.
 */

/**
 * Why the device did not do what was asked.
 * - `forbidden`: a private window or a setting; nothing can be kept here.
 * - `full`: there is no room. What was kept before is still there.
 * - `newer`: a newer version of the guide wrote it, and this version leaves it alone.
 * - `changed`: another tab changed the record in the meantime, so nothing was written.
 * - `failed`: anything else. Nothing was written.
 */
export type StorageProblem = 'forbidden' | 'full' | 'newer' | 'changed' | 'failed';

/** What storage answers. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: StorageProblem };

/** The outcome of what went well. */
export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** The outcome of what did not. */
export function failure(problem: StorageProblem): Outcome<never> {
  return { ok: false, problem };
}

const problemByName: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'full',
  // What browsers throw where storage is switched off; Firefox says the last two in private windows.
  SecurityError: 'forbidden',
  InvalidStateError: 'forbidden',
  NotSupportedError: 'forbidden',
  VersionError: 'newer',
};

/** Runs what may throw, and turns what it throws into an outcome. */
export async function attempt<Value>(action: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return done(await action());
  } catch (error) {
    return failure(problemOf(error));
  }
}

/** What a thrown error of storage means. */
function problemOf(error: unknown): StorageProblem {
  // A missing `indexedDB` is a ReferenceError or a TypeError, depending on how it was asked for.
  if (error instanceof ReferenceError || error instanceof TypeError) return 'forbidden';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return problemByName[name] ?? 'failed';
}
