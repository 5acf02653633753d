/** The licenses of all that readers download, whole, in one text: `/licenses.txt`. */
import { readFileSync } from 'node:fs';
import { downloadedPackages } from './downloaded-packages.ts';

const root = new URL('../../', import.meta.url);

/** What reaches readers, and the file with its license. */
const parts: readonly (readonly [what: string, file: string])[] = [
  ['The code of the Nerve Root Block Guide', 'LICENSE'],
  ['The words and drawings of the Nerve Root Block Guide', 'LICENSE-CONTENT'],
  ...downloadedPackages.map(({ name, what, license }) => [what, `node_modules/${name}/${license}`] as const),
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
      return `${what}\n${'='.repeat(what.length)}\n\n${text}\n`;
    })
    .join('\n\n');
}
