import { measureSentences } from '../reading/reading.ts';
import type { SentenceRules } from './languages/language-rules.ts';
import type { ReaderText } from './reader-texts.ts';

/** One sentence of a piece of text, on one line, with the line of the file that it starts in. */
export interface SentenceInFile {
  text: string;
  line: number;
}

/** The sentences of a piece of text. */
export function sentencesOf(piece: Pick<ReaderText, 'text' | 'lineAt'>): SentenceInFile[] {
  let from = 0;
  return measureSentences([piece.text]).map(({ text }) => {
    const index = Math.max(from, piece.text.indexOf(text, from));
    from = index + text.length;
    return { text: text.replaceAll(/\s+/g, ' '), line: piece.lineAt(index) };
  });
}

/**
 * The words of a sentence that one of the patterns finds, or null. Words before them may turn the meaning
 * round, and a question states nothing.
 */
export function findInSentence(sentence: string, { patterns, turnedBy }: SentenceRules): string | null {
  if (sentence.trim().endsWith('?')) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match && !turnedBy.test(sentence.slice(0, match.index))) return match[0].trim();
  }
  return null;
}
