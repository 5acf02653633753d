import type { Accepted } from '../../schema/accepted.ts';
import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { byPlace } from '../mistake.ts';
import { avoidNotes } from './avoid.ts';
import { inclusiveNotes } from './inclusive.ts';
import type { Note, NoteRule } from './note.ts';
import { passiveNotes } from './passive.ts';
import { unmarkedTermNotes } from './unmarked-terms.ts';

const noteRules: readonly NoteRule[] = [passiveNotes, avoidNotes, inclusiveNotes, unmarkedTermNotes];

export interface Noted {
  /** What nobody has accepted yet. */
  open: Note[];
  /** What a line of `content/accepted.yaml` accepts, and why. */
  accepted: { line: Accepted; notes: Note[] }[];
  /** Lines that accept nothing any more. */
  stale: Mistake[];
}

/** Everything to note about the content, without what `content/accepted.yaml` accepts. */
export function notesOf(content: Content): Noted {
  const notes = noteRules.flatMap((rule) => rule(content)).sort(byPlace);
  const accepted = [...(content.accepted?.entries ?? [])].map(([id, line]) => ({
    id,
    line,
    notes: notes.filter((note) => accepts(line, note)),
  }));
  const taken = new Set(accepted.flatMap((each) => each.notes));
  return {
    open: notes.filter((note) => !taken.has(note)),
    accepted,
    stale: accepted
      .filter((each) => each.notes.length === 0)
      .map(({ id, line }) => ({
        file: content.accepted?.yaml.file ?? '',
        line: content.accepted?.ids.get(id) ?? 1,
        what: `the line accepts ${line.note} "${line.text}", and there is no such note${line.in === undefined ? '' : ` in ${line.in}`}`,
        expected: 'lines that accept something',
        remedy: 'take it out',
      })),
  };
}

function accepts(line: Accepted, note: Note): boolean {
  return (
    line.note === note.kind &&
    line.text.toLowerCase() === note.text.toLowerCase() &&
    (line.in === undefined || note.file.replace(/\.\w+$/, '').endsWith(`/${line.in}`))
  );
}
