import type { SentenceRules } from './languages/language-rules.ts';
import { languageRules } from './languages/languages.ts';
import type { Rule } from './rule.ts';
import { readerTexts } from './reader-texts.ts';
import { findInSentence, sentencesOf } from './sentences.ts';

/** No sentence tells a reader to stop or start a medicine. Only the team that knows the reader can. */
export const medicineOrdersRule: Rule = (content) =>
  readerTexts(content)
    .filter(({ kind }) => kind !== 'question')
    .flatMap((piece) => {
      const orders = languageRules(piece.language)?.orders;
      return sentencesOf(piece).flatMap(({ text, line }) => {
        const order = orders ? findMedicineOrder(text, orders) : null;
        if (order === null) return [];
        return [
          {
            file: piece.file,
            line,
            what: `"${order}" tells the reader to stop or start a medicine: ${text}`,
            expected: 'who to ask about it',
            remedy: 'write "Do not stop … on your own", or "Ask your team whether …"',
          },
        ];
      });
    });

/** The words of a sentence that tell a reader to stop or start a medicine, or null. A question orders nothing. */
export function findMedicineOrder(sentence: string, orders: SentenceRules): string | null {
  return findInSentence(sentence, orders);
}
