/** The worker: hands the events of the browser to `OfflineWorker`. The build writes `guideBuild` before it. */
import type { OfflineBuild } from '../offline-build.ts';
import type { WorkerScope } from './events.ts';
import { OfflineWorker } from './offline-worker.ts';
import { startNow } from './start-now.ts';

declare const guideBuild: OfflineBuild;
declare const self: WorkerScope;

const { clients, registration, caches, navigator } = self;

const isSavingData = () => navigator.connection?.saveData === true;

const worker = new OfflineWorker(guideBuild, {
  home: registration.scope,
  caches,
  fetch: (request, options) => fetch(request, options),
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  room: async () => {
    const { quota, usage } = (await navigator.storage?.estimate()) ?? {};
    return quota === undefined || usage === undefined ? undefined : quota - usage;
  },
  openTabs: () => clients.matchAll({ type: 'window', includeUncontrolled: true }),
  isOpen: async (tab) => (await clients.get(tab)) !== undefined,
});

self.addEventListener('install', (event) => {
  // Versions are told apart by their data, not by their worker, so a new one may start at once.
  event.waitUntil(worker.install(isSavingData()).then(() => startNow(self)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(clients.claim().then(() => worker.tidy()));
});

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== 'GET' || !worker.answers(request.url)) return;
  const isPage = request.mode === 'navigate';
  const answer = isPage ? worker.page(request, resultingClientId) : worker.file(request, clientId);
  // Whatever goes wrong here, the reader gets what there would be without a worker.
  event.respondWith(answer.catch(() => fetch(request)));
  if (isPage && !isSavingData()) {
    event.waitUntil(answer.then(() => worker.refill()).catch(() => undefined));
  }
});

self.addEventListener('message', (event) => {
  if (event.data !== 'remove') return;
  event.waitUntil(worker.remove().then(() => event.ports[0]?.postMessage('removed')));
});
