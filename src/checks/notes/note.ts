import type { NoteKind } from '../../schema/accepted.ts';
import type { Content } from '../content.ts';

/** Something that stops nothing, but that an author reads and mends or accepts. */
export interface Note {
  kind: NoteKind;
  /** Path from the root of the project. */
  file: string;
  line: number;
  /** The word or the sentence that it is about; `content/accepted.yaml` names it by this. */
  text: string;
  /** What to do about it. */
  suggestion: string;
}

/** One thing that is noted over all of `content/`. */
export type NoteRule = (content: Content) => Note[];
