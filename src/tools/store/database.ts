/**
 * The one database of the tools, on the reader's own device: records, each owned by a tool. A change of
 * several records is whole or not there, also when the browser dies in the middle.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { attempt, done, failure, type Outcome } from './outcome.ts';
import type { KeptRecord } from './record.ts';

/** Its name in the browser. It never changes: another name would be an empty database. */
export const DATABASE_NAME = 'nerve-root-block-guide';

interface Tables extends DBSchema {
  records: { key: [tool: string, id: string]; value: KeptRecord; indexes: { tool: string } };
}

type Database = IDBPDatabase<Tables>;
type Transaction = IDBPTransaction<Tables, ['records'], 'readwrite'>;
type Records = Transaction['store'];

/** The first makes a database of version 1 out of none, and so on. What was published stays as it is. */
const upgrades: readonly ((database: Database) => void)[] = [
  (database) => {
    const records = database.createObjectStore('records', { keyPath: ['tool', 'id'] });
    records.createIndex('tool', 'tool');
  },
];

/** One step of a change. */
export type Change =
  | {
      readonly put: Pick<KeptRecord, 'tool' | 'id' | 'version' | 'data'>;
      /** The revision that has to be there, 0 for none; without it, whatever is there is replaced. */
      readonly over?: number;
    }
  | { readonly remove: Pick<KeptRecord, 'tool' | 'id'>; readonly over?: number };

/** What can be told about a connection that ends by itself. */
export interface StoreOptions {
  /** Another tab needs a newer form of the database, or the browser cleared it: this page has to be loaded again. */
  readonly onLost?: () => void;
  /** How long to wait for the browser to open the database. Some versions of Safari never answer. */
  readonly patience?: number;
}

/** Records that can be read and changed: those on this device, or in memory where it keeps nothing. */
export interface RecordStore {
  /** All records, or those of one tool. */
  records(tool?: string): Promise<Outcome<KeptRecord[]>>;
  /** Does all steps or none, and answers with the records that it wrote. */
  change(steps: readonly Change[], savedAt: Date): Promise<Outcome<KeptRecord[]>>;
  /** Removes every record, or those of one tool. */
  clear(tool?: string): Promise<Outcome<void>>;
  close(): void;
}

/** The records on this device. */
export class Store implements RecordStore {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Opens the database, and makes it on the first visit. */
  static async open({ onLost, patience = 8000 }: StoreOptions = {}): Promise<Outcome<Store>> {
    const opening = attempt(async () => {
      const database = await openDB<Tables>(DATABASE_NAME, upgrades.length, {
        upgrade(raw, from) {
          for (const upgrade of upgrades.slice(from)) upgrade(raw);
        },
        // Letting go at once keeps the newer tab from waiting; all that was kept is in the database.
        blocking(_from, _to, event) {
          (event.target as IDBDatabase).close();
          onLost?.();
        },
        terminated: () => onLost?.(),
      });
      return new Store(database);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Outcome<Store>>((resolve) => {
      timer = setTimeout(() => resolve(failure('failed')), patience);
    });
    const first = await Promise.race([opening, late]);
    clearTimeout(timer);
    return first;
  }

  /** All records, or those of one tool. */
  async records(tool?: string): Promise<Outcome<KeptRecord[]>> {
    return attempt(() =>
      tool === undefined
        ? this.#database.getAll('records')
        : this.#database.getAllFromIndex('records', 'tool', tool),
    );
  }

  /**
   * Does all steps or none, and answers with the records as they are now. `savedAt` is the time that is
   * written into them.
   */
  async change(steps: readonly Change[], savedAt: Date): Promise<Outcome<KeptRecord[]>> {
    const written: KeptRecord[] = [];
    const race = { lost: false };
    const outcome = await this.#whole(async (records) => {
      for (const step of steps) {
        const { tool, id } = 'put' in step ? step.put : step.remove;
        const revision = (await records.get([tool, id]))?.revision ?? 0;
        if (step.over !== undefined && step.over !== revision) {
          race.lost = true;
          throw new Error('Another tab was faster.');
        }
        if ('put' in step) {
          const record = { ...step.put, revision: revision + 1, savedAt: savedAt.toISOString() };
          await records.put(record);
          written.push(record);
        } else await records.delete([tool, id]);
      }
    });
    if (race.lost) return failure('changed');
    return outcome.ok ? done(written) : outcome;
  }

  /** Removes every record, or those of one tool. */
  async clear(tool?: string): Promise<Outcome<void>> {
    return this.#whole(async (records) => {
      if (tool === undefined) return records.clear();
      for (const key of await records.index('tool').getAllKeys(tool)) await records.delete(key);
    });
  }

  /** Runs an action in one transaction; when a step of it fails, none of them has happened. */
  async #whole(action: (records: Records) => Promise<void>): Promise<Outcome<void>> {
    return attempt(async () => {
      // "strict" waits until the device itself has it, so that "saved" is true after a power cut too.
      const transaction = this.#database.transaction('records', 'readwrite', { durability: 'strict' });
      // A failing step rejects this promise as well, and is told below.
      transaction.done.catch(() => undefined);
      try {
        await action(transaction.store);
      } catch (error) {
        // A step can be refused before it is asked; without this the steps before it would stay.
        if (transaction.error === null) abort(transaction);
        throw transaction.error ?? error;
      }
      await transaction.done;
    });
  }

  /** Lets go of the database. */
  close(): void {
    this.#database.close();
  }
}

/** Undoes what a transaction has done, unless it is over already. */
function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has undone itself.
  }
}
