import { type Content, dataFilesOf } from './content.ts';
import type { Rule } from './rule.ts';

/** Signs that slip in while typing or pasting, and that a reader would see, or that hide what follows. */
export const typedSignsRule: Rule = (content) =>
  linesOf(content).flatMap(({ file, line, text, isData }) =>
    SIGNS.filter(({ onlyInTexts }) => !(isData && onlyInTexts)).flatMap(({ pattern, ...told }) => {
      const match = pattern.exec(text);
      if (!match) return [];
      const what = told.what.replace('…', match[0].trim());
      return [{ file, line, what, expected: told.expected, remedy: told.remedy(match) }];
    }),
  );

interface Sign {
  pattern: RegExp;
  /** What is wrong; … becomes what was found. */
  what: string;
  expected: string;
  remedy: (match: RegExpExecArray) => string;
  /** In a YAML file the same signs mean something else. */
  onlyInTexts?: boolean;
}

const ADDRESS = '(?:/|#|https?://|mailto:|tel:)[^\\s)\\]]*';

const SIGNS: readonly Sign[] = [
  {
    pattern: new RegExp(`\\(([^()\\n]+)\\)\\[(${ADDRESS})\\]`),
    what: '"…" is a link the wrong way round',
    expected: 'the words in square brackets, then the address in round ones',
    remedy: ([, words = '', address = '']) => `write [${words}](${address})`,
  },
  {
    pattern: new RegExp(`\\[([^\\[\\]\\n]+)\\]\\s+\\((${ADDRESS})\\)`),
    what: '"…" is no link, because of the space in it',
    expected: 'no space between the brackets',
    remedy: ([, words = '', address = '']) => `write [${words}](${address})`,
  },
  {
    pattern: new RegExp(`\\[([^\\[\\]\\n]+)\\]\\((${ADDRESS})(?![^\\s)\\]]*\\))`),
    what: 'the link "…" is not closed',
    expected: 'a round bracket after the address',
    remedy: ([, words = '', address = '']) => `write [${words}](${address})`,
  },
  {
    pattern: /(?<![\w/.@-])www\.[\w.-]+\.\w+[^\s)"']*/,
    what: '"…" is an address without its beginning, so it is no link',
    expected: 'a link with words that say where it leads',
    remedy: ([address]) => `write [the name of the site](https://${address})`,
    onlyInTexts: true,
  },
  {
    pattern: /^\s*[•‣●▪◦·]\s*/,
    what: 'the line starts with the pasted bullet "…"',
    expected: 'list items that start with a hyphen and a space',
    remedy: () => 'write "- " in its place',
  },
  {
    pattern: /(?<![\w*])\*\* [^*\n]+ ?\*\*|\*\*[^*\n]+ \*\*/,
    what: '"…" shows its stars, because of the space inside them',
    expected: 'plain text without stars',
    remedy: (match) => `write ${match[0].replaceAll('*', '').trim()}`,
    onlyInTexts: true,
  },
  {
    pattern: /\s?[–—]\s?/,
    what: 'the dash "…" is in the text',
    expected: 'no dashes as punctuation: "2 to 6 weeks", or two sentences',
    remedy: () => 'write "to" between numbers, or a comma, a colon or a full stop',
    onlyInTexts: true,
  },
  {
    pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    what: 'an invisible sign turns the direction of the text here',
    expected: 'no signs of direction; the language of the file sets it',
    remedy: () => 'delete the word that holds it and type it again',
  },
  {
    pattern:
      /\b(?:TODO|TBD|FIXME)\b|\[\s*(?:insert|fill in|add|your)\s[^\]\n,]*\](?!\()|\bXXX+\b|lorem ipsum/i,
    what: '"…" is a note to the writer',
    expected: 'text that is finished',
    remedy: () => 'write what is missing, or take the note out',
  },
];

interface Line {
  file: string;
  line: number;
  text: string;
  isData: boolean;
}

/** The lines that an author types: whole articles and pages, and the texts of the data files of a language. */
function linesOf(content: Content): Line[] {
  const texts = [...content.articles, ...content.pages].flatMap(({ file, source }) =>
    source.split('\n').map((text, index) => ({ file, line: index + 1, text, isData: false })),
  );
  // Files of a language are in a folder of their kind; those beside it hold ids and numbers.
  const isOfLanguage = (file: string) => file.slice(content.folder.length + 1).includes('/');
  const data = dataFilesOf(content)
    .filter(({ yaml }) => isOfLanguage(yaml.file))
    .flatMap(({ yaml }) =>
      yaml.texts.map(({ text, line }) => ({ file: yaml.file, line, text, isData: true })),
    );
  return [...texts, ...data];
}
