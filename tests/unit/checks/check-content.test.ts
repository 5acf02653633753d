import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const COMMAND = 'src/commands/check-content.ts';
const FOLDER = 'tests/fixtures/broken-content';

/** The twelve mistakes of the folder: where each stands, what is said about it, and how to mend it. */
const expected: [place: string, gist: string, remedy: string][] = [
  ['articles/en/baking-bread.mdx:91', 'there is no source "bred-book"', 'did you mean bread-book?'],
  ['articles/en/baking-bread.mdx:94', '"2 hours" has no source', 'add the source after the sentence'],
  [
    'articles/en/baking-bread.mdx:96',
    '"1 out of 100" is a chance typed by hand',
    'add the chance to content/chances.yaml',
  ],
  [
    'articles/en/making-tea.mdx:6',
    'summary has 17 characters, 63 too few. Expected 80 to 115',
    'change its length',
  ],
  ['articles/en/making-tea.mdx:51', 'the heading "Part 4 of making tea" has no id', 'write an id of its own'],
  ['articles/en/walking-home.mdx:91', 'the text cannot be read from here', 'close the component'],
  ['articles/en/watering-plants.mdx:94', '"forget them" is in <DoNotList>', 'start it with "do not"'],
  ['articles/en/watering-plants.mdx:98', '/making-tea/ has no section "pour-it"', 'correct it'],
  ['articles/en/watering-plants.mdx:100', '<Importent> is not a component', 'write <Important>'],
  ['chances.yaml:6', 'the count of "tea-spills" is 18. Expected 17', 'write count: 17'],
  ['glossary/en.yaml:3', 'tea-pot, definition has 29 words. Expected 25 words or fewer', 'shorten it'],
  ['wordings/en.yaml:2', '"should" is in the text', 'write "you can"'],
];

const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, FOLDER, '--today=2026-11-22', ...args], { encoding: 'utf8' });

const { stdout, stderr, status } = run();
const lines = stdout.trimEnd().split('\n');
const mistakes = lines.filter((line) => line.startsWith(FOLDER));

test.each(expected)('reports %s: %s', (place, gist, remedy) => {
  const line = mistakes.find((mistake) => mistake.startsWith(`${FOLDER}/${place}  `));
  expect(line).toContain(gist);
  expect(line).toContain(' Expected ');
  expect(line).toContain(`Remedy: ${remedy}`);
});

test('prints one line for each of 12 mistakes, in the order of the files, and fails', () => {
  expect(mistakes.map((line) => line.split('  ')[0])).toEqual(
    expected.map(([place]) => `${FOLDER}/${place}`),
  );
  expect(lines.at(-1)).toMatch(/^check:content: 16 files, 12 mistakes, \d+ notes/);
  expect(stderr).toBe('');
  expect(status).toBe(1);
});

test('says that settings are empty without counting it as a mistake', () => {
  expect(lines.filter((line) => line.startsWith('notice: '))).toHaveLength(5);
});
