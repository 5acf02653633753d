import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readContent } from '../../src/checks/content.ts';
import { site } from '../support/site-under-test.ts';

const words = (text: string) =>
  text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ');
const page = site.pages.find(({ address }) => address === '/my-choices/');
const choices = readContent('content', 'content').languages.get('en')?.choices?.entries.get('');

/** The text of the page without the list that quotes it, and without marks of sources. */
function ownText(): string {
  const main = parse(page?.document.querySelector('main')?.outerHTML ?? '');
  for (const one of main.querySelectorAll('[aria-labelledby=standard], .ref, .notes')) one.remove();
  return words(main.textContent);
}

test('The page of the choices meets each item of IPDAS with a sentence that is on it', () => {
  const text = ownText();
  const missing = (choices?.standard ?? []).filter(({ sentence }) => !text.includes(sentence));
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(text).not.toContain('A sentence that is not there.');
});

test('Every choice has the same rows', () => {
  const rows = page?.document
    .querySelectorAll('.opt')
    .map((option) => option.querySelectorAll('h4').map(({ textContent }) => textContent));
  expect(rows).toHaveLength(choices?.options.length ?? 0);
  expect(new Set(rows?.map((row) => row.join())).size).toBe(1);
});

test('Nothing is chosen before the reader chooses', () => {
  expect(page?.document.querySelectorAll('main [checked]')).toEqual([]);
});
