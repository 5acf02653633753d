import type { WorkerScope } from './events.ts';

/** When a worker asks again to start, in milliseconds after it first did. */
const again = [500, 1000, 2000, 4000, 8000, 16_000];

/**
 * Has a new worker take the place of the one before it. Chromium forgets about one such wish in five if a
 * page is opened at the same moment: the new worker then waits until the reader opens one page more, and that
 * page can hang. Asking again wakes it, and does nothing where the worker has started.
 */
export async function startNow(scope: Pick<WorkerScope, 'skipWaiting'>): Promise<void> {
  for (const later of again) setTimeout(() => void scope.skipWaiting(), later);
  await scope.skipWaiting();
}
