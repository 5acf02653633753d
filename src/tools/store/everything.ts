/** All that the guide keeps on this device, in one place: to show, to save, to open again, to delete. */
import { keptKeys, keptThings, type KeptThing } from './kept.ts';
import { done, failure, type Outcome } from './outcome.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import type { KeptRecord } from './record.ts';
import type { SavedFile } from './saved-file.ts';
import { addSettings, deleteSettings, readSettings } from './settings.ts';
import { withStore } from './with-store.ts';

/** What is kept of one thing. */
export interface KeptPart {
  readonly thing: KeptThing;
  readonly records: readonly KeptRecord[];
  readonly settings: Readonly<Record<string, string>>;
}

/** All that is kept; things of which nothing is kept are left out. */
export async function readEverything(): Promise<Outcome<KeptPart[]>> {
  const settings = await readSettings(keptKeys);
  if (!settings.ok) return settings;
  const records = await withStore((store) => store.records());
  if (!records.ok) return records;
  const parts = keptThings.map((thing) => ({
    thing,
    records: records.value.filter(({ tool }) => tool === thing.tool),
    settings: Object.fromEntries(
      Object.entries(settings.value).filter(([key]) => thing.settings.includes(key)),
    ),
  }));
  const unknown = records.value.filter(isUnknown);
  if (unknown.length > 0) parts.push({ thing: somethingElse, records: unknown, settings: {} });
  return done(parts.filter((part) => part.records.length > 0 || Object.keys(part.settings).length > 0));
}

/** A newer version of the guide may keep what this one does not know: it can be saved and deleted all the same. */
const somethingElse: KeptThing = { id: 'other', settings: [] };

function isUnknown({ tool }: KeptRecord): boolean {
  return !keptThings.some((thing) => thing.tool === tool);
}

/** Forgets one thing, or all of them, records of tools that this version does not know included. */
export async function deleteEverything(thing?: KeptThing): Promise<Outcome<void>> {
  const settings = await deleteSettings(thing?.settings ?? keptKeys);
  if (!settings.ok) return settings;
  if (thing?.id === 'other') return deleteUnknown();
  if (thing && thing.tool === undefined) return done(undefined);
  return withStore((store) => store.clear(thing?.tool));
}

async function deleteUnknown(): Promise<Outcome<void>> {
  return withStore(async (store) => {
    const records = await store.records();
    if (!records.ok) return records;
    const steps = records.value.filter(isUnknown).map(({ tool, id }) => ({ remove: { tool, id } }));
    const removed = await store.change(steps, new Date());
    return removed.ok ? done(undefined) : removed;
  });
}

/** Adds what a file holds and this device does not. With `dry` it only says what would happen. */
export async function importEverything(
  file: SavedFile,
  { dry }: { dry: boolean },
): Promise<Outcome<ImportPlan & { settings: readonly string[] }>> {
  const known = Object.fromEntries(Object.entries(file.settings).filter(([key]) => keptKeys.includes(key)));
  const own = await readSettings(keptKeys);
  if (!own.ok) return own;
  const fresh = Object.keys(known).filter((key) => !(key in own.value));
  return withStore(async (store) => {
    const kept = await store.records();
    if (!kept.ok) return kept;
    const plan = planImport(kept.value, file.records);
    if (dry) return done({ ...plan, settings: fresh });
    const changed = await store.change(
      plan.added.map(({ tool, id, version, data }) => ({ put: { tool, id, version, data }, over: 0 })),
      new Date(),
    );
    if (!changed.ok) return failure(changed.problem);
    const added = await addSettings(known);
    return added.ok ? done({ ...plan, settings: added.value }) : added;
  });
}
