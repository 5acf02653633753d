import { languageRules } from './languages/languages.ts';
import type { Rule } from './rule.ts';

/** Each item of a "Do not" list says "do not" itself: read alone or aloud, it would mean its opposite. */
export const doNotRule: Rule = ({ articles }) =>
  articles.flatMap(({ file, language, parsed }) => {
    const start = languageRules(language)?.doNot;
    if (start === undefined) return [];
    return (parsed?.text.blocks ?? [])
      .filter(
        ({ kind, inside, text }) =>
          kind === 'item' && inside.includes('DoNotList') && !text.startsWith(`${start} `),
      )
      .map(({ text, line }) => ({
        file,
        line,
        what: `"${text.trim()}" is in <DoNotList>`,
        expected: `an item that starts with "${start}"`,
        remedy: `start it with "${start}", in lower case`,
      }));
  });
