/** Reads files of a folder by their kinds in the registry, and knows which of them nobody has asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { type DataFileKind, pathPattern } from '../schema/content-files.ts';
import { type DataFile, readDataFile } from './data-file.ts';
import { readFileText } from './file-text.ts';
import type { Mistake } from './mistake.ts';
import { readTextFile, type TextFile } from './text-file.ts';
import { readYaml } from './yaml-text.ts';

type Registry = Readonly<Record<string, DataFileKind>>;

/** The files of a registry by their names there. A file that is not there is null. */
export type DataFiles<R extends Registry> = { [N in keyof R]: DataFile<z.output<R[N]['schema']>> | null };

/** A folder such as `content/`. */
export class ContentFolder {
  /** Every file in it. */
  readonly paths: readonly string[];
  readonly #known: ReadonlySet<string>;
  /** Files that nothing has read yet. */
  readonly unread: Set<string>;
  /** Files in another encoding. */
  readonly undecoded: Mistake[] = [];
  readonly #folder: string;
  readonly #shownAs: string;
  readonly #read: typeof readYaml;

  /** @param shownAs How messages name the folder. */
  constructor(folder: string, shownAs: string, read = readYaml) {
    this.#folder = folder;
    this.#shownAs = shownAs;
    this.#read = read;
    this.paths = filesIn(folder);
    this.#known = new Set(this.paths);
    this.unread = new Set(this.paths);
  }

  /** A path as messages name it. */
  nameOf(path: string): string {
    return `${this.#shownAs}/${path}`;
  }

  /** A data file, or null where there is none. `code` is its language. */
  data<T>({ path, form, schema }: DataFileKind<z.ZodType<T>>, code = ''): DataFile<T> | null {
    const own = path.replace('<lang>', code);
    if (!this.#known.has(own)) return null;
    const read = readDataFile(this.#read(this.nameOf(own), this.#load(own)), form, schema);
    return this.#isUndecoded(own) ? { ...read, mistakes: [] } : read;
  }

  /** All files of a registry. */
  dataFiles<R extends Registry>(registry: R, code = ''): DataFiles<R> {
    return Object.fromEntries(
      Object.entries(registry).map(([name, kind]) => [name, this.data(kind, code)]),
    ) as DataFiles<R>;
  }

  /** All files of a kind, by their ids. */
  named<T>(kind: DataFileKind<z.ZodType<T>>, code = ''): Map<string, DataFile<T>> {
    const pattern = pathPattern(kind.path.replace('<lang>', code));
    return new Map(
      this.paths.flatMap((path): [string, DataFile<T>][] => {
        const id = pattern.exec(path)?.groups?.['id'];
        const file = id === undefined ? null : this.data({ ...kind, path });
        return id === undefined || file === null ? [] : [[id, file]];
      }),
    );
  }

  /** All files with front matter of a kind. */
  texts<F>({ folder, schema }: { folder: string; schema: z.ZodType<F> }): TextFile<F>[] {
    return (
      this.paths
        .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.mdx'))
        .map((path) => {
          const read = readTextFile(
            this.nameOf(path),
            path.slice(folder.length + 1),
            this.#load(path),
            schema,
            this.#read,
          );
          // A file that could not be decoded has nothing else to say.
          return this.#isUndecoded(path) ? { ...read, data: null, parsed: null, mistakes: [] } : read;
        })
        // What is published comes first, so that a draft which repeats it is the one to change.
        .sort((a, b) => Number(a.draft) - Number(b.draft))
    );
  }

  /** A list of words, one a line; what follows a # is a remark. */
  words(path: string): string[] {
    if (!this.#known.has(path)) return [];
    return this.#load(path)
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((word) => word !== '');
  }

  #load(path: string): string {
    this.unread.delete(path);
    const { text, mistakes } = readFileText(this.nameOf(path), readFileSync(join(this.#folder, path)));
    this.undecoded.push(...mistakes);
    return text;
  }

  #isUndecoded(path: string): boolean {
    return this.undecoded.some(({ file }) => file === this.nameOf(path));
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
