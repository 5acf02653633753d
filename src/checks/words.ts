import { lineOf, walk } from '../reading/mdx.ts';
import { SERIOUS_HARM_WORDING } from '../library/library.ts';
import type { Mistake } from './mistake.ts';
import type { ReaderText } from './reader-texts.ts';
import { readerTexts } from './reader-texts.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** Words and signs that the house style rules out everywhere, because they frighten, scold or mislead. */
export const wordsRule: Rule = (content) => [
  ...readerTexts(content).flatMap((piece) => AVOIDED.flatMap((avoided) => mistakeOf(piece, avoided))),
  ...[...content.articles, ...content.pages].flatMap((file) => stressMistakes(file)),
];

interface Avoided {
  pattern: RegExp;
  /** The language that it is about; every language when it is missing. */
  language?: string;
  expected: string;
  remedy: string;
  /** Where it may stand all the same. */
  allowed?: (piece: ReaderText) => boolean;
}

/** A reader's own question is quoted as readers ask it. */
const isQuestion = (piece: ReaderText) => piece.kind === 'question';

const AVOIDED: readonly Avoided[] = [
  {
    pattern: /\b(?:sting(?:s|ing)?|stung|jab(?:s|bed|bing)?)\b/i,
    language: 'en',
    expected: 'gentle, neutral words',
    remedy: 'write "injection", or "it can hurt for a few seconds"',
    allowed: isQuestion,
  },
  {
    pattern: /\bshould(?:n['’]t)?\b/i,
    language: 'en',
    expected: 'advice without "should", which scolds',
    remedy: 'write "you can", "ask", "call", or "must" for what is really required',
    allowed: isQuestion,
  },
  {
    pattern: /\b\w+n['’]t\b/i,
    language: 'en',
    expected: 'the full form, because some people read the short one as its opposite',
    remedy: 'write "do not", "cannot", "is not"',
    allowed: isQuestion,
  },
  {
    pattern: /\b(?:rare|rarely|rarer|rarest|common|commonly|commoner|commonest|uncommon|uncommonly)\b/i,
    language: 'en',
    expected:
      'these words only in the fixed sentence on serious harm: readers take them for very different numbers',
    remedy: 'draw the chance, or write "usual", "not usual", "many people", "some people"',
    allowed: (piece) => piece.kind === 'wordings' && piece.id === SERIOUS_HARM_WORDING,
  },
  {
    pattern:
      /(?<![\d.,])(?:911|999|112|000|111)(?![\d.,]*\d)(?!\s+(?:people|patients|adults|injections|blocks|women|men))/,
    expected: 'emergency numbers only on the care cards, with their countries',
    remedy: 'write "call an ambulance"; the cards bring the numbers from content/site.yaml',
  },
  {
    pattern: /!/,
    expected: 'no exclamation mark',
    remedy: 'end the sentence with a full stop',
  },
];

function mistakeOf(piece: ReaderText, { pattern, language, expected, remedy, allowed }: Avoided): Mistake[] {
  if (language !== undefined && language !== piece.language) return [];
  if (allowed?.(piece)) return [];
  const match = pattern.exec(piece.text);
  if (!match) return [];
  const line = piece.lineAt(match.index);
  return [{ file: piece.file, line, what: `"${match[0]}" stands here`, expected, remedy }];
}

/** Italics and bold: hard to read, often not read aloud, and bold lines look like headings. */
function stressMistakes({ file, parsed }: TextFile): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!parsed) return mistakes;
  walk(parsed.tree, (node) => {
    const name = STRESS[node.type];
    if (name === undefined) return;
    mistakes.push({
      file,
      line: lineOf(node),
      what: `text is ${name}`,
      expected: 'plain text',
      remedy: 'take the signs around it away; put what matters first, in a heading or in a list',
    });
  });
  return mistakes;
}

const STRESS: Readonly<Record<string, string>> = {
  emphasis: 'in italics',
  strong: 'in bold',
  delete: 'struck out',
};
