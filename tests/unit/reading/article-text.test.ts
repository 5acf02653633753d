import { describe, expect, test } from 'vitest';
import type { DrawnWords, SourceLookups } from '../../../src/reading/article-text.ts';
import { readingMinutes, sourcesInReadingOrder, wordsAsDrawn } from '../../../src/reading/article-text.ts';
import { MdxError } from '../../../src/reading/mdx.ts';
import { readArticleText } from '../../../src/reading/text-reader.ts';

const body = `An introduction.

## You can go home {#going-home}

A <Term id="nerve-root">nerve root</Term> is here.<Source id="a b" /> See
[what you can eat](/getting-ready/#eating).<Source id="c" />

<Wording id="driving" />

### At home {#at-home}

Do this:<Source id="d" />

- rest
- move<Source id="e" />

<DoList>

- sit

</DoList>

<Chance id="more-pain" />

<SeriousHarm />

<Figure id="close-up" />

<Expander title="How they counted">

Slowly.

</Expander>

| A | B |
| --- | --- |
| one | two |

<CareCards />

<Moved from="old" />
`;

const text = readArticleText(body);

describe('headings and sections', () => {
  test('have depth, id, words and line', () => {
    expect(text.headings).toEqual([
      { depth: 2, id: 'going-home', text: 'You can go home', line: 3 },
      { depth: 3, id: 'at-home', text: 'At home', line: 10 },
    ]);
  });

  test('a heading without braces has no id', () => {
    expect(readArticleText('## Home').headings).toEqual([{ depth: 2, id: null, text: 'Home', line: 1 }]);
  });

  test('what comes before the first heading is the introduction', () => {
    expect(text.intro.blocks.map((block) => block.text)).toEqual(['An introduction.']);
    expect(text.intro.words).toBe(2);
  });

  test('count the words of the file, and neither references nor components', () => {
    // "A nerve root is here. See what you can eat."
    expect(text.sections[0]?.words).toBe(10);
    // "Do this: rest move sit", the expander with its title, and the cells.
    expect(text.sections[1]?.words).toBe(2 + 1 + 1 + 1 + 3 + 1 + 4);
    expect(text.words).toBe(2 + 10 + 13);
  });

  test('lines count from the top of the file when front matter is above', () => {
    expect(readArticleText(`---\ntitle: x\n---\n\n## Home {#home}\n`).headings[0]?.line).toBe(5);
  });
});

describe('uses', () => {
  test('are in reading order, each with its line', () => {
    expect(text.uses).toEqual([
      { kind: 'term', id: 'nerve-root', line: 5 },
      { kind: 'source', id: 'a', line: 5 },
      { kind: 'source', id: 'b', line: 5 },
      { kind: 'link', url: '/getting-ready/#eating', text: 'what you can eat', line: 6 },
      { kind: 'source', id: 'c', line: 6 },
      { kind: 'wording', id: 'driving', line: 8 },
      { kind: 'source', id: 'd', line: 12 },
      { kind: 'source', id: 'e', line: 15 },
      { kind: 'chance', id: 'more-pain', line: 23 },
      { kind: 'serious-harm', line: 25 },
      { kind: 'figure', id: 'close-up', line: 27 },
      { kind: 'care-cards', line: 39 },
      { kind: 'moved', from: 'old', line: 41 },
    ]);
  });

  test('a step brings its drawing, and its heading is the section', () => {
    const steps = readArticleText(
      '<Steps>\n\n<Step id="prep" picture="step-1">\n\n## Prep {#prep}\n\nLie down.\n\n</Step>\n\n</Steps>',
    );
    expect(steps.uses).toEqual([{ kind: 'figure', id: 'step-1', line: 3 }]);
    expect(steps.headings.map(({ id }) => id)).toEqual(['prep']);
    expect(steps.sections[0]?.words).toBe(2);
  });
});

describe('blocks', () => {
  test('know their sources, their list with its lead-in, and the components around them', () => {
    const items = text.blocks.filter(({ kind }) => kind === 'item');
    expect(items.map((item) => item.text)).toEqual(['rest', 'move', 'sit']);
    expect(items[1]?.sources).toEqual(['e']);
    expect(items[1]?.place).toBe(1);
    expect(items[1]?.group?.leadIn?.text).toBe('Do this:');
    expect(items[1]?.group?.leadIn?.sources).toEqual(['d']);
    expect(items[2]?.inside).toEqual(['DoList']);
  });

  test('leave the words of links inside the guide out of what they state', () => {
    const [, block] = text.blocks;
    expect(block?.text).toBe('A nerve root is here. See\nwhat you can eat.');
    expect(block?.ownText).toBe('A nerve root is here. See\n.');
  });

  test('words right inside a component, without empty lines, are a paragraph', () => {
    const say = readArticleText('<Say>\nIt hurts.\n</Say>');
    expect(say.blocks).toMatchObject([{ kind: 'paragraph', inside: ['Say'], line: 2 }]);
    expect(say.blocks[0]?.text.trim()).toBe('It hurts.');
  });

  test('a reference on a line of its own belongs to the paragraph before it', () => {
    expect(readArticleText('It is so.\n\n<Source id="a" />').blocks[0]?.sources).toEqual(['a']);
  });
});

describe('sources in reading order', () => {
  const lookups: SourceLookups = {
    chance: () => ['of-chance', 'a'],
    wording: () => ['of-wording'],
    figure: () => ['of-figure'],
    seriousHarm: ['of-harm'],
    bodyMap: ['of-map'],
    bodyMapTable: (part) => [`of-${part}`],
    careCards: ['of-cards'],
  };
  const article = {
    shortAnswer: { text: 'It is.', sources: ['first', 'e'] },
    keyPoints: [{ text: 'One.', sources: ['second'] }],
    whatToDo: [{ text: 'Do it.', sources: ['third'] }, { text: 'Rest.' }],
  };

  test('start with short answer and key points, and name each source once', () => {
    expect(sourcesInReadingOrder(article, text, lookups)).toEqual([
      'first',
      'e',
      'second',
      'third',
      'a',
      'b',
      'c',
      'of-wording',
      'd',
      'of-chance',
      'of-harm',
      'of-figure',
      'of-cards',
    ]);
  });
});

describe('length', () => {
  const drawn: DrawnWords = {
    chance: () => 20,
    wording: () => 15,
    bodyMapTable: () => 30,
    bodyMap: 9,
    seriousHarm: 18,
    careCards: 200,
  };

  test('counts what components draw', () => {
    expect(text.sections.map((section) => wordsAsDrawn(section, drawn))).toEqual([
      10 + 15,
      13 + 20 + 18 + 200,
    ]);
    expect(wordsAsDrawn(text, drawn)).toBe(25 + 15 + 20 + 18 + 200);
  });

  test.each([
    [0, 1],
    [299, 1],
    [300, 2],
    [1000, 5],
  ])('%i words take %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('a text that is not MDX', () => {
  test('says where and why', () => {
    const read = () => readArticleText('Fine.\n\n<DoList>\n\n- a\n');
    expect(read).toThrow(MdxError);
    expect(read).toThrow('Expected a closing tag for `<DoList>`');
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ line: 3 });
    }
  });
});
