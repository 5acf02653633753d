import type { Rule } from './rule.ts';

/** Each item of a "Do not" list says "do not" itself: read alone or aloud, it would mean its opposite. */
export const doNotRule: Rule = ({ articles }) =>
  articles
    .filter(({ language }) => language === 'en')
    .flatMap(({ file, parsed }) =>
      (parsed?.text.blocks ?? [])
        .filter(
          ({ kind, inside, text }) =>
            kind === 'item' && inside.includes('DoNotList') && !/^do not\s/.test(text),
        )
        .map(({ text, line }) => ({
          file,
          line,
          what: `"${text.trim()}" stands in <DoNotList>`,
          expected: 'an item that starts with "do not"',
          remedy: 'start it with "do not", in lower case',
        })),
    );
