/** Reads texts as the search does. A build meets the same words again and again, so each is cut and stemmed once. */
import { Memo } from '../../reading/memo.ts';
import { isEmptyWord, stemOf, wordsIn } from '../search-words.ts';

export class WordReader {
  readonly #words = new Memo<readonly string[]>();
  readonly #stems = new Memo<string>();

  /** The words of a text in order. */
  wordsIn(text: string): readonly string[] {
    return this.#words.of(text, () => wordsIn(text));
  }

  /** What a text is found by, as `termsIn` of the search has it. */
  termsIn(text: string): string[] {
    return this.wordsIn(text)
      .filter((word) => !isEmptyWord(word))
      .map((word) => this.#stems.of(word, () => stemOf(word)));
  }
}
