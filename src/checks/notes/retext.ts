import type { Root } from 'nlcst';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';

/** What a kept library has to say about a piece of text. */
export interface Remark {
  /** The words that it is about. */
  word: string;
  /** What could be there instead. */
  instead: string[];
}

const passive = unified().use(retextEnglish).use(retextPassive);
const equality = unified().use(retextEnglish).use(retextEquality);
/** Without one of these, no sentence is passive; most are not looked at any further. */
const TO_BE = /\b(?:am|is|are|was|were|be|been|being)\b/i;

/** retext-passive knows the irregular verbs only ("was given"); regular ones end in -ed. */
const REGULAR =
  /\b(?:am|is|are|was|were|be|been|being)\s+(?:(?:not|also|often|then|still|usually|mostly|\w+ly)\s+){0,2}(?!(?:tired|worried|scared|afraid|pleased|allowed|supposed|mixed|limited|red|need|aged|unrelated|swollen)\b)\w+ed\b/i;

/** Does a sentence say what is done, and not who does it? */
export function isPassive(sentence: string): boolean {
  if (!TO_BE.test(sentence)) return false;
  return REGULAR.test(sentence) || remarksOf(passive, sentence).length > 0;
}

/** Words of a text for which there is a fairer one. */
export function unequalWords(text: string): Remark[] {
  return remarksOf(equality, text);
}

function remarksOf(processor: typeof passive, text: string): Remark[] {
  const file = new VFile(text);
  const tree: Root = processor.parse(file);
  processor.runSync(tree, file);
  return file.messages.map(({ actual, expected }) => ({
    word: actual ?? '',
    instead: (expected ?? []).slice(0, 3),
  }));
}
