/** The licenses of all that readers download, whole, in one text: `/licenses.txt`. */
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** What reaches readers, and the file with its license. */
const parts: readonly (readonly [what: string, file: string])[] = [
  ['The code of the Nerve Root Block Guide', 'LICENSE'],
  ['The words and drawings of the Nerve Root Block Guide', 'LICENSE-CONTENT'],
  [
    'The typeface Atkinson Hyperlegible Next',
    'node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
  ],
  ['The typeface Bitter', 'node_modules/@fontsource-variable/bitter/LICENSE'],
  ['Pagefind, a part of the search', 'node_modules/pagefind/LICENSE/LICENSE'],
  ['Vite, a few lines that load scripts', 'node_modules/vite/LICENSE.md'],
  [
    'The dictionary of cspell, from which the search has its list of correct words',
    'src/machine/cspell-dictionary-license.txt',
  ],
];

/** All of them, one after the other. */
export function licensesText(): string {
  return parts
    .map(([what, file]) => {
      const text = readFileSync(new URL(file, root), 'utf8').trim();
      // Of the parts that Vite itself bundles, nothing reaches readers.
      const own = file.includes('/vite/') ? text.split(/\n# Licenses of bundled/)[0] : text;
      return `${what}\n${'='.repeat(what.length)}\n\n${own ?? ''}\n`;
    })
    .join('\n\n');
}
