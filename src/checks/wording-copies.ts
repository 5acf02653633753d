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
      measureSentences([text]).map((sentence) => ({ id, words: wordsOf(sentence.text) })),
    );
    return content.articles
      .filter((article) => article.language === language)
      .flatMap(({ file, parsed }) =>
        (parsed?.text.blocks ?? []).flatMap((block) =>
          measureSentences([block.text]).flatMap(({ text }): Mistake[] => {
            const words = wordsOf(text);
            const copied = wordings.find((wording) => isCopy(words, wording.words));
            if (!copied || words.join(' ') === copied.words.join(' ')) return [];
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

/** How much two sentences share: twice the words in both, over the words of both. From 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = a.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

function isCopy(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < FEWEST_WORDS || b.length < FEWEST_WORDS) return false;
  // Sentences of very different length cannot be alike; most pairs end here.
  const most = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
  return most >= LIKE && likeness(a, b) >= LIKE;
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
