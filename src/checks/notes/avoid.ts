import type { LanguageRules } from '../languages/language-rules.ts';
import { languageRules } from '../languages/languages.ts';
import { readerTexts } from '../reader-texts.ts';
import type { Note, NoteRule } from './note.ts';

/** Words of the avoid list, once for each file and word. A word in brackets follows its plain one and is right. */
export const avoidNotes: NoteRule = (content) => {
  const notes = new Map<string, Note>();
  for (const { file, language, kind, text, lineAt } of readerTexts(content)) {
    const avoid = languageRules(language)?.avoid ?? [];
    if (kind === 'question') continue;
    for (const { word, index, instead } of avoidedWords(text, avoid)) {
      const key = `${file} ${word}`;
      if (notes.has(key)) continue;
      notes.set(key, {
        kind: 'avoid',
        file,
        line: lineAt(index),
        text: word,
        suggestion: `write ${instead}`,
      });
    }
  }
  return [...notes.values()];
};

/** The words of a text that are on the avoid list, outside of brackets. */
export function avoidedWords(
  text: string,
  avoid: LanguageRules['avoid'],
): { word: string; index: number; instead: string }[] {
  return avoid.flatMap(([words, instead]) =>
    [...text.matchAll(new RegExp(`\\b(?:${words})(?![\\w-])`, 'gi'))]
      .filter(({ index }) => !isInBrackets(text, index))
      .map((match) => ({ word: match[0].toLowerCase(), index: match.index, instead })),
  );
}

function isInBrackets(text: string, index: number): boolean {
  const opened = text.lastIndexOf('(', index);
  return opened !== -1 && !text.slice(opened, index).includes(')');
}
