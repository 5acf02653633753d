import { describe, expect, it } from 'vitest';
import { cutIntoSections } from '../../../../src/search/build/search-sections.ts';

function cut(content: string) {
  return cutIntoSections(
    `<html lang="en-US"><body><header>Menu</header><main data-search-page data-search-title="Getting ready" data-search-stage="prepare">${content}</main></body></html>`,
  );
}

describe('a page for search', () => {
  it('has its language, title and stage', () => {
    expect(cut('<h2 id="a">A</h2>')).toMatchObject({
      language: 'en-US',
      title: 'Getting ready',
      stage: 'prepare',
    });
  });

  it('is none without the mark', () => {
    expect(cutIntoSections('<html lang="en-US"><main><h1 id="a">A</h1></main></html>')).toBeUndefined();
  });

  it('holds nothing from outside the mark', () => {
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
    expect(page?.sections).toEqual([
      { id: 'top', heading: 'Getting ready', asked: [], blocks: ['Lead.'], sources: 0 },
      { id: 'driving', heading: 'You need a ride', asked: [], blocks: ['Do not drive.'], sources: 0 },
      { id: 'bus', heading: 'By bus', asked: [], blocks: ['With a friend.'], sources: 0 },
    ]);
  });

  it('do not start at other headings, whose words stay in the text', () => {
    const page = cut('<h2 id="a">A</h2><h2>No id</h2><h4 id="b">Small</h4><p>Text.</p>');
    expect(page?.sections).toEqual([
      { id: 'a', heading: 'A', asked: [], blocks: ['No id', 'Small', 'Text.'], sources: 0 },
    ]);
  });

  it('give the text before the first heading to the page as a whole', () => {
    expect(cut('<p>Lead.</p><h2 id="a">A</h2>')?.sections[0]).toEqual({
      id: '',
      heading: 'Getting ready',
      asked: [],
      blocks: ['Lead.'],
      sources: 0,
    });
  });

  it('count the sources that they cite, each once', () => {
    const note = (...ids: number[]) =>
      `<sup data-search-ignore>${ids.map((id) => `<a href="#source-${id}">${id}</a>`).join('')}</sup>`;
    const page = cut(
      `<h2 id="a">A</h2><p>One.${note(1, 2)} Two.${note(2)}</p><h2 id="b">B</h2><p>Three.${note(1)}</p>`,
    );
    expect(page?.sections.map(({ blocks, sources }) => [blocks, sources])).toEqual([
      [['One. Two.'], 2],
      [['Three.'], 1],
    ]);
  });

  it('leave out what repeats from page to page', () => {
    const page = cut(
      '<h2 id="a">A</h2><p>Text<sup data-search-ignore>1</sup>.</p><div data-search-ignore><p>Card</p></div>',
    );
    expect(page?.sections[0]?.blocks).toEqual(['Text.']);
  });

  it('glue no words together, neither in lists nor in tables nor at line breaks', () => {
    const page = cut(
      '<h2 id="a">A</h2><ul><li>one</li><li>two <b>three</b></li></ul>' +
        '<table><tr><th>four</th><td>five</td></tr></table><p>six<br>seven</p><div>eight<p>nine</p>ten</div>',
    );
    expect(page?.sections[0]?.blocks).toEqual([
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

  it('know the questions of the reader, as a JSON list or with bars between them', () => {
    const page = cut(
      '<h2 id="a" data-asked="Can I drive?| Who takes me home? ">A</h2>' +
        '<h2 id="b" data-asked="[&quot;Is it safe, or not?&quot;]">B</h2>',
    );
    expect(page?.sections.map((section) => section.asked)).toEqual([
      ['Can I drive?', 'Who takes me home?'],
      ['Is it safe, or not?'],
    ]);
  });

  it('read characters that HTML has to escape', () => {
    expect(cut('<h2 id="a">Q&amp;A</h2><p>1 &lt; 2 and “so”</p>')?.sections[0]).toMatchObject({
      heading: 'Q&A',
      blocks: ['1 < 2 and “so”'],
    });
  });
});

describe('a glossary term', () => {
  const term =
    '<div id="nerve-root" data-search-term><dt>Nerve root</dt><dd>Where a nerve leaves the spine.</dd></div>';

  it('is a section of its own, named by its first term', () => {
    expect(cut(term)?.sections).toEqual([
      {
        id: 'nerve-root',
        heading: 'Nerve root',
        asked: [],
        blocks: ['Where a nerve leaves the spine.'],
        sources: 0,
      },
    ]);
  });

  it('takes its name from the attribute where there is one', () => {
    const named = term.replace('data-search-term', 'data-search-term="Root"');
    expect(cut(named)?.sections[0]?.heading).toBe('Root');
  });

  it('is not part of the section around it', () => {
    const page = cut(`<h2 id="n">N</h2><dl>${term}</dl><p>After.</p>`);
    expect(page?.sections.find((section) => section.id === 'n')?.blocks).toEqual(['After.']);
  });
});
