/** Cuts text into sentences, which are read and marked one at a time. */

/** A sentence and its place in the text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, without the space around them. */
export function sentencesOf(text: string, language: string): Sentence[] {
  return piecesOf(text, language).flatMap(({ start, end }) => {
    const piece = text.slice(start, end);
    const first = start + (piece.length - piece.trimStart().length);
    const last = end - (piece.length - piece.trimEnd().length);
    // A piece without a letter or a digit is a mark that a voice would spell out.
    return first < last && /[\p{L}\p{N}]/u.test(piece) ? [{ start: first, end: last }] : [];
  });
}

function piecesOf(text: string, language: string): Sentence[] {
  // Firefox has it since version 125.
  if ('Segmenter' in Intl) {
    return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
      ({ index, segment }) => ({ start: index, end: index + segment.length }),
    );
  }
  return [...text.matchAll(/[^.!?]+[.!?]*(\s+|$)/g)].map(({ index, 0: piece }) => ({
    start: index,
    end: index + piece.length,
  }));
}
