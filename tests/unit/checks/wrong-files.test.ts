import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { mistakeLine } from '../../../src/checks/mistake.ts';
import { readFileText } from '../../../src/checks/file-text.ts';
import {
  append,
  changedFiles,
  checkChanged,
  type Files,
  goodFiles,
  inFolder,
  TODAY,
} from './content-folder.ts';

const FILE = 'articles/en/making-tea.mdx';

/** Things that slip into a file, what is said about them, and the text that the remedy leads to. */
const slips: [typed: string, gist: string, mended: string][] = [
  ['Read (about bread)[/baking-bread/].', 'the wrong way round', 'Read [about bread](/baking-bread/).'],
  ['Read [about bread] (/baking-bread/).', 'because of the space', 'Read [about bread](/baking-bread/).'],
  ['Read [about bread](/baking-bread/', 'is not closed', 'Read [about bread](/baking-bread/).'],
  [
    'Read www.example.org today.',
    'without its beginning',
    'Read [the name of the site](https://www.example.org) today.',
  ],
  ['• one cup', 'pasted bullet', '- one cup'],
  ['It is ** very bold ** now.', 'shows its stars', 'It is very bold now.'],
  ['It takes a while — or longer.', 'the dash', 'It takes a while, or longer.'],
  ['It takes a \u202Ewhile.', 'direction of the text', 'It takes a while.'],
  ['TODO: say more.', 'note to the writer', 'Now you say more.'],
  ['Call [insert the number here].', 'note to the writer', 'Call the kitchen.'],
  ['If the cup is <5 inches wide.', 'write "less than 5"', 'If the cup is less than 5 inches wide.'],
  ['<Wording id=“careful” />', 'curly quotation marks', '<Wording id="careful" />'],
  ['Read [about bread](\\when-to-bake/).', 'is not an address', 'Read about bread.'],
  ['Read [about bread](baking-bread).', 'write /baking-bread/', 'Read [about bread](/baking-bread/).'],
  [
    'Read [about bread](/baking-bread/index.html#part-2).',
    'write /baking-bread/#part-2',
    'Read [about bread](/baking-bread/#part-2).',
  ],
  ['Read [about bread](javascript:alert(1)).', 'take the link out', 'Read about bread.'],
  ['Read [about bread](data:text/html,x).', 'take the link out', 'Read about bread.'],
  [
    'Read [about bread](example.org).',
    'write https://example.org',
    'Read [about bread](https://example.org).',
  ],
];

describe('what slips in while typing', () => {
  test.each(slips)('%s', (typed, gist, mended) => {
    const { mistakes } = checkChanged({ [FILE]: append(`\n${typed}`) });
    const lines = mistakes.map(mistakeLine);
    expect(lines.join('\n')).toContain(gist);
    expect(lines[0]).toMatch(/^content\/articles\/en\/making-tea\.mdx:\d+ {2}/);
    // The remedy, followed to the letter, ends the mistake.
    expect(checkChanged({ [FILE]: append(`\n${mended}`) }).mistakes.map(mistakeLine)).toEqual([]);
  });

  test('a text cut by a # in the front matter', () => {
    const typed = (answer: string) =>
      checkChanged({ [FILE]: (text) => text.replace('text: You can do it at home.', `text: ${answer}`) });
    const [mistake] = typed('You can do it #1 at home.').mistakes;
    expect(mistake?.what).toContain('ends at a #');
    expect(mistake?.remedy).toBe('put the whole text in double quotation marks');
    expect(typed('"You can do it #1 at home."').mistakes.map(mistakeLine)).toEqual([]);
  });
});

describe('addresses that are taken', () => {
  const alias = (address: string) => (text: string) => text.replace('aliases: []', `aliases: [${address}]`);
  test.each([
    ['a page', '/baking-bread/', 'the page of content/articles/en/baking-bread.mdx'],
    ['a list of the build', '/glossary/', 'a page that the build makes'],
    ['a stage', '/understand/', 'a page that the build makes'],
    ['a folder of the build', '/api/v1/', 'a page that the build makes'],
  ])('an alias that equals %s', (_case, address, owner) => {
    const { mistakes } = checkChanged({ [FILE]: alias(address) });
    expect(mistakes.map(mistakeLine)).toHaveLength(1);
    expect(mistakes[0]?.what).toBe(`the alias ${address} is the address of ${owner}`);
    // "take it out" leads back to the file that is right.
    expect(mistakes[0]?.remedy).toBe('take it out of "aliases"');
  });

  test('an alias that another article has', () => {
    const { mistakes } = checkChanged({
      [FILE]: alias('/old-tea/'),
      'articles/en/baking-bread.mdx': alias('/old-tea/'),
    });
    expect(mistakes.map(mistakeLine)).toHaveLength(1);
    expect(mistakes[0]?.what).toContain('an alias in content/articles/en/baking-bread.mdx');
  });

  test('an article named as a page of the build', () => {
    const named = (name: string) =>
      checkChanged({
        [`articles/en/${name}.mdx`]: goodFiles()[FILE]?.replaceAll('making tea', 'knowing tea') ?? '',
        'stages.yaml': (text) => text.replace('making-tea', `making-tea, ${name}`),
      }).mistakes;
    const [mistake] = named('sources');
    expect(mistake?.what).toBe('the build makes a page /sources/ itself');
    expect(mistake?.remedy).toBe('rename the file, for example to sources-explained.mdx');
    expect(named('sources-explained').map(mistakeLine)).toEqual([]);
  });
});

describe('encodings', () => {
  const check = (change: (bytes: Buffer) => Buffer) => {
    const files: Files = changedFiles({});
    const whole = change(Buffer.from(files[FILE] ?? '', 'utf8'));
    return inFolder({ ...files, [FILE]: whole as unknown as string }, (folder) =>
      checkContent({ folder, shownAs: 'content', today: TODAY, dev: true }),
    ).mistakes.map(mistakeLine);
  };

  test('UTF-8 with a byte order mark is read without the mark', () => {
    expect(check((bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toEqual([]);
  });

  test.each([
    ['UTF-16 (little endian)', (bytes: Buffer) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le')],
    ['UTF-16 (big endian)', (bytes: Buffer) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le').swap16()],
    ['Windows-1252', (bytes: Buffer) => Buffer.from(`${bytes.toString()}caf\u00e9`, 'latin1')],
  ])('%s is named, and nothing else is said of the file', (name, change) => {
    const lines = check(change);
    expect(lines.filter((line) => line.includes(FILE))).toEqual([
      expect.stringContaining(`saved as ${name}`),
    ]);
  });

  test('the line of the first strange byte is told', () => {
    const bytes = Buffer.from('one\ntwo\ncaf\u00e9', 'latin1');
    expect(readFileText('x', bytes).mistakes[0]?.line).toBe(3);
  });
});
