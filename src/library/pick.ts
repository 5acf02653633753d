import { suggestionFor } from '../format/suggestion.ts';

/** Who asked for which kind of thing, for the message when it is not there. */
export interface Asked {
  what: string;
  /** Where ids of this kind are written down. */
  file: string;
  /** The file or the page that asks. */
  usedIn: string | undefined;
}

/** One thing by its id. */
export function pick<T>(all: ReadonlyMap<string, T>, id: string, asked: Asked): T {
  return all.get(id) ?? unknown({ ...asked, id, known: all.keys() });
}

/** Stops the build with a message that names the id, who asked, what was meant, and what to do. */
export function unknown({
  what,
  id,
  known,
  file,
  usedIn,
}: Asked & { id: string; known: Iterable<string> }): never {
  const meant = suggestionFor(id, known);
  throw new Error(
    `There is no ${what} "${id}"${usedIn === undefined ? '' : `, which ${usedIn} asks for`}. ` +
      (meant === null ? `Expected an id of ${file}. ` : `Did you mean "${meant}"? `) +
      `Remedy: correct the id, or add it to ${file}.`,
  );
}
