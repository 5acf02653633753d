import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { readYaml } from '../../../src/checks/yaml-text.ts';
import { withKeptReadings } from '../../../src/integrations/kept-readings.ts';
import { measureSentences } from '../../../src/reading/reading.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'readings-'));
const yaml = 'terms:\n  - id: nerve\n    text: "Not a # remark"\n  - id: spine\n';
const facts = ({ value, texts, cutTexts, errors, lineOf }: ReturnType<typeof readYaml>) => ({
  value,
  texts,
  cutTexts,
  errors,
  lines: [lineOf(['terms', 1]), lineOf(['terms', 0, 'text']), lineOf(['nowhere'])],
});

test('what is kept says the same as what is read, its lines too', () => {
  const folder = newFolder();
  const fresh = facts(readYaml('a.yaml', yaml, 3));
  for (let run = 0; run < 3; run += 1) {
    expect(withKeptReadings(folder, 'code', (read) => facts(read('a.yaml', yaml, 3)))).toEqual(fresh);
  }
  // A line that no run has asked for is found as well.
  const line = withKeptReadings(folder, 'code', (read) => read('a.yaml', yaml, 3).lineOf(['terms', 0, 'id']));
  expect(line).toBe(readYaml('a.yaml', yaml, 3).lineOf(['terms', 0, 'id']));
});

test('another text, another place in its file and other code are read anew', () => {
  const folder = newFolder();
  const lineAfter = (code: string, source: string, before: number) =>
    withKeptReadings(folder, code, (read) => read('a.yaml', source, before).lineOf(['terms', 0]));
  expect(lineAfter('code', yaml, 0)).toBe(2);
  expect(lineAfter('code', yaml, 5)).toBe(7);
  expect(lineAfter('code', `# one\n${yaml}`, 0)).toBe(3);
  expect(readdirSync(folder)).toEqual(['code']);
  expect(lineAfter('other code', yaml, 0)).toBe(2);
  expect(readdirSync(folder), 'readings of other code are of no use').toEqual(['other code']);
});

test('sentences are the same with and without what an earlier build has read', () => {
  const folder = newFolder();
  const blocks = ['It may hurt. Ask your nurse.', 'Bring a list: pills, and drops.'];
  const fresh = measureSentences(blocks);
  for (let run = 0; run < 2; run += 1)
    expect(withKeptReadings(folder, 'code', () => measureSentences(blocks))).toEqual(fresh);
});

test('mistakes of broken content are the same in the second build', () => {
  const folder = newFolder();
  const broken = new URL('../../fixtures/broken-content', import.meta.url).pathname;
  const check = (read?: typeof readYaml) =>
    checkContent({
      folder: broken,
      shownAs: 'content',
      today: '2026-01-01',
      dev: false,
      ...(read && { read }),
    }).mistakes;
  const fresh = check();
  expect(fresh.length).toBeGreaterThan(0);
  for (let run = 0; run < 2; run += 1) expect(withKeptReadings(folder, 'code', check)).toEqual(fresh);
});
