/** What README and CONTRIBUTING say about the project is true. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colors } from '../../src/machine/social-picture.ts';

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

test('README has 700 words at most', () => {
  const words = readme.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  expect(words.length).toBeLessThanOrEqual(700);
});

test('its picture is there and light', () => {
  expect(readme).toContain('src=".github/screenshot.png"');
  expect(statSync('.github/screenshot.png').size).toBeLessThan(60_000);
});

test('its table of folders has each folder of src, and no other', () => {
  const named = [...readme.matchAll(/`src\/([\w-]+)\/`/g)].map(([, name]) => name);
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(new Set(named)).toEqual(new Set(folders.map(({ name }) => name)));
});

test('every command of package.json is in README or CONTRIBUTING, and every one that they name is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const both = readme + contributing;
  const named = new Set([...both.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name));
  const known = new Set([...Object.keys(scripts), 'test', 'start']);
  expect([...named].filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  const parts = /^(?:start|test|test:\w+|check:(?:format|lint|types)|bench:\w+)$/;
  expect(Object.keys(scripts).filter((name) => !parts.test(name) && !named.has(name))).toEqual([]);
});

test('each everyday task of CONTRIBUTING leads to one file that is there', () => {
  const [, table = ''] = /## Where to change what\n([\s\S]*?)\n## /.exec(contributing) ?? [];
  const rows = table.split('\n').filter((line) => /^\|.*`/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(10);
  for (const row of rows) {
    const [file = ''] = /(?<=`)(?:src|content)\/[^`]+(?=`)/.exec(row) ?? [];
    expect(existsSync(file), row).toBe(true);
  }
});

test('what has no style sheet has the color of the nerve all the same', () => {
  const [, nerve] = /--nerve: light-dark\((#\w+),/.exec(readFileSync('src/styles/tokens.css', 'utf8')) ?? [];
  expect(colors.nerve).toBe(nerve);
  expect(readFileSync('public/favicon.svg', 'utf8')).toContain(nerve);
});
