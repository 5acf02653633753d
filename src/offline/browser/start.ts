/**
 * Starts the worker, on every page. The first visit stays as light as it was: the worker and all that it
 * keeps come seconds after the page, and not on data saver unless the reader asks for them.
 */
import type { ChoiceKey, KeepEvent, KeepRequest, WorkerFile } from '../offline-build.ts';
import { whenLoaded } from '../../dom/when-shown.ts';

const workerFile: WorkerFile = 'sw.js';
const choiceKey: ChoiceKey = 'guide-offline';
const keepEvent: KeepEvent = 'guide-keep';

/** What a first visit costs is counted until two seconds after load; this begins well after, in milliseconds. */
const afterLoad = 4000;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const { serviceWorker, connection } = navigator as {
  serviceWorker?: ServiceWorkerContainer;
  connection?: { saveData?: boolean };
};

if (import.meta.env.GUIDE_OFFLINE && serviceWorker) {
  const register = () => {
    // The policy of the pages lets only what we vouch for become a script.
    const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
    const address = import.meta.env.BASE_URL + workerFile;
    const policy = trustedTypes?.createPolicy('guide', { createScriptURL: (own) => own });
    return serviceWorker.register(policy?.createScriptURL(address) ?? address);
  };
  addEventListener(keepEvent, (event) => (event as CustomEvent<KeepRequest>).detail(register()));
  whenLoaded(() => {
    setTimeout(() => {
      // Reading the choice fails where storage is blocked; such a browser keeps nothing either.
      if (!connection?.saveData && localStorage[choiceKey] !== 'off') register().catch(() => undefined);
    }, afterLoad);
  });
  // The guide can be installed; it does not ask for it.
  addEventListener('beforeinstallprompt', (event) => event.preventDefault());
}
