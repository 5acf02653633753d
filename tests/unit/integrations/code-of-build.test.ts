import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOfBuild } from '../../../src/integrations/code-of-build.ts';

/** The code of a project with these files. */
function codeOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'code-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return codeOfBuild(root);
}

const files = {
  'package-lock.json': '{}',
  'src/schema/a.ts': 'a',
  'src/styles/b.css': 'b',
  'src/notes.md': 'c',
};

test.each([
  ['a package', { 'package-lock.json': '{"astro":"8"}' }],
  ['a schema', { 'src/schema/a.ts': 'A' }],
  ['a style', { 'src/styles/b.css': 'B' }],
  ['a new file', { 'src/machine/d.ts': '' }],
])('%s that changes is other code', (_what, changed) => {
  expect(codeOf({ ...files, ...changed })).not.toBe(codeOf(files));
});

test('the same files are the same code wherever they lie, and texts are none', () => {
  expect(codeOf({ ...files, 'src/notes.md': 'C' })).toBe(codeOf(files));
});
