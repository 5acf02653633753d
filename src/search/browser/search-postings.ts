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
  /** Its terms, each once, without those that say nothing. */
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
  readonly #fields: readonly (Field & { readonly weigh: Weigh })[];
  readonly #known = new Map<string, Postings>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields.map((field) => ({ ...field, weigh: weighing(field) }));
  }

  of(term: string): Postings {
    const known = this.#known.get(term);
    if (known) return known;
    const sums = new Map<number, number>();
    for (const { mentions, weigh } of this.#fields)
      for (const [section, count] of mentions(term)) addTo(sums, section, weigh(count, section));
    const found = saturated(sums);
    this.#known.set(term, found);
    return found;
  }
}

type Weigh = (count: number, section: number) => number;

/** How much mentions in a field count. A very short field would count too much. */
function weighing({ name, lengths }: Field): Weigh {
  const { weight, length } = fieldWeights[name];
  const filled = lengths.filter((each) => each > 0);
  const mean = filled.reduce((sum, each) => sum + each, 0) / Math.max(1, filled.length);
  return (count, section) =>
    (weight * count) / Math.max(0.3, 1 - length + (length * (lengths[section] ?? 0)) / (mean || 1));
}

function saturated(sums: ReadonlyMap<number, number>): Postings {
  return new Map([...sums].map(([section, sum]) => [section, sum / (sum + fieldWeights.saturation)]));
}

/** Adds to what a key has so far. */
export function addTo<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
