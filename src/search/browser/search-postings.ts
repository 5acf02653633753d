/** How much a term stands out in each section (BM25F), from what the guide says of the sections. */

/**
 * The weights of BM25F: what one mention counts in each field, how far a longer field makes it count less
 * (`length`, 0 to 1), and how many mentions count half of what any number could (`saturation`).
 */
export const fieldWeights = {
  questions: { weight: 1, length: 0.6 },
  heading: { weight: 4, length: 0 },
  text: { weight: 0.5, length: 0.6 },
  title: { weight: 2, length: 0 },
  saturation: 2,
};

/** Sections with how much a word stands out in each, from 0 to 1. */
export type Postings = ReadonlyMap<number, number>;

/** A question that a section answers. */
export interface AskedQuestion {
  readonly section: number;
  /** Its terms in the order in which they are said, without those that say nothing. */
  readonly terms: readonly string[];
}

type FieldName = Exclude<keyof typeof fieldWeights, 'saturation'>;

/** Sections that hold a term, one for each time or each with how often. */
export type Mentions = readonly (readonly [section: number, count: number])[];

/** One field of all sections. */
export interface Field {
  readonly name: FieldName;
  /** How long it is in each section, in terms. */
  readonly lengths: readonly number[];
  readonly mentions: (term: string) => Mentions;
}

/** Finds how much a term stands out where, and remembers it: a search needs a few terms of thousands. */
export class TermPostings {
  readonly #fields: readonly Field[];
  readonly #weigh: ReadonlyMap<FieldName, (count: number, section: number) => number>;
  readonly #known = new Map<string, Postings>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    this.#weigh = new Map(fields.map((field) => [field.name, weighing(field)]));
  }

  of(term: string): Postings {
    const known = this.#known.get(term);
    if (known) return known;
    const sums = new Map<number, number>();
    for (const { name, mentions } of this.#fields) {
      for (const [section, count] of mentions(term))
        sums.set(section, (sums.get(section) ?? 0) + this.#weight(name, count, section));
    }
    const found = saturated(sums);
    this.#known.set(term, found);
    return found;
  }

  /** The same for two terms, one right after the other in questions. */
  ofPair([first, second]: readonly [string, string], questions: readonly AskedQuestion[]): Postings {
    const sums = new Map<number, number>();
    for (const { section, terms } of questions)
      if (terms[terms.indexOf(first) + 1] === second)
        sums.set(section, (sums.get(section) ?? 0) + this.#weight('questions', 1, section));
    return saturated(sums);
  }

  #weight(field: FieldName, count: number, section: number): number {
    return this.#weigh.get(field)?.(count, section) ?? 0;
  }
}

/** How much mentions in a field count. A very short field would count too much. */
function weighing({ name, lengths }: Field): (count: number, section: number) => number {
  const { weight, length } = fieldWeights[name];
  const filled = lengths.filter((each) => each > 0);
  const mean = filled.reduce((sum, each) => sum + each, 0) / Math.max(1, filled.length);
  return (count, section) =>
    (weight * count) / Math.max(0.3, 1 - length + (length * (lengths[section] ?? 0)) / (mean || 1));
}

function saturated(sums: ReadonlyMap<number, number>): Postings {
  return new Map([...sums].map(([section, sum]) => [section, sum / (sum + fieldWeights.saturation)]));
}
