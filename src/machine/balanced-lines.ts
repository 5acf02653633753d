/** A text in as few lines as it needs, of about the same width. */
export function balancedLines(text: string, width: number, measure: (line: string) => number): string[] {
  const known = new Map<string, number>();
  const widthOf = (line: string) => {
    const measured = known.get(line) ?? measure(line);
    known.set(line, measured);
    return measured;
  };
  const lines = linesOf(text, width, widthOf);
  let [tooNarrow, wide] = [0, width];
  while (wide - tooNarrow > 1) {
    const between = (tooNarrow + wide) / 2;
    if (linesOf(text, between, widthOf).length > lines.length) tooNarrow = between;
    else wide = between;
  }
  return linesOf(text, wide, widthOf);
}

/** A word that is too long for a line has one of its own. */
function linesOf(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[\s–—-])(?=\S)/)) {
    const longer = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
