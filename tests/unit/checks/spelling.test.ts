import { expect, test } from 'vitest';
import { readContent } from '../../../src/checks/content.ts';
import { spellingMistakes } from '../../../src/checks/spelling.ts';
import { type Changes, changedFiles, inFolder, type Files } from './content-folder.ts';

const TEA = 'articles/en/making-tea.mdx';
/** Loading the dictionary takes seconds on a busy machine. */
const DICTIONARY_TIMEOUT = 60_000;

const spellingOf = (changes: Changes, more: Files = {}) =>
  inFolder({ ...changedFiles(changes), ...more }, (folder) =>
    spellingMistakes(readContent(folder, 'content')),
  );

test(
  'British spelling and a slip are found with file, line and what may be meant',
  async () => {
    const mistakes = await spellingOf({
      [TEA]: (text) => text.replace('Now you sit and wait.', 'The colour is darc.'),
    });
    expect(mistakes.map(({ file, what }) => [file, what])).toEqual([
      [`content/${TEA}`, expect.stringContaining('"colour"')],
      [`content/${TEA}`, expect.stringContaining('"darc"')],
    ]);
    expect(mistakes[0]?.remedy).toContain('"color"');
  },
  DICTIONARY_TIMEOUT,
);

test(
  'words of the own dictionary, abbreviations and addresses are no mistakes',
  async () => {
    const change = {
      [TEA]: (text: string) =>
        text.replace('Now you sit and wait.', "Ask Zzyzx's MHRA at [the place](/xqzt-addr/) about 10mg."),
    };
    expect(await spellingOf(change, { 'dictionary.txt': '# Names\nzzyzx # a town\n' })).toEqual([]);
    expect((await spellingOf(change)).map(({ what }) => what)).toEqual([expect.stringContaining('"Zzyzx"')]);
  },
  DICTIONARY_TIMEOUT,
);
