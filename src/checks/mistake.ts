/** Something in `content/` that has to be mended, told so that an author can mend it. */
export interface Mistake {
  /** Path from the root of the project. */
  file: string;
  line: number;
  /** What is wrong, with what is there. */
  what: string;
  /** What was expected, without "Expected" and without a full stop. */
  expected: string;
  /** How to mend it, starting with a verb, without a full stop. */
  remedy: string;
}

/** Something that a publisher may want to know but that stops nothing. */
export type Notice = Pick<Mistake, 'file' | 'line'> & { text: string };

/** One line: `content/articles/en/x.mdx:12  what. Expected … . Remedy: … .` */
export function mistakeLine({ file, line, what, expected, remedy }: Mistake): string {
  return `${file}:${line}  ${sentence(what)} Expected ${sentence(expected)} Remedy: ${sentence(remedy)}`;
}

/** By file, and in a file by line. */
export function byPlace(a: Pick<Mistake, 'file' | 'line'>, b: Pick<Mistake, 'file' | 'line'>): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

function sentence(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return /[.?!]$/.test(oneLine) ? oneLine : `${oneLine}.`;
}
