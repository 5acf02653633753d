import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { ASKED, scoresOf } from '../../../src/checks/checklists.ts';
import { readArticleText } from '../../../src/reading/text-reader.ts';
import { readPage } from '../../../src/reading/page.ts';
import { readingOf } from '../../../src/reading/page-reading.ts';
import type { Article } from '../../../src/schema/article.ts';

const article = {
  shortAnswer: { text: 'It is.', sources: ['a'] },
  summary: 'a'.repeat(80),
} as unknown as Article;

function lostBy(html: string, body: string, passive = 0): string[] {
  const text = readArticleText(body);
  const page = { article, text, document: parse(html), reading: readingOf(readPage(html)), passive };
  return scoresOf(page).flatMap(({ lost }) => lost);
}

test('an empty page loses what it lacks, and wins nothing for what does not apply', () => {
  const lost = lostBy('<h1>A</h1>', '## A heading {#a}\n\nText.');
  for (const item of [
    'PEMAT 11',
    'PEMAT 20',
    'PEMAT 23',
    'CCI 10',
    'CCI 11',
    'DISCERN 4',
    'DISCERN 8',
    'JAMA 1',
  ])
    expect(
      lost.some((one) => one.startsWith(`${item} `)),
      item,
    ).toBe(true);
  for (const item of ['PEMAT 6', 'PEMAT 17', 'PEMAT 19', 'CCI 16', 'CCI 17', 'CCI 20'])
    expect(
      lost.some((one) => one.startsWith(`${item} `)),
      item,
    ).toBe(false);
});

test('passive text, two denominators and a picture without a caption cost a point each', () => {
  const chance = (per: number) =>
    `<div class="chance"><p class="chance-says">1 out of ${per}</p><p>x</p></div>`;
  const lost = lostBy(
    `<article>${chance(100)}${chance(1000)}<figure></figure></article>`,
    '<Chance id="a" />',
    0.2,
  );
  for (const item of ['PEMAT 5', 'PEMAT 17', 'CCI 16', 'CCI 17', 'CCI 20'])
    expect(
      lost.some((one) => one.startsWith(`${item} `)),
      item,
    ).toBe(true);
});

test('what is not known is found in words or in its block', () => {
  const isLost = (body: string) => lostBy('<h1>A</h1>', body).some((item) => item.startsWith('CCI 11 '));
  expect(isLost('## A {#a}\n\nAll is known.')).toBe(true);
  expect(isLost('## A {#a}\n\nNobody can tell in advance.')).toBe(false);
  expect(isLost('<Unknown>\n\nText.\n\n</Unknown>')).toBe(false);
});

test('every item is named once', () => {
  expect(new Set(ASKED).size).toBe(ASKED.length);
});
