import { measureSentences } from '../reading/reading.ts';
import { libraryOf } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** From this many words on, the same sentence in two places is a wording that nobody keeps in step. */
const LONG = 8;

/** A sentence that is in two articles, or in an article and in the wordings, lives in the wordings. */
export const repeatedSentencesRule: Rule = (content) => {
  const seen = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const language of content.languages.keys()) {
    for (const [id, { text }] of libraryOf(content, language).wordings) {
      for (const sentence of longSentences(text))
        seen.set(`${language} ${sentence.key}`, `<Wording id="${id}" />`);
    }
  }
  for (const { file, language, parsed } of content.articles) {
    for (const block of parsed?.text.blocks ?? []) {
      for (const { key, text } of longSentences(block.text)) {
        const first = seen.get(`${language} ${key}`);
        if (first === undefined) seen.set(`${language} ${key}`, file);
        if (first === undefined || first === file) continue;
        const isWording = first.startsWith('<');
        mistakes.push({
          file,
          line: block.line,
          what: `"${text}" is in ${isWording ? 'the wordings' : first} too`,
          expected: 'a sentence that is in more than one place to live in content/wordings/',
          remedy: isWording ? `write ${first} instead` : 'make it a wording, or say it in other words here',
        });
      }
    }
  }
  return mistakes;
};

function longSentences(text: string): { key: string; text: string }[] {
  return measureSentences([text])
    .filter((sentence) => sentence.words >= LONG)
    .map((sentence) => ({
      key:
        sentence.text
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? '',
      text: sentence.text.replace(/\s+/g, ' '),
    }));
}
