/** What one tool keeps as a file that the reader saves and opens again: the same kind of file as that of My pages. */
import { saveFile } from '../../dom/save-file.ts';
import { todayIso } from '../../format/date.ts';
import { fill } from '../../i18n/fill.ts';
import { readRecord, type Tool } from '../store/record.ts';
import { DOCUMENT } from '../store/document.ts';
import { readSavedFile, savedFile } from '../store/saved-file.ts';

/** Saves the data as they are on the page, whether or not this browser keeps them. */
export function saveCopyOf<Data>(
  { name, version }: Pick<Tool<Data>, 'name' | 'version'>,
  data: Data,
  fileName: string,
): void {
  const now = new Date();
  const savedAt = now.toISOString();
  const record = { tool: name, id: DOCUMENT, version, revision: 1, savedAt, data };
  const file = fill(fileName, { date: todayIso(now) });
  saveFile(file, 'application/json', savedFile({ records: [record] }, now));
}

/** What a file holds of a tool. */
export function readCopyOf<Data>(tool: Tool<Data>, text: string): { data: Data } | 'newer' | 'bad' {
  const file = readSavedFile(text);
  if (file === undefined || file === 'newer') return file ?? 'bad';
  const record = file.records.find((each) => each.tool === tool.name && each.id === DOCUMENT);
  if (!record) return 'bad';
  const read = readRecord(tool, record);
  return read.state === 'good' ? { data: read.data } : read.state === 'newer' ? 'newer' : 'bad';
}
