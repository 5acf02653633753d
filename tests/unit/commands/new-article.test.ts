import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { readContent } from '../../../src/checks/content.ts';
import { refusalOf } from '../../../src/checks/draft.ts';
import { goodFiles, inFolder } from '../checks/content-folder.ts';

/** Starting a command takes seconds on a busy machine. */
const COMMAND_TIMEOUT = 60_000;

test(
  'writes a draft with the day, and its name at the end of its stage',
  () => {
    inFolder(goodFiles(), (folder) => {
      const args = ['drinking-tea', 'understand', `--content=${folder}`, '--today=2026-12-01'];
      const { stdout, status } = spawnSync(process.execPath, ['src/commands/new-article.ts', ...args], {
        encoding: 'utf8',
      });
      expect(stdout).toContain('as the last of "understand"');
      expect(status).toBe(0);
      const draft = readFileSync(join(folder, 'articles/en/_drinking-tea.mdx'), 'utf8');
      expect(draft).toContain('stage: understand\n');
      expect(readFileSync(join(folder, 'stages.yaml'), 'utf8')).toContain('walking-home, drinking-tea ]');
      expect(draft).toContain('written: 2026-12-01\nupdated: 2026-12-01\n');
      // The skeleton passes the schema; the check asks for its TODOs and its size and for nothing else.
      const { inDrafts } = checkContent({ folder, shownAs: 'content', today: '2026-12-01', dev: true });
      const asked = inDrafts
        .filter(({ what }) => !what.includes('note to the writer'))
        .map(({ what }) => what);
      expect(asked).toEqual([
        expect.stringMatching(/^the article has \d+ words$/),
        expect.stringMatching(/^the section .* has \d+ words$/),
      ]);
      expect(inDrafts.length).toBeGreaterThan(8);
    });
  },
  COMMAND_TIMEOUT,
);

test.each([
  ['a name that cannot be an address', 'Drinking Tea', 'understand', '"Drinking Tea" cannot be an address'],
  ['a stage that does not exist', 'drinking-tea', 'before', 'Expected one of understand, decide'],
  ['a name that is taken', 'making-tea', 'understand', 'The address /making-tea/ is taken'],
  ['the name of another page', 'glossary', 'understand', 'The address /glossary/ is taken'],
])('refuses %s', (_case, name, stage, message) => {
  const refusal = inFolder(goodFiles(), (folder) =>
    refusalOf({ name, stage, language: 'en', content: readContent(folder, 'content') }),
  );
  expect(refusal).toContain(message);
});
