/** Reads texts as the search does. A build meets the same words again and again, so each is cut and stemmed once. */
import { isEmptyWord, stemOf, wordsIn } from '../search-words.ts';

export class WordReader {
  readonly #words = new Map<string, readonly string[]>();
  readonly #stems = new Map<string, string>();

  /** The words of a text in order. */
  wordsIn(text: string): readonly string[] {
    const known = this.#words.get(text);
    if (known) return known;
    const words = wordsIn(text);
    this.#words.set(text, words);
    return words;
  }

  /** What a text is found by, as `termsIn` of the search has it. */
  termsIn(text: string): string[] {
    return this.wordsIn(text)
      .filter((word) => !isEmptyWord(word))
      .map((word) => this.#stemOf(word));
  }

  #stemOf(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    this.#stems.set(word, stem);
    return stem;
  }
}
