import { describe, expect, test } from 'vitest';
import { gradedSections } from '../../../src/reading/graded-text.ts';
import { readPage } from '../../../src/reading/page.ts';

const countedSections = (html: string) => gradedSections(readPage(html));

/** The counted blocks of an article with this text, without their sections. */
const blocksOf = (text: string) =>
  countedSections(`<main><article>${text}</article></main>`).flatMap(({ blocks }) => blocks);

describe('what is counted', () => {
  test('the short answer above the article and all sections, each under its heading', () => {
    const page =
      '<main><h1 id="short">Tea</h1><p class="lead">Tea is leaves in water.</p><p>Not part of it.</p>' +
      '<article><h2 id="a">Water</h2><p>Boil the water first.</p>' +
      '<h3 id="b">Heat</h3><p>It has to be hot.</p></article></main>';
    expect(countedSections(page)).toEqual([
      { id: 'short', heading: 'Tea', blocks: ['Tea is leaves in water.'] },
      { id: 'a', heading: 'Water', blocks: ['Boil the water first.'] },
      { id: 'b', heading: 'Heat', blocks: ['It has to be hot.'] },
    ]);
  });

  test('nothing on a page that is no article', () => {
    expect(countedSections('<main><p>Boil the water first.</p></main>')).toEqual([]);
  });

  test('cards, expanders and captions, as if all were open', () => {
    expect(
      blocksOf(
        '<section class="care"><p>Call if you are in doubt.</p></section>' +
          '<details><summary>How the studies counted</summary><p>They asked every week.</p></details>' +
          '<figure><figcaption>A cup on a table.</figcaption></figure>' +
          '<table><caption>Times for the tea</caption></table>',
      ),
    ).toEqual([
      'Call if you are in doubt.',
      'They asked every week.',
      'A cup on a table.',
      'Times for the tea',
    ]);
  });

  test('items and cells of 4 words or more, because shorter ones are names', () => {
    expect(blocksOf('<ul><li>green tea</li><li>Black tea with milk</li></ul>')).toEqual([
      'Black tea with milk',
    ]);
    expect(blocksOf('<table><tr><th>When</th><td>an hour after tea</td></tr></table>')).toEqual([
      'an hour after tea',
    ]);
  });

  test('a short paragraph only where it is a sentence', () => {
    expect(blocksOf('<p>Rest.</p><p>Emergency</p>')).toEqual(['Rest.']);
  });

  test('each definition once, beside the sentence that uses the word', () => {
    const term = '<button>pot</button><span class="note" popover><b>Pot</b>A thing to boil water in.</span>';
    expect(blocksOf(`<p>Take a ${term} of water.</p><p>Empty the ${term} again.</p>`)).toEqual([
      'Take a pot of water.',
      'A thing to boil water in.',
      'Empty the pot again.',
    ]);
  });
});

describe('what is not counted', () => {
  test('references, sources, lists of contents, drawings and whatever is marked', () => {
    expect(
      blocksOf(
        '<nav><a href="#a">The first part of it</a></nav><p>Boil it well.<sup><a>1</a></sup> Then wait.</p>' +
          '<svg><title>A cup on a table</title></svg><dl class="no-grade"><dd>February 3, 2026, at noon</dd></dl>',
      ),
    ).toEqual(['Boil it well. Then wait.']);
  });

  test('headings and the names of blocks', () => {
    expect(
      blocksOf(
        '<h2>This is a heading</h2><div class="panel"><p class="panel-title">What we do not know</p></div>' +
          '<p class="fact-name">What you see and hear</p>',
      ),
    ).toEqual([]);
  });
});

describe('a list whose lead-in ends with a colon', () => {
  const list = (items: string) => `<p>Wait a minute. Do not drink it if:</p><ul>${items}</ul>`;

  test('is read with it, item by item, and the lead-in does not count once more', () => {
    expect(blocksOf(list('<li>it is too hot</li><li>somebody else has ordered it</li>'))).toEqual([
      'Wait a minute.',
      'Do not drink it if: it is too hot',
      'Do not drink it if: somebody else has ordered it',
    ]);
  });

  test('is read alone where its items are sentences', () => {
    expect(blocksOf(list('<li>It is too hot.</li>'))).toEqual([
      'Wait a minute. Do not drink it if:',
      'It is too hot.',
    ]);
  });

  test('counts its lead-in once where all items are names', () => {
    expect(blocksOf(list('<li>cold</li>'))).toEqual(['Wait a minute. Do not drink it if:']);
  });

  test('has no lead-in above a heading or a name of a block', () => {
    const items = '<ul><li>not while it is hot</li></ul>';
    expect(blocksOf(`<p>Drink it like this:</p><h3 id="a">Later</h3>${items}`)).toContain(
      'not while it is hot',
    );
    expect(blocksOf(`<p>Drink it like this:</p><p class="panel-title">Do not</p>${items}`)).toContain(
      'not while it is hot',
    );
  });
});

test('words of neighboring elements are never glued', () => {
  expect(blocksOf('<ul><li><span>One of four words</span></li><li>Two of four words</li></ul>')).toEqual([
    'One of four words',
    'Two of four words',
  ]);
  expect(blocksOf('<p>First line<br>and the second line</p>')).toEqual(['First line and the second line']);
  expect(
    blocksOf(
      '<table><caption>The first line here<span class="block">The second line here</span></caption></table>',
    ),
  ).toEqual(['The first line here', 'The second line here']);
});
