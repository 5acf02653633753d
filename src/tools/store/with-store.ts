import { Store } from './database.ts';
import type { Outcome } from './outcome.ts';

/** Runs an action on a database that is open only for it. */
export async function withStore<Value>(
  action: (store: Store) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const store = await Store.open();
  if (!store.ok) return store;
  try {
    return await action(store.value);
  } finally {
    store.value.close();
  }
}
