/**
 * The worker that takes back what earlier builds have kept, for a copy built with `OFFLINE=off`. It stands at
 * the same address, so devices with an old worker fetch it on their next visit.
 */
import type { WorkerScope } from './events.ts';
import { Shelf } from './shelf.ts';
import { startNow } from './start-now.ts';

declare const self: WorkerScope;

self.addEventListener('install', (event) => {
  event.waitUntil(startNow(self));
});

// It listens to no requests, so no page ever waits for it.
self.addEventListener('activate', (event) => {
  const { caches, registration } = self;
  const removed = new Shelf(caches, registration.scope).removeAll();
  event.waitUntil(removed);
  // Not part of the activation: a page that waits for that would wait for a worker that is on its way out.
  void removed.then(() => registration.unregister());
});
