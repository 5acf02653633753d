import { languageRules } from '../languages/languages.ts';
import { readerTexts } from '../reader-texts.ts';
import type { Note, NoteRule } from './note.ts';
import { unequalWords } from './retext.ts';

/** Words that leave people out or name them by what they have, once for each file and word. */
export const inclusiveNotes: NoteRule = (content) => {
  const notes = new Map<string, Note>();
  for (const { file, language, kind, text, lineAt } of readerTexts(content)) {
    const excused = languageRules(language)?.inclusive;
    if (!excused || kind === 'question') continue;
    for (const { word, instead } of unequalWords(text)) {
      if (excused.has(word.toLowerCase())) continue;
      const key = `${file} ${word.toLowerCase()}`;
      if (notes.has(key)) continue;
      notes.set(key, {
        kind: 'inclusive',
        file,
        line: lineAt(Math.max(0, text.indexOf(word))),
        text: word.toLowerCase(),
        suggestion:
          instead.length > 0
            ? `write ${instead.map((one) => `"${one}"`).join(' or ')}`
            : 'say it another way',
      });
    }
  }
  return [...notes.values()];
};
