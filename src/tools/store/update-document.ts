/** Changes of a document that two tabs may make at the same time: none of them is lost. */
import { readDocument, writeDocument } from './document.ts';
import { mergeChange } from './merge-change.ts';
import { done, failure, type Outcome } from './outcome.ts';
import { readRecord, type Tool } from './record.ts';

/** A tab that is overtaken tries again; more often than this, something else is wrong. */
const maxTries = 5;

/** What a tool keeps, or what stands for nothing. */
export async function documentOr<Data>(tool: Tool<Data>, empty: Data): Promise<Outcome<Data>> {
  const kept = await readDocument(tool);
  if (!kept.ok) return kept;
  return kept.value.damaged ? failure('failed') : done(kept.value.data ?? empty);
}

/**
 * Applies a change to what is kept now, not to what this tab has read some time ago, and answers with
 * the result. What cannot be read is left alone.
 */
export async function updateDocument<Data>(
  tool: Tool<Data>,
  empty: Data,
  change: (data: Data) => Data,
): Promise<Outcome<Data>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const kept = await readDocument(tool);
    if (!kept.ok) return kept;
    if (kept.value.damaged) return failure('failed');
    const data = change(kept.value.data ?? empty);
    const written = await writeDocument(tool, data, kept.value.revision);
    if (written.ok) return done(data);
    if (written.problem !== 'changed') return written;
  }
  return failure('changed');
}

/** What was on its way when a page was closed: the data as that page saw them before and after. */
export interface UnfinishedChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** Finishes such a change on top of what is kept now. What cannot be read is let go. */
export async function finishChange<Data>(
  tool: Tool<Data>,
  empty: Data,
  { before, after }: UnfinishedChange,
): Promise<Outcome<Data>> {
  return updateDocument(tool, empty, (kept) => {
    const read = readRecord(tool, { version: tool.version, data: mergeChange(kept, before, after) });
    return read.state === 'good' ? read.data : kept;
  });
}
