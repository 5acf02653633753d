/**
 * The worker that takes back what earlier builds have kept, for a copy built with `OFFLINE=off`. It stands at
 * the same address, so devices with an old worker fetch it on their next visit.
 */
import type { WorkerScope } from './events.ts';
import { Shelf } from './shelf.ts';

declare const self: WorkerScope;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

const removeAll = async () => {
  const { caches, registration } = self;
  await new Shelf(caches, registration.scope).removeAll();
  await registration.unregister();
};

self.addEventListener('activate', (event) => event.waitUntil(removeAll()));

// A page of an earlier build that is still open may register its worker again. The next page ends that.
self.addEventListener('fetch', (event) => event.waitUntil(removeAll()));
