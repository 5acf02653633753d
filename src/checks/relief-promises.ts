import type { SentenceRules } from './languages/language-rules.ts';
import { languageRules } from './languages/languages.ts';
import type { Rule } from './rule.ts';
import { readerTexts } from './reader-texts.ts';
import { findInSentence, sentencesOf } from './sentences.ts';

/** Nobody can promise relief, so no sentence does. */
export const reliefPromisesRule: Rule = (content) =>
  readerTexts(content)
    .filter(({ kind }) => kind !== 'question')
    .flatMap((piece) => {
      const promises = languageRules(piece.language)?.promises;
      return sentencesOf(piece).flatMap(({ text, line }) => {
        const promise = promises ? findReliefPromise(text, promises) : null;
        if (promise === null) return [];
        return [
          {
            file: piece.file,
            line,
            what: `"${promise}" promises relief: ${text}`,
            expected: 'what may happen, to whom, and for how long',
            remedy: 'write "may" or "can", or draw the chance',
          },
        ];
      });
    });

/** The words of a sentence that promise relief, or null. A question promises nothing. */
export function findReliefPromise(sentence: string, promises: SentenceRules): string | null {
  return findInSentence(sentence, promises);
}
