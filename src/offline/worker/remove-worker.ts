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

// It listens to no requests, so no page ever waits for it.
self.addEventListener('activate', (event) => {
  const { caches, registration } = self;
  event.waitUntil(new Shelf(caches, registration.scope).removeAll().then(() => registration.unregister()));
});
