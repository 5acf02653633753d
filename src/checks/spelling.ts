/**
 * Spelling of all that readers read, in American English, by the dictionary of cspell and the words of
 * `content/dictionary.txt`. Words that were right once are kept in `.cache/`, so that only new words
 * wake the dictionary, which takes seconds.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';
import { readerTexts } from './reader-texts.ts';

const ENGLISH = '@cspell/dict-en_us';
const CACHE = fileURLToPath(new URL('../../.cache/spelling.json', import.meta.url));
/** A word of letters, with apostrophes inside it. Letters beside a digit are a name, such as "L5" or "10mg". */
const WORD = /(?<![\p{L}\p{N}])\p{L}+(?:['’]\p{L}+)*(?![\p{L}\p{N}])/gu;

/** What is spelled wrong. */
export async function spellingMistakes(content: Content): Promise<Mistake[]> {
  const known = new Set(content.dictionary.map((word) => word.toLowerCase()));
  const places = new Map<string, { file: string; line: number }[]>();
  for (const { file, language, text, lineAt } of readerTexts(content)) {
    if (language !== 'en') continue;
    for (const match of withoutLinks(text).matchAll(WORD)) {
      const word = plain(match[0]);
      if (known.has(word.toLowerCase()) || isShort(word)) continue;
      places.set(word, [...(places.get(word) ?? []), { file, line: lineAt(match.index) }]);
    }
  }
  const wrong = await misspelled([...places.keys()]);
  return [...wrong].flatMap(([word, suggestions]) => {
    const [first, ...others] = places.get(word) ?? [];
    if (!first) return [];
    const more = others.length > 0 ? ` (and in ${others.length} more places)` : '';
    const meant = suggestions.map((one) => `"${one}"`).join(' or ');
    return [
      {
        ...first,
        what: `"${word}" is not a word of the dictionary${more}`,
        expected: 'American spelling',
        remedy: `${meant === '' ? '' : `write ${meant}, or `}add the word to content/dictionary.txt if it is right`,
      },
    ];
  });
}

/** The words that the dictionary does not have, with what may be meant. */
async function misspelled(words: readonly string[]): Promise<Map<string, string[]>> {
  const right = readCache();
  const unknown = words.filter((word) => !right.has(word));
  if (unknown.length === 0) return new Map();
  const { spellCheckDocument } = await import('cspell-lib');
  const { issues } = await spellCheckDocument(
    { uri: 'file:///words.txt', text: unknown.join('\n'), languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: true, noConfigSearch: true },
    {
      language: 'en-US',
      loadDefaultConfiguration: false,
      minWordLength: 3,
      maxNumberOfProblems: 10_000,
      dictionaries: ['en_us'],
      dictionaryDefinitions: [
        { name: 'en_us', path: fileURLToPath(new URL('en_US.trie.gz', import.meta.resolve(ENGLISH))) },
      ],
    },
  );
  const wrong = new Map(issues.map(({ text, suggestions = [] }) => [text, suggestions.slice(0, 3)]));
  writeCache([...right, ...unknown.filter((word) => !wrong.has(word))]);
  return wrong;
}

/** Straight apostrophes, and no possessive: "clinic's" is spelled like "clinic". */
function plain(word: string): string {
  return word.replaceAll('’', "'").replace(/'s$/, '');
}

/** One or two letters, or an abbreviation: not in any dictionary, and explained by the glossary. */
function isShort(word: string): boolean {
  return word.length < 3 || /^\p{Lu}{2,6}s?$/u.test(word);
}

/** Addresses in Markdown links are no words; spaces in their place keep lines and places. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\]\([^)\s]*\)|\{\w+\}/g, (link) => ' '.repeat(link.length));
}

const cacheSchema = z.object({ dictionary: z.string(), words: z.array(z.string()) });

function readCache(): Set<string> {
  if (!existsSync(CACHE)) return new Set();
  const { dictionary, words } = cacheSchema.parse(JSON.parse(readFileSync(CACHE, 'utf8')));
  return new Set(dictionary === ENGLISH ? words : []);
}

function writeCache(words: readonly string[]): void {
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify({ dictionary: ENGLISH, words }));
}
