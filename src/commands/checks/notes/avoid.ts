import { readerTexts } from '../reader-texts.ts';
import type { Note, NoteRule } from './note.ts';

/** The word list of the house style: what readers take for something else, and what they know instead. */
const AVOID: readonly [words: string, instead: string][] = [
  ['medications?', '"medicine"'],
  ['manage (?:your |the )?pain|pain management|reduce (?:your |the )?pain', '"ease the pain"'],
  ['clinicians?|practitioners?', '"doctor, nurse or other health professional"'],
  ['experienc(?:e|es|ed|ing)|develop(?:s|ed|ing)?', '"get" or "have"'],
  ['adverse (?:events?|effects?|reactions?)', '"side effects"'],
  ['normally', '"usually"'],
  ['chronic', '"for a long time" or "does not go away"'],
  ['acute', '"sudden" or "short-term"'],
  ['nausea', '"nauseated" or "feel like throwing up"'],
  ['being sick|feel(?:ing)? sick|poo', 'the American word: "vomit", "nauseated", "poop"'],
  ['urinat(?:e|es|ed|ing|ion)|pass urine', '"pee"'],
  ['open your bowels|stools?', '"poop"'],
  ['rectum|back passage', '"butt"'],
  ['sedated', '"sleepy"'],
  ['ha?emorrhages?', '"a very heavy bleed"'],
  ['renal', '"kidney"'],
  ['oral(?:ly)?', '"by mouth" or "that you swallow"'],
  ['over the counter|OTC', '"a medicine you buy"'],
  ['interacts? with', '"does not mix with"'],
  ['indicated for', '"officially approved for"'],
  ['prognosis', '"outlook"'],
  ['exceed(?:s|ed)?|in excess of', '"more than"'],
  ['excessive(?:ly)?', '"too much"'],
  ['occur(?:s|red|ring)?', '"happens"'],
  ['absorb(?:s|ed)?', '"take in"'],
  ['alternatives?', '"other choice"'],
  ['persist(?:s|ed|ent)?', '"carry on" or "keep going"'],
  ['telephone|dial', '"phone" or "call"'],
  ['SMS', '"text message"'],
  ['healthcare', '"health care"'],
  ['elderly|seniors?|pensioners?', '"adults aged 65 and over"'],
  ['diabetics?', '"people with diabetes"'],
  ['suffer(?:s|ed|ing)?|victims?|confined to', '"have" or "live with"'],
  ['disorders?', '"condition" or "problem"'],
  ['utili[sz]e[sd]?', '"use"'],
  ['prior to', '"before"'],
  ['in order to', '"to"'],
  ['obtain(?:s|ed)?', '"get"'],
  ['assist(?:s|ed|ance)?', '"help"'],
  ['require[sd]?', '"need"'],
  ['approximately', '"about"'],
  ['additional', '"more" or "extra"'],
  ['commence[sd]?', '"start"'],
  ['discontinue[sd]?', '"stop"'],
  ['administer(?:s|ed)?', '"give"'],
  ['shall', '"must" or "will"'],
  ['eg|e\\.g\\.|ie|i\\.e\\.|etc', '"for example" or "that is"'],
  ['and/or', '"A or B or both"'],
  ['simply|just relax', 'without it'],
  ['sharp|scratch(?:es|ed|ing)?|worst|brave', 'gentle, neutral words, once, with how long'],
];
const RULES = AVOID.map(([words, instead]) => ({
  pattern: new RegExp(`\\b(?:${words})(?![\\w-])`, 'gi'),
  instead,
}));

/** Words of the avoid list, once for each file and word. A word in brackets follows its plain one and is right. */
export const avoidNotes: NoteRule = (content) => {
  const notes = new Map<string, Note>();
  for (const { file, language, kind, text, lineAt } of readerTexts(content)) {
    if (language !== 'en' || kind === 'question') continue;
    for (const { word, index, instead } of avoidedWords(text)) {
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

/** The words of a text that stand on the avoid list, outside of brackets. */
export function avoidedWords(text: string): { word: string; index: number; instead: string }[] {
  return RULES.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isInBrackets(text, index))
      .map((match) => ({ word: match[0].toLowerCase(), index: match.index, instead })),
  );
}

function isInBrackets(text: string, index: number): boolean {
  const opened = text.lastIndexOf('(', index);
  return opened !== -1 && !text.slice(opened, index).includes(')');
}
