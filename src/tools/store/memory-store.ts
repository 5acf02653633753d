/** Records that last as long as the page, for browsers that keep nothing. They behave like the database. */
import type { Change, RecordStore } from './database.ts';
import { done, failure, type Outcome } from './outcome.ts';
import type { KeptRecord } from './record.ts';

/** A store that forgets all when the page is closed. */
export class MemoryStore implements RecordStore {
  #records = new Map<string, KeptRecord>();

  records(tool?: string): Promise<Outcome<KeptRecord[]>> {
    const all = [...this.#records.values()];
    return Promise.resolve(done(tool === undefined ? all : all.filter((record) => record.tool === tool)));
  }

  change(steps: readonly Change[], savedAt: Date): Promise<Outcome<KeptRecord[]>> {
    const records = new Map(this.#records);
    const written: KeptRecord[] = [];
    for (const step of steps) {
      const { tool, id } = 'put' in step ? step.put : step.remove;
      const key = JSON.stringify([tool, id]);
      const revision = records.get(key)?.revision ?? 0;
      if (step.over !== undefined && step.over !== revision) return Promise.resolve(failure('changed'));
      if ('put' in step) {
        const data: unknown = structuredClone(step.put.data);
        const record = { ...step.put, data, revision: revision + 1, savedAt: savedAt.toISOString() };
        records.set(key, record);
        written.push(record);
      } else records.delete(key);
    }
    this.#records = records;
    return Promise.resolve(done(written));
  }

  clear(tool?: string): Promise<Outcome<void>> {
    for (const [key, record] of this.#records) {
      if (tool === undefined || record.tool === tool) this.#records.delete(key);
    }
    return Promise.resolve(done(undefined));
  }

  close(): void {
    // There is nothing to let go of.
  }
}
