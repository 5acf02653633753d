/** How much each term stands out in each section (BM25F), from what the guide says of the sections. */
import type { AskedQuestion, Postings } from '../search-guide.ts';

/**
 * The weights of BM25F: what one mention counts in each field, how far a longer field makes it count less
 * (`length`, 0 to 1), and how many mentions count half of what any number could (`saturation`).
 */
export const fieldWeights = {
  questions: { weight: 1, length: 0.6 },
  heading: { weight: 5, length: 0 },
  text: { weight: 0.7, length: 0.6 },
  title: { weight: 2, length: 0 },
  saturation: 1.2,
};

type Field = Exclude<keyof typeof fieldWeights, 'saturation'>;

/** The terms of a section by field, each with how often it stands there. */
export type SectionFields = Readonly<Record<Field, ReadonlyMap<string, number>>>;

const fieldNames: readonly Field[] = ['questions', 'heading', 'text', 'title'];

/** Adds up all fields of all sections. */
export function postingsOf(sections: readonly SectionFields[]): Map<string, Map<number, number>> {
  const sums = new Map<string, Map<number, number>>();
  for (const field of fieldNames) {
    const lengths = lengthsOf(sections.map((section) => section[field]));
    sections.forEach((section, place) => {
      for (const [term, count] of section[field]) {
        const ofTerm = sums.get(term) ?? new Map<number, number>();
        const mention = mentions(field, count, lengths[place] ?? 1);
        sums.set(term, ofTerm.set(place, (ofTerm.get(place) ?? 0) + mention));
      }
    });
  }
  for (const ofTerm of sums.values()) for (const [place, sum] of ofTerm) ofTerm.set(place, saturated(sum));
  return sums;
}

/** How long a field of each section is, 1 being the mean of those that have it. */
export function lengthsOf(fields: readonly ReadonlyMap<string, number>[]): number[] {
  const lengths = fields.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  return lengths.map((length) => length / (mean || 1));
}

/** How much two terms, one right after the other, stand out in the questions of each section. */
export function pairPostings(
  [first, second]: readonly [string, string],
  guide: {
    readonly questions: readonly AskedQuestion[];
    readonly asked: ReadonlyMap<string, ReadonlySet<number>>;
    readonly lengths: readonly number[];
  },
): Postings {
  const counts = new Map<number, number>();
  const seconds = guide.asked.get(second);
  for (const number of guide.asked.get(first) ?? []) {
    const question = guide.questions[number];
    if (!question || !seconds?.has(number)) continue;
    if (question.terms[question.terms.indexOf(first) + 1] !== second) continue;
    counts.set(question.section, (counts.get(question.section) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([section, count]) => [
      section,
      saturated(mentions('questions', count, guide.lengths[section] ?? 1)),
    ]),
  );
}

/** A very short field would count too much. */
function mentions(field: Field, count: number, relativeLength: number): number {
  const { weight, length } = fieldWeights[field];
  return (weight * count) / Math.max(0.3, 1 - length + length * relativeLength);
}

function saturated(sum: number): number {
  return sum / (sum + fieldWeights.saturation);
}
