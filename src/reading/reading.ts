/**
 * Measures how hard a text is to read: Flesch-Kincaid grade, SMOG grade and the length of sentences.
 * The formulas, the syllable count and the sentence parser come from kept libraries; counted
 * is every paragraph, list item, cell and card, nothing excused.
 */
import { fleschKincaid } from 'flesch-kincaid';
import type { Nodes } from 'nlcst';
import retextEnglish from 'retext-english';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { Memo } from './memo.ts';

/** One sentence as a reader meets it, with its number of words. */
export interface MeasuredSentence {
  text: string;
  words: number;
  syllables: number;
  /** Words of three syllables or more, the "hard words" of the SMOG formula. */
  hardWords: number;
}

/** The grades of a text. Grades are US school years; lengths are counted in words. */
export interface ReadingGrade {
  sentences: number;
  words: number;
  /** Flesch-Kincaid grade (Kincaid 1975). */
  fleschKincaid: number;
  /** SMOG grade (McLaughlin 1969); it scales to 30 sentences, so short texts are uncertain. */
  smog: number;
  longest: number;
  /** Share of sentences with more than 15 words, 0 to 1. */
  shareOver15: number;
}

const parser = unified().use(retextEnglish);

/**
 * Splits blocks of text (one paragraph, list item or cell each) into sentences. A sentence ends at
 * `.`, `!` or `?`, or with its block; a colon ends none.
 */
export function measureSentences(blocks: readonly string[]): MeasuredSentence[] {
  return blocks.flatMap((block) =>
    sentencesByBlock.of(block, () => nodesOf(parser.parse(block), 'SentenceNode').map(measureSentence)),
  );
}

/** Many checks ask for the same block. */
export const sentencesByBlock = new Memo<readonly MeasuredSentence[]>(50_000);

/** The grades of a list of sentences. An empty list has grade 0. */
export function gradeSentences(sentences: readonly MeasuredSentence[]): ReadingGrade {
  const sum = (value: (s: MeasuredSentence) => number) => sentences.reduce((n, s) => n + value(s), 0);
  const counts = { sentence: sentences.length, word: sum((s) => s.words), syllable: sum((s) => s.syllables) };
  const empty = counts.sentence === 0 || counts.word === 0;
  return {
    sentences: counts.sentence,
    words: counts.word,
    fleschKincaid: empty ? 0 : fleschKincaid(counts),
    smog: empty ? 0 : smogFormula({ sentence: counts.sentence, polysillabicWord: sum((s) => s.hardWords) }),
    longest: Math.max(0, ...sentences.map((s) => s.words)),
    shareOver15: empty ? 0 : sentences.filter((s) => s.words > 15).length / sentences.length,
  };
}

function measureSentence(sentence: Nodes): MeasuredSentence {
  const syllables = nodesOf(sentence, 'WordNode').map((word) => syllablesOf(plainText(word)));
  return {
    text: plainText(sentence).trim(),
    words: syllables.length,
    syllables: syllables.reduce((a, b) => a + b, 0),
    hardWords: syllables.filter((n) => n >= 3).length,
  };
}

/** Counting is most of the work, and a language has few words. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

function nodesOf(node: Nodes, type: string): Nodes[] {
  if (node.type === type) return [node];
  return 'children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [];
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
