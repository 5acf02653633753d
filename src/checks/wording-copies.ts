import { measureSentences } from '../reading/reading.ts';
import { libraryOf } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** A shorter sentence is too plain to be a copy of anything. */
const FEWEST_WORDS = 7;
/** From this likeness on, two sentences say the same in nearly the same words; 1 is the same sentence. */
const LIKE = 0.8;

/**
 * A neutral wording (driving, eating, medicines, fever …) is drawn and never typed: a copy, or a sentence
 * that is nearly one, is not changed with it. Whole copies are found by the rule on repeated sentences.
 */
export const wordingCopiesRule: Rule = (content) =>
  [...content.languages.keys()].flatMap((language) => {
    const wordings = [...libraryOf(content, language).wordings].flatMap(([id, { text }]) =>
      measureSentences([text]).map((sentence) => ({ id, ...wordBag(wordsOf(sentence.text)) })),
    );
    return content.articles
      .filter((article) => article.language === language)
      .flatMap(({ file, parsed }) =>
        (parsed?.text.blocks ?? []).flatMap((block) =>
          measureSentences([block.text]).flatMap(({ text }): Mistake[] => {
            const sentence = wordBag(wordsOf(text));
            const copied = wordings.find((wording) => isCopy(sentence, wording));
            if (!copied || sentence.words.join(' ') === copied.words.join(' ')) return [];
            return [
              {
                file,
                line: block.line,
                what: `"${text.replaceAll(/\s+/g, ' ')}" is nearly the wording "${copied.id}"`,
                expected: `<Wording id="${copied.id}" />, or a sentence that says something else`,
                remedy: `write <Wording id="${copied.id}" /> instead`,
              },
            ];
          }),
        ),
      );
  });

/** The words of a sentence, and how often it holds each. */
export interface WordBag {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

export function wordBag(words: readonly string[]): WordBag {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words, counts };
}

/** Do two sentences share so much? It is twice the words in both, over the words of both: 0 to 1. */
export function areAlike(a: WordBag, b: WordBag, minLikeness: number): boolean {
  const all = a.words.length + b.words.length;
  // Sentences of very different length cannot be alike; most pairs end here.
  if ((2 * Math.min(a.words.length, b.words.length)) / all < minLikeness) return false;
  let shared = a.words.length;
  for (const [word, count] of a.counts) {
    shared -= Math.max(0, count - (b.counts.get(word) ?? 0));
    if ((2 * shared) / all < minLikeness) return false;
  }
  return true;
}

function isCopy(a: WordBag, b: WordBag): boolean {
  return a.words.length >= FEWEST_WORDS && b.words.length >= FEWEST_WORDS && areAlike(a, b, LIKE);
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
