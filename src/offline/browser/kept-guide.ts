/** Keeps or removes the guide when a reader asks for it; loaded then, and not before. */
import { cachePrefix, type ChoiceKey, type KeepEvent, type KeepRequest } from '../offline-build.ts';
import { Shelf } from '../worker/shelf.ts';
import { keptSince } from './kept-since.ts';

const choiceKey: ChoiceKey = 'guide-offline';
const keepEvent: KeepEvent = 'guide-keep';

const base = import.meta.env.BASE_URL;
const home = location.origin + base;

/** Keeps the guide, on data saver too. Resolves when all of it is there. */
export async function keepGuide(): Promise<void> {
  localStorage.removeItem(choiceKey);
  // The worker looks for this note before it saves data.
  const notes = await caches.open(`${cachePrefix(base)}notes`);
  await notes.put(`${home}sw.js?wanted`, new Response());
  const registration = await askToRegister();
  const coming = registration.installing ?? registration.waiting;
  if (coming) await started(coming);
  if ((await keptSince()) === undefined) throw new Error('The guide could not be kept.');
}

/** Takes everything away, and keeps nothing more until the reader asks for it. */
export async function removeGuide(): Promise<void> {
  localStorage.setItem(choiceKey, 'off');
  const registration = await navigator.serviceWorker.getRegistration(home);
  const worker = registration?.active;
  // A worker that runs could fetch anew what is missing, so it removes its caches itself.
  if (worker) await answered(worker);
  await registration?.unregister();
  await new Shelf(caches, home).removeAll();
}

/**
 * The script of every page registers the worker; asking it saves every page a file. It may not have arrived
 * yet when a reader is quick, so we ask until it answers.
 */
function askToRegister(): Promise<ServiceWorkerRegistration> {
  return new Promise((done, fail) => {
    const detail: KeepRequest = (registering) => {
      clearInterval(asking);
      void registering.then(done, fail);
    };
    const asking = setInterval(() => dispatchEvent(new CustomEvent(keepEvent, { detail })), 100);
  });
}

function started(worker: ServiceWorker): Promise<void> {
  return new Promise((done, fail) => {
    const look = () => {
      if (worker.state === 'activated') done();
      if (worker.state === 'redundant') fail(new Error('The worker did not start.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Waits for the worker, but not for one that hangs. */
function answered(worker: ServiceWorker): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    worker.postMessage('remove', [port2]);
    setTimeout(done, 2000);
  });
}
