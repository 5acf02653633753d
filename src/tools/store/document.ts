/**
 * For tools that keep one thing: a whole checklist, all answers of a choice. Each call opens and closes the
 * database by itself, so a tool needs nothing else of the store.
 */
import { done, failure, type Outcome } from './outcome.ts';
import { type KeptRecord, readRecord, type Tool } from './record.ts';
import { withStore } from './with-store.ts';

/** The id of the one record of such a tool. */
export const DOCUMENT = 'document';

/** What a tool finds: its data and their revision, or nothing yet. */
export interface Kept<Data> {
  /** Undefined when nothing is kept, or when what is kept cannot be read. */
  readonly data: Data | undefined;
  /** What to hand to `writeDocument`; 0 when there is nothing. */
  readonly revision: number;
  /** Something is kept that this code cannot read. It stays until the reader deletes it. */
  readonly damaged: boolean;
}

/** What a tool keeps. Data of a newer version of the guide are the problem `newer`. */
export async function readDocument<Data>(tool: Tool<Data>): Promise<Outcome<Kept<Data>>> {
  return withStore(async (store) => {
    const records = await store.records(tool.name);
    if (!records.ok) return records;
    const record = records.value.find(({ id }) => id === DOCUMENT);
    if (!record) return done({ data: undefined, revision: 0, damaged: false });
    const read = readRecord(tool, record);
    if (read.state === 'newer') return failure('newer');
    const data = read.state === 'good' ? read.data : undefined;
    return done({ data, revision: record.revision, damaged: read.state === 'damaged' });
  });
}

/**
 * Keeps the data of a tool and answers with the new revision. With the revision that was read, a tab
 * that has been overtaken gets the problem `changed` instead of overwriting the other.
 */
export async function writeDocument<Data>(
  tool: Tool<Data>,
  data: Data,
  over?: number,
): Promise<Outcome<number>> {
  return withStore(async (store) => {
    const put: Pick<KeptRecord, 'tool' | 'id' | 'version' | 'data'> = {
      tool: tool.name,
      id: DOCUMENT,
      version: tool.version,
      data,
    };
    const written = await store.change([over === undefined ? { put } : { put, over }], new Date());
    return written.ok ? done(written.value[0]?.revision ?? 0) : written;
  });
}
