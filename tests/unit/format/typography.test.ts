import { expect, test } from 'vitest';
import { curlyQuotes, textPieces } from '../../../src/format/typography.ts';

test.each([
  ['Say "stop" at any time.', 'Say “stop” at any time.'],
  ['"Stop," she says.', '“Stop,” she says.'],
  ["the clinic's number", 'the clinic’s number'],
  ["(the 'test' part)", '(the ‘test’ part)'],
  ['He said "call it \'the block\'".', 'He said “call it ‘the block’”.'],
  ['No quotes here.', 'No quotes here.'],
])('curls %s', (straight, curly) => {
  expect(curlyQuotes(straight)).toBe(curly);
});

test('cuts a text at its links and loses no words', () => {
  expect(textPieces('See [the steps](/the-five-steps/#prep) and [help](/when-to-get-help/).')).toEqual([
    { kind: 'words', text: 'See ' },
    { kind: 'link', text: 'the steps', href: '/the-five-steps/#prep' },
    { kind: 'words', text: ' and ' },
    { kind: 'link', text: 'help', href: '/when-to-get-help/' },
    { kind: 'words', text: '.' },
  ]);
});

test('leaves brackets that are no link as they are', () => {
  expect(textPieces('about [sic] (in brackets)')).toEqual([
    { kind: 'words', text: 'about [sic] (in brackets)' },
  ]);
  expect(textPieces('')).toEqual([]);
});
