import { expect, test } from 'vitest';
import { fillReading, qualityOf, readingAge } from '../../../src/library/quality.ts';

const facts = {
  version: '0123abcd',
  written: '2026-11-22',
  updated: '2026-11-27',
  review: 'not-reviewed',
  sources: 3,
} as const;
const page = (text: string) =>
  `<html lang="en-US"><h1 id="short">A</h1><article data-article><p>${text}</p><dl class="no-grade"><dd data-reading>Soon.</dd></dl></article></html>`;

test.each([
  [6, 6, 11],
  [4.1, 7.7, 11],
  [2, 6, 9],
  [6, 9, 13],
])('Flesch-Kincaid %d and SMOG %d are the age of %d', (fleschKincaid, smog, age) => {
  expect(readingAge({ fleschKincaid, smog })).toBe(age);
});

test('the card is measured on the page and carries the facts', () => {
  const quality = qualityOf(facts, page('The cat sat on the mat. It was warm there.'));
  expect(quality).toMatchObject({ ...facts, smog: 3.1 });
  const harder = qualityOf(facts, page('Intravenous administration necessitates additional investigation.'));
  expect(harder.readingAge).toBeGreaterThan(quality.readingAge);
});

test('the reading level is written into the card, and nowhere else', () => {
  const html = fillReading(page('The cat sat on the mat.'));
  expect(html).toMatch(/<dd>Reads like a text for \d+-year-olds \(Flesch-Kincaid grade -?\d/);
  expect(html).not.toContain('data-reading');
  expect(fillReading('<p>No card.</p>')).toBe('<p>No card.</p>');
});
