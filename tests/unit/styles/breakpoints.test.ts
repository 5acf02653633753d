import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const typed = /@media[^{]*\b(?:width|min-width|max-width)\b/;
const sheets = globSync('src/styles/*.css').filter((file) =>
  readFileSync(file, 'utf8').includes("@reference './names.css'"),
);

test('a breakpoint that is typed as a number is found', () => {
  expect('@media (min-width: 48rem) {').toMatch(typed);
  expect('@media (width < 30rem) {').toMatch(typed);
  expect('@media (forced-colors: active) {').not.toMatch(typed);
});

test('there are sheets that know the names of the configuration', () => {
  expect(sheets.length).toBeGreaterThan(8);
});

test.each(sheets)('%s takes breakpoints by their names', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(typed);
});
