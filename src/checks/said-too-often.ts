import { measureSentences } from '../reading/reading.ts';
import { libraryOf } from './content.ts';
import type { Rule } from './rule.ts';
import { areAlike, wordBag } from './wording-copies.ts';

/** A shorter sentence is too plain to be a repetition. */
const minWords = 6;
/** From this likeness on, two sentences tell the same fact; 1 is the same sentence. */
const minLikeness = 0.7;
/** Once in short (short answer or key point) and once in its section. */
const maxTimes = 2;

/** No fact is told more than twice on a page: what is repeated makes the page long and is skipped. */
export const saidTooOftenRule: Rule = (content) =>
  content.articles.flatMap(({ file, language, data, frontMatter, parsed }) => {
    if (!data || !parsed) return [];
    const { wordings } = libraryOf(content, language);
    const inFront: [text: string, line: number][] = [
      [data.shortAnswer.text, frontMatter.lineOf(['shortAnswer', 'text'])],
      ...data.keyPoints.map(({ text }, index): [string, number] => [
        text,
        frontMatter.lineOf(['keyPoints', index, 'text']),
      ]),
      ...data.whatToDo.map(({ text }, index): [string, number] => [
        text,
        frontMatter.lineOf(['whatToDo', index, 'text']),
      ]),
    ];
    // Cells of a table are alike by nature.
    const inText = parsed.text.blocks
      .filter(({ kind }) => kind !== 'cell')
      .map(({ text, line }): [string, number] => [text, line]);
    const drawn = parsed.text.uses.flatMap((use): [string, number][] => {
      const text = use.kind === 'wording' ? wordings.get(use.id)?.text : undefined;
      return text === undefined ? [] : [[text, use.line]];
    });
    const sentences = [...inFront, ...inText, ...drawn]
      .flatMap(([text, line]) => measureSentences([text]).map((sentence) => ({ text: sentence.text, line })))
      .map(({ text, line }) => ({
        text,
        line,
        bag: wordBag(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
      }))
      .filter(({ bag }) => bag.words.length >= minWords);
    const told = new Set<(typeof sentences)[number]>();
    return sentences.flatMap((sentence) => {
      if (told.has(sentence)) return [];
      const same = sentences.filter((other) => areAlike(sentence.bag, other.bag, minLikeness));
      for (const each of same) told.add(each);
      if (same.length <= maxTimes) return [];
      const lines = same.map(({ line }) => line).join(', ');
      return [
        {
          file,
          line: sentence.line,
          what: `"${sentence.text.replaceAll(/\s+/g, ' ')}" is told ${same.length} times, in lines ${lines}`,
          expected: `each fact at most ${maxTimes} times on a page`,
          remedy: 'keep it where it helps most, and let the others say something new',
        },
      ];
    });
  });
