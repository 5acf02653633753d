import { languageRules } from '../languages/languages.ts';
import type { Content } from '../content.ts';
import { readerTexts } from '../reader-texts.ts';
import { type SentenceInFile, sentencesOf } from '../sentences.ts';
import type { NoteRule } from './note.ts';
import { isPassive } from './retext.ts';

/** At most this share of the sentences of an article may be passive. */
export const MOST_PASSIVE = 0.1;

export interface PassiveShare {
  file: string;
  sentences: number;
  passive: SentenceInFile[];
}

/** The report asks twice: for the notes and for the table. */
const measured = new WeakMap<Content, PassiveShare[]>();

/** How many sentences of each article are passive. */
export function passiveShares(content: Content): PassiveShare[] {
  const shares = measured.get(content) ?? measureShares(content);
  measured.set(content, shares);
  return shares;
}

/** The library that finds passive sentences knows English. */
function hasPassive(language: string): boolean {
  return languageRules(language)?.hasPassiveCheck ?? false;
}

function measureShares(content: Content): PassiveShare[] {
  const texts = readerTexts(content).filter(
    ({ language, kind }) => hasPassive(language) && kind !== 'question' && kind !== 'heading',
  );
  return content.articles
    .filter(({ language, draft }) => hasPassive(language) && !draft)
    .map(({ file }) => {
      const sentences = texts.filter((text) => text.file === file).flatMap(sentencesOf);
      return { file, sentences: sentences.length, passive: sentences.filter(({ text }) => isPassive(text)) };
    });
}

/** Every passive sentence of the articles in which more than one in ten is. */
export const passiveNotes: NoteRule = (content) =>
  passiveShares(content)
    .filter(({ sentences, passive }) => passive.length > sentences * MOST_PASSIVE)
    .flatMap(({ file, passive }) =>
      passive.map(({ text, line }) => ({
        kind: 'passive',
        file,
        line,
        text,
        suggestion: 'say who does it: "the team watches you", not "you are watched"',
      })),
    );
