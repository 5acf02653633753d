import type { Rule } from './rule.ts';
import { yamlFilesOf } from './ids.ts';

/**
 * In YAML a # after a space starts a remark, so a text without quotation marks silently ends there.
 * Remarks after a single word or a number are fine; after a sentence, the author meant the #.
 */
export const cutTextRule: Rule = (content) =>
  yamlFilesOf(content).flatMap(({ file, cutTexts }) =>
    cutTexts.map(({ text, line }) => ({
      file,
      line,
      what: `the text "${text}" ends at a #`,
      expected: 'quotation marks around a text with a # in it',
      remedy: 'put the whole text in double quotation marks',
    })),
  );
