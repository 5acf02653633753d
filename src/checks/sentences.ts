import { measureSentences } from '../reading/reading.ts';
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

/** What stands in a sentence before a place, and may turn its meaning round. */
export function before(sentence: string, index: number): string {
  return sentence.slice(0, index);
}
