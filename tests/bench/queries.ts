/** The searches that the bench tries, and the two halves that keep tuning honest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A search, and stems of which the section that answers holds at least one. */
export interface Query {
  readonly q: string;
  readonly kind: string;
  readonly mustMention: readonly string[];
  /** The sections that truly answer, as `article#section`, where somebody has judged that. */
  readonly ideal?: readonly string[];
  /** What was meant, for a misspelled one. */
  readonly clean?: string;
}

/** Reads a set of searches out of the fixtures of the tests. */
export function readQueries(root: string, name: string): Query[] {
  return JSON.parse(readFileSync(join(root, 'tests/fixtures', name), 'utf8')) as Query[];
}

export function readWords(root: string, name: string): string[] {
  return JSON.parse(readFileSync(join(root, 'tests/fixtures', name), 'utf8')) as string[];
}

/** Weights are chosen on one half and checked on the other. A hash of the words decides, so nobody chooses. */
export function halfOf(query: string): 'tune' | 'check' {
  let hash = 2166136261;
  for (const letter of query) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return hash % 2 === 1 ? 'tune' : 'check';
}
