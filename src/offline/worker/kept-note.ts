/** The note above a page that comes from the device: what happened, and of which day the copy is. */
import type { OfflineBuild, OfflineNotes } from '../offline-build.ts';

/** Puts the note into the page, at the top of its main part. */
export function withNote(
  html: string,
  kind: 'kept' | 'missing',
  time: number,
  { notes, noteStyles }: Pick<OfflineBuild, 'notes' | 'noteStyles'>,
  base: string,
): string {
  const language = /<html[^>]*\slang="?([\w-]+)/.exec(html)?.[1] ?? '';
  const words = notes[language] ?? Object.values(notes)[0];
  if (!words) return html;
  const note =
    `<link rel="stylesheet" href="${base}${noteStyles}">` +
    `<div class="kept-note" role="note"><p>${sentence(words, kind, time, language)}</p></div>`;
  return html.replace(/<main\b[^>]*>/, (main) => main + note);
}

function sentence(words: OfflineNotes, kind: 'kept' | 'missing', time: number, language: string): string {
  const date = new Intl.DateTimeFormat(language || undefined, { dateStyle: 'long' }).format(time);
  const text = words[kind].replace('{date}', `<strong>${date}</strong>`);
  // An empty address is that of the page itself.
  return `${text} <a href="">${words.again}</a>`;
}
