/** The file that holds what the guide keeps: all of it, or one part. It can be opened again on any device. */
import * as z from 'zod/mini';
import { type KeptRecord, recordSchema } from './record.ts';

/** Says in the file where it comes from. It never changes, so that every version knows its own files. */
const FILE_KIND = 'nerve-root-block-guide';
const FILE_VERSION = 1;

const fileSchema = z.looseObject({
  guide: z.literal(FILE_KIND),
  file: z.int().check(z.minimum(1)),
  savedAt: z.string(),
  records: z.array(z.unknown()),
  settings: z._default(z.record(z.string(), z.string()), {}),
});

/** What a file holds. */
export interface SavedFile {
  readonly records: readonly KeptRecord[];
  readonly settings: Readonly<Record<string, string>>;
  /** Entries of the file that are no records at all. */
  readonly unreadable: number;
}

/** The text of a file with these records and settings. */
export function savedFile(
  content: { records: readonly KeptRecord[]; settings?: Readonly<Record<string, string>> },
  savedAt: Date,
): string {
  const { records, settings = {} } = content;
  const file = { guide: FILE_KIND, file: FILE_VERSION, savedAt: savedAt.toISOString(), records, settings };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What a file says, `newer` when it needs a newer version of the guide, or undefined when it is none of ours. */
export function readSavedFile(text: string): SavedFile | 'newer' | undefined {
  let json: unknown;
  try {
    // Some programs put a mark at the start of a text file that JSON does not know.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const file = z.safeParse(fileSchema, json);
  if (!file.success) return undefined;
  if (file.data.file > FILE_VERSION) return 'newer';
  const read = file.data.records.map((record) => z.safeParse(recordSchema, record));
  const records = read.flatMap(({ data }) => (data ? [data as KeptRecord] : []));
  return { records, settings: file.data.settings, unreadable: read.length - records.length };
}
