/** Reads a data file of `content/` entry by entry, so that one bad entry does not hide the others. */
import type { z } from 'astro/zod';
import type { DataForm } from '../schema/content-files.ts';
import type { Mistake } from './mistake.ts';
import { issuesOf } from './schema-mistakes.ts';
import type { YamlText } from './yaml-text.ts';

export interface DataFile<T> {
  yaml: YamlText;
  /** Every id that somebody wrote down, right or wrong, with its line. */
  ids: ReadonlyMap<string, number>;
  /** The entries that the schema accepts, by id. A file with one entry has the id "". */
  entries: ReadonlyMap<string, T>;
  mistakes: Mistake[];
}

/** Checks the entries of a file against their schema. */
export function readDataFile<T>(yaml: YamlText, form: DataForm, schema: z.ZodType<T>): DataFile<T> {
  const ids = new Map<string, number>();
  const entries = new Map<string, T>();
  const mistakes: Mistake[] = syntaxMistakes(yaml);
  for (const { id, path, value } of mistakes.length > 0 ? [] : entriesIn(yaml, form, mistakes)) {
    const line = yaml.lineOf(path);
    const first = ids.get(id);
    if (first !== undefined) {
      mistakes.push({
        file: yaml.file,
        line,
        what: `the id "${id}" is in line ${first} already`,
        expected: 'each id once',
        remedy: 'give this entry an id of its own, or take it out',
      });
      continue;
    }
    ids.set(id, line);
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) entries.set(id, result.data);
    else mistakes.push(...issuesOf(result.error, schema, { yaml, path, name: form === 'one' ? '' : id }));
  }
  return { yaml, ids, entries, mistakes };
}

/** What the YAML reader itself could not read. */
export function syntaxMistakes(yaml: YamlText): Mistake[] {
  return yaml.errors.slice(0, 1).map(({ line, message }) => ({
    file: yaml.file,
    line,
    what: `this is not YAML: ${message}`,
    expected: 'names, colons and values as in the files beside it',
    remedy:
      'look for a missing quotation mark, a colon inside a text without quotation marks, or wrong indentation',
  }));
}

function entriesIn(
  yaml: YamlText,
  form: DataForm,
  mistakes: Mistake[],
): { id: string; path: (string | number)[]; value: unknown }[] {
  const { value } = yaml;
  if (form === 'one') return [{ id: '', path: [], value }];
  if (form === 'list' && Array.isArray(value)) {
    return value.map((item: unknown, index) => ({ id: idOf(item, index), path: [index], value: item }));
  }
  if (form === 'map' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).map(([id, item]) => ({ id, path: [id], value: item as unknown }));
  }
  mistakes.push({
    file: yaml.file,
    line: 1,
    what: 'the file has another form',
    expected:
      form === 'list'
        ? 'a list: each entry starts with "- id:"'
        : 'ids with what belongs to them, indented, below',
    remedy: 'write it as CONTRIBUTING.md says',
  });
  return [];
}

/** An entry without an id still has a place; its schema reports that the id is missing. */
function idOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string')
    return item.id;
  return `(entry ${index + 1})`;
}
