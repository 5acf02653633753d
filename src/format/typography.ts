/**
 * Makes straight quotation marks and apostrophes curly, as the Markdown processor does for articles.
 * For texts that do not go through it: front matter, data files, interface texts.
 */
export function curlyQuotes(text: string): string {
  return text
    .replace(/(^|[\s([{–—/])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{–—/“])'/g, '$1‘')
    .replace(/'/g, '’');
}

/** A piece of a text with links in it: plain words, or a link with its words. */
export type TextPiece = { kind: 'words'; text: string } | { kind: 'link'; text: string; href: string };

/** Cuts a text at its Markdown links (`[words](/address/)`), the only markup that data files may hold. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    pieces.push({ kind: 'link', text: match[1] ?? '', href: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}
