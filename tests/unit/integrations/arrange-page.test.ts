import { describe, expect, test } from 'vitest';
import { arrangePage } from '../../../src/integrations/arrange-page.ts';

const cite = (...numbers: number[]) =>
  `<sup>${numbers.map((number) => `<a href="#source-${number}">${number}</a>`).join('')}</sup>`;
const sources = [1, 2, 3, 4, 5]
  .map(
    (number) =>
      `<li id="source-${number}" data-name="Pub ${number}"><a href="https://s${number}.example">Title ${number}</a></li>`,
  )
  .join('');
const arranged = (text: string, before = '') =>
  arrangePage(
    `<html lang="en-US"><body><main><article><h1 id="short">Tea</h1>${before}<div id="article">${text}</div>` +
      `<details id="details"><ol class="refs">${sources}</ol></details></article></main></body></html>`,
  );
const marks = (html: string) =>
  [...html.matchAll(/<button class="ref"[^>]*>.*?<\/button>/g)].map(([mark]) => mark);

describe('the marks of a page', () => {
  test('one at the end of a paragraph holds the sources of all its sentences', () => {
    const html = arranged(
      `<p>Boil water.${cite(2)} Then wait a bit, and be patient.${cite(1, 2)} Pour it.</p>`,
    );
    expect(marks(html)).toEqual([
      '<button class="ref" type="button" popovertarget="r0"><i> Sources </i>1, 2</button>',
    ]);
    expect(html).toContain('Boil water. Then wait a bit, and be patient. Pour <span class="glue">it.<button');
  });

  test('more than three are shown as two, and all on paper and to a screen reader', () => {
    const [mark = ''] = marks(arranged(`<p>Boil water.${cite(1, 2, 3, 4)}</p>`));
    expect(mark).toContain('<i> Sources </i>1, 2<i>, 3, 4</i>');
  });

  test('the same sources have one note, with title and address', () => {
    const html = arranged(`<ul><li>Green${cite(1, 2, 3, 4)}</li><li>Black${cite(1, 2, 3, 4)}</li></ul>`);
    expect(html.match(/id="r0"/g)).toHaveLength(1);
    expect(html).toContain('<li><a href="https://s4.example">Title 4</a></li>');
  });

  test('a list whose items share few sources has one', () => {
    const html = arranged(`<ul><li>Green${cite(1)}</li><li>Black${cite(2)}</li></ul>`);
    expect(marks(html)).toHaveLength(1);
    expect(html).toContain('<li>Green</li>');
  });

  test('none stands in the short version', () => {
    const html = arranged(
      '<p>Boil.</p>',
      `<section class="short"><ul><li>Hot.${cite(1)}</li></ul></section>`,
    );
    expect(marks(html)).toEqual([]);
    expect(html).toContain('<h1 id="short">Tea</h1>');
  });
});

describe('the sections of an article', () => {
  const html = arranged(
    `<h2 id="water">The water</h2><p>A <button popovertarget="term-pot">pot</button><span class="note" id="term-pot" popover><b>Pot</b>It holds water.</span> is hot.${cite(3)}</p><p class="wording">Mind it.</p>`,
  );

  test('have their words and sources beside them', () => {
    expect(html).toContain('<section class="part"><h2 id="water">');
    expect(html).toContain(
      '<div class="part-side small muted"><div class="note" id="term-pot" popover><b>Pot</b>It holds water.</div>' +
        '<p class="src"><b>Sources</b> <a href="#sources">3 Pub 3</a></p></div>',
    );
  });

  test('keep a word that opens and the mark beside it on one line', () => {
    expect(arranged(`<p>Pour (<button class="term">tea</button>), then.${cite(1)}</p>`)).toContain(
      'Pour <span class="glue">(<button class="term">tea</button>),</span> <span class="glue">then.<button',
    );
  });

  test('keep a mark beside a word that opens', () => {
    expect(arranged(`<p>Pour <button class="term">tea</button>${cite(1)}</p>`)).toContain(
      '<span class="glue"><button class="term">tea</button><button class="ref"',
    );
  });

  test('join short paragraphs', () => {
    expect(html).toContain('is hot. Mind <span class="glue">it.<button');
  });

  test('have headings that lead to themselves', () => {
    expect(html).toContain('<a href="#water">The water</a>');
  });
});

test('a page without sources stays as it is', () => {
  const html = '<html lang="en-US"><body><p>Boil.</p></body></html>';
  expect(arrangePage(html)).toBe(html);
});
