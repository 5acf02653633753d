import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/reading/page.ts';
import { cutIntoSections, type SearchFacts } from '../../../../src/search/build/search-sections.ts';

const facts: SearchFacts = {
  title: 'Getting ready',
  stage: 'prepare',
  isGlossary: false,
  asked: new Map(),
  alsoCalled: '',
};

function cut(content: string, own: Partial<SearchFacts> = {}) {
  const html = `<html lang="en-US"><body><header>Menu</header><main>${content}</main></body></html>`;
  return cutIntoSections(readPage(html), { ...facts, ...own });
}

describe('a page for search', () => {
  it('has its language, title and stage', () => {
    expect(cut('<h2 id="a">A</h2>')).toMatchObject({
      language: 'en-US',
      title: 'Getting ready',
      stage: 'prepare',
    });
  });

  it('says its other names where it begins', () => {
    const page = cut('<h1 id="short">A</h1><p>Lead.</p><h2 id="b">B</h2>', { alsoCalled: 'Also: this.' });
    expect(page.sections[0]?.blocks).toEqual(['Lead.', 'Also: this.']);
  });

  it('holds nothing from outside main', () => {
    expect(JSON.stringify(cut('<h2 id="a">A</h2><p>Text.</p>'))).not.toContain('Menu');
  });
});

describe('its sections', () => {
  it('start at headings with an id, however deep they stand', () => {
    const page = cut(
      '<div><h1 id="top">Getting ready</h1><p>Lead.</p></div>' +
        '<section><div><h2 id="driving">You need a ride</h2></div><p>Do not drive.</p>' +
        '<h3 id="bus">By bus</h3><p>With a friend.</p></section>',
    );
    expect(page.sections).toEqual([
      { id: 'top', heading: 'Getting ready', asked: [], blocks: ['Lead.'], sources: 0 },
      { id: 'driving', heading: 'You need a ride', asked: [], blocks: ['Do not drive.'], sources: 0 },
      { id: 'bus', heading: 'By bus', asked: [], blocks: ['With a friend.'], sources: 0 },
    ]);
  });

  it('do not start at other headings, whose words stay in the text', () => {
    const page = cut('<h2 id="a">A</h2><h3>No id</h3><h4 id="b">Small</h4><p>Text.</p>');
    expect(page.sections).toEqual([
      { id: 'a', heading: 'A', asked: [], blocks: ['No id', 'Small', 'Text.'], sources: 0 },
    ]);
  });

  it('leave out what the parts of the short version are called', () => {
    const page = cut(
      '<h1 id="a">A</h1><p>Lead.</p><section class="short"><h2>Key points</h2><p>One.</p></section>',
    );
    expect(page.sections[0]?.blocks).toEqual(['Lead.', 'One.']);
  });

  it('give the text before the first heading to the page as a whole', () => {
    expect(cut('<p>Lead.</p><h2 id="a">A</h2>').sections[0]).toEqual({
      id: '',
      heading: 'Getting ready',
      asked: [],
      blocks: ['Lead.'],
      sources: 0,
    });
  });

  it('count the sources that they cite, each once', () => {
    const note = (...ids: number[]) =>
      `<sup>${ids.map((id) => `<a href="#source-${id}">${id}</a>`).join('')}</sup>`;
    const page = cut(
      `<h2 id="a">A</h2><p>One.${note(1, 2)} Two.${note(2)}</p><h2 id="b">B</h2><p>Three.${note(1)}</p>`,
    );
    expect(page.sections.map(({ blocks, sources }) => [blocks, sources])).toEqual([
      [['One. Two.'], 2],
      [['Three.'], 1],
    ]);
  });

  it('leave out what repeats from page to page', () => {
    const page = cut(
      '<p class="no-grade">3 minutes</p><h2 id="a">A</h2><p>Text<sup>1</sup>.</p>' +
        '<div class="no-grade"><p>Note</p></div><h2 id="get-help">Help</h2><p>Card</p>',
    );
    expect(page.sections).toMatchObject([{ id: 'a', blocks: ['Text.'] }]);
  });

  it('glue no words together, neither in lists nor in tables nor at line breaks', () => {
    const page = cut(
      '<h2 id="a">A</h2><ul><li>one</li><li>two <b>three</b></li></ul>' +
        '<table><tr><th>four</th><td>five</td></tr></table><p>six<br>seven</p><div>eight<p>nine</p>ten</div>',
    );
    expect(page.sections[0]?.blocks).toEqual([
      'one',
      'two three',
      'four',
      'five',
      'six seven',
      'eight',
      'nine',
      'ten',
    ]);
  });

  it('know the questions of the reader', () => {
    const asked = new Map([['a', ['Can I drive?', 'Who takes me home?']]]);
    const page = cut('<h2 id="a">A</h2><h2 id="b">B</h2>', { asked });
    expect(page.sections.map((section) => section.asked)).toEqual([
      ['Can I drive?', 'Who takes me home?'],
      [],
    ]);
  });

  it('read characters that HTML has to escape', () => {
    expect(cut('<h2 id="a">Q&amp;A</h2><p>1 &lt; 2 and “so”</p>').sections[0]).toMatchObject({
      heading: 'Q&A',
      blocks: ['1 < 2 and “so”'],
    });
  });
});

describe('a glossary', () => {
  const term =
    '<dl><div id="nerve-root"><dt>Nerve root</dt><dd>Where a nerve leaves the spine.</dd></div></dl>';

  it('has its words as sections, and nothing else', () => {
    const page = cut(`<h1>Words</h1><p>Lead.</p><h2 id="n">N</h2>${term}`, { isGlossary: true });
    expect(page.sections).toEqual([
      {
        id: 'nerve-root',
        heading: 'Nerve root',
        asked: [],
        blocks: ['Where a nerve leaves the spine.'],
        sources: 0,
      },
    ]);
  });
});
