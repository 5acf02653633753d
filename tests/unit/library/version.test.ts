import { describe, expect, test } from 'vitest';
import type { ReadText } from '../../../src/library/version.ts';
import { versionOf } from '../../../src/library/version.ts';

const read: ReadText = {
  article: {
    title: 'Tea',
    shortAnswer: { text: 'It is a drink.', sources: ['a'] },
    summary: 'About tea.',
    stage: 'understand',
    keyPoints: [{ text: 'It is warm.', sources: ['a'] }],
    whatToDo: [{ text: 'Drink it.' }],
    alsoAsked: [{ question: 'Is it warm?', section: 'warm' }],
    alsoCalled: [],
    related: ['x', 'y', 'z'],
    written: '2026-11-22',
    updated: '2026-11-22',
    changes: [{ date: '2026-11-22', text: 'First version.' }],
    review: 'not-reviewed',
    aliases: [],
  },
  body: '## Warm {#warm}\n\nTea is warm.',
  sources: [],
  chances: [],
  terms: [{ id: 'tea', term: 'Tea', definition: 'A drink.', alsoCalled: [], misspellings: [] }],
  wordings: [],
  pictures: [],
  seriousHarm: null,
  careCards: null,
};
const version = versionOf(read);

test('is 8 hex digits, the same each time', () => {
  expect(version).toMatch(/^[0-9a-f]{8}$/);
  expect(versionOf(structuredClone(read))).toBe(version);
});

describe('changes with what a reader reads', () => {
  test.each<[string, Partial<ReadText>]>([
    ['the text', { body: '## Warm {#warm}\n\nTea is hot.' }],
    ['the title', { article: { ...read.article, title: 'Green tea' } }],
    ['a key point', { article: { ...read.article, keyPoints: [{ text: 'It is hot.', sources: ['a'] }] } }],
    ['what to do', { article: { ...read.article, whatToDo: [{ text: 'Let it cool.' }] } }],
    [
      'a definition',
      { terms: [{ id: 'tea', term: 'Tea', definition: 'A hot drink.', alsoCalled: [], misspellings: [] }] },
    ],
    ['a wording', { wordings: [{ text: 'Sit down.', sources: ['a'] }] }],
  ])('%s', (_name, change) => {
    expect(versionOf({ ...read, ...change })).not.toBe(version);
  });
});

describe('stays with what is no text', () => {
  test.each<[string, Partial<ReadText>]>([
    ['line breaks', { body: '## Warm {#warm}\r\n\r\nTea is\r\nwarm.\r\n' }],
    ['dates and the list of changes', { article: { ...read.article, updated: '2026-12-01', changes: [] } }],
    ['its place in the guide', { article: { ...read.article, stage: 'decide', related: ['u', 'v', 'w'] } }],
    [
      'the order of fields in a file',
      { terms: [{ misspellings: [], alsoCalled: [], definition: 'A drink.', term: 'Tea', id: 'tea' }] },
    ],
  ])('%s', (_name, change) => {
    expect(versionOf({ ...read, ...change })).toBe(version);
  });
});
