/** Where the lists keep what a reader checks off: on this device. Both calls fail where nothing can be kept. */
import { readTicks, type Ticks } from './ticks.ts';

const key = 'checklist';

/** What was kept before, or nothing. */
export async function keptTicks(): Promise<Ticks> {
  const stored = await Promise.resolve(localStorage.getItem(key));
  return readTicks(stored === null ? null : (JSON.parse(stored) as unknown));
}

/** Keeps the state of both lists. */
export async function keepTicks(ticks: Ticks): Promise<void> {
  await Promise.resolve(localStorage.setItem(key, JSON.stringify(ticks)));
}
