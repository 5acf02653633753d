/** What a function has made of texts. It never has to make it of the same text twice. */
export class Memo<T> {
  #earlier: ReadonlyMap<string, T> = new Map();
  readonly #used = new Map<string, T>();
  readonly #max: number;
  #hasNew = false;

  /** @param max A very large guide has too many texts to remember all of them. */
  constructor(max = Infinity) {
    this.#max = max;
  }

  /** What was made of a text before, or what `make` makes of it. */
  of(text: string, make: () => T): T {
    const known = this.#used.get(text);
    if (known !== undefined) return known;
    const earlier = this.#earlier.get(text);
    this.#hasNew ||= earlier === undefined;
    const made = earlier ?? make();
    if (this.#used.size >= this.#max) this.#used.clear();
    this.#used.set(text, made);
    return made;
  }

  /** Everything that was asked for in this run, to be brought to the next. */
  get used(): ReadonlyMap<string, T> {
    return this.#used;
  }

  /** Was anything made that nobody has brought? */
  get hasNew(): boolean {
    return this.#hasNew;
  }

  /** Brings what an earlier run has used. */
  bring(earlier: ReadonlyMap<string, T>): void {
    this.#earlier = earlier;
  }
}
