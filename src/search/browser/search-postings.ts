/** How much a term stands out in each section (BM25F), from what the guide says of the sections. */

/** What one mention counts in each field. */
export const fieldWeights = { question: 1, heading: 4, text: 0.5 };

/** How far many questions of a section make each of them count less, 0 to 1. */
const lengthCounts = 0.6;

/** So many mentions count half of what any number could. */
const saturation = 2.5;

/** Sections with how much a word stands out in each, from 0 to 1. */
export type Postings = ReadonlyMap<number, number>;

/** The sections that hold a term; once for each question. */
export type Mentions = (term: string) => readonly number[];

/** What is asked for how much a term stands out where. `lengths` tells of each section how long its questions are. */
export interface SectionFields {
  readonly questions: Mentions;
  readonly headings: Mentions;
  readonly texts: Mentions;
  readonly lengths: ReadonlyMap<number, number>;
}

/** Tells how much a term stands out where, and keeps the answer: a search needs a few terms of thousands. */
export function termPostings(fields: SectionFields): (term: string) => Postings {
  const mean = sum(fields.lengths.values()) / fields.lengths.size;
  const relativeLength = (section: number) =>
    1 - lengthCounts + (lengthCounts * (fields.lengths.get(section) ?? 0)) / mean;
  const known = new Map<string, Postings>();
  return (term) => {
    const found = known.get(term);
    if (found) return found;
    const sums = new Map<number, number>();
    for (const section of fields.questions(term))
      addTo(sums, section, fieldWeights.question / relativeLength(section));
    for (const section of fields.headings(term)) addTo(sums, section, fieldWeights.heading);
    for (const section of fields.texts(term)) addTo(sums, section, fieldWeights.text);
    const postings = new Map([...sums].map(([section, all]) => [section, all / (all + saturation)]));
    known.set(term, postings);
    return postings;
  };
}

/** Adds to what a key has so far. */
export function addTo<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** How much it tells to hold what only some of all hold. */
export function rarity(some: number, all: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

export function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
}
