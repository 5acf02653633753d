/** Changes of a document that two tabs may make at the same time: none of them is lost. */
import { readDocument, writeDocument } from './document.ts';
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

/** Keeps data of today's version that were on their way when a page was closed; what cannot be read is let go. */
export async function restoreDocument<Data>(
  tool: Tool<Data>,
  empty: Data,
  left: unknown,
): Promise<Outcome<Data>> {
  const read = readRecord(tool, { version: tool.version, data: left });
  return read.state === 'good' ? updateDocument(tool, empty, () => read.data) : documentOr(tool, empty);
}
