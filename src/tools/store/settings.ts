/**
 * Small choices that have to be known before the first paint are in `localStorage`. Whoever keeps one
 * there adds its key to `kept.ts`.
 */
import { attempt, type Outcome } from './outcome.ts';

/** The settings of these keys that are kept on this device, by key. */
export async function readSettings(keys: readonly string[]): Promise<Outcome<Record<string, string>>> {
  return attempt(() => {
    const found = keys.map((key) => [key, localStorage.getItem(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  });
}

/** Keeps settings that are not there yet; those that are there stay. Answers with the keys that were added. */
export async function addSettings(settings: Readonly<Record<string, string>>): Promise<Outcome<string[]>> {
  return attempt(() => {
    const added = Object.entries(settings).filter(([key]) => localStorage.getItem(key) === null);
    for (const [key, value] of added) localStorage.setItem(key, value);
    return added.map(([key]) => key);
  });
}

/** Forgets settings, also those that would last only as long as the tab, such as the clinic of a link. */
export async function deleteSettings(keys: readonly string[]): Promise<Outcome<void>> {
  return attempt(() => {
    for (const key of keys) {
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
    }
  });
}
