import { expect, test } from 'vitest';
import { aToZEntries } from '../../../src/library/a-to-z.ts';

const language = { code: 'en', tag: 'en-US', path: '', dir: 'ltr', name: 'English' } as const;
const entries = aToZEntries(
  language,
  [
    {
      address: '/making-tea/',
      data: {
        title: 'Making tea',
        alsoAsked: [
          { question: 'How hot is the water?', section: 'water' },
          { question: 'What is tea?', section: 'short' },
        ],
        alsoCalled: ['cuppa'],
      },
      text: {
        headings: [
          { id: 'water', text: 'The water is hot' },
          { id: 'heat', text: 'How hot is the water?' },
          { id: null, text: 'A heading without an id' },
        ],
      },
    },
  ],
  [
    { id: 'kettle', term: 'Kettle', alsoCalled: ['billy'] },
    { id: 'making-tea', term: 'Making tea', alsoCalled: [] },
  ],
);

test('lists every article, question, section and word, with the page that it is on, and what else people call it', () => {
  expect(entries).toEqual([
    { kind: 'article', name: 'Making tea', path: '/making-tea/', page: '' },
    { kind: 'question', name: 'How hot is the water?', path: '/making-tea/#water', page: 'Making tea' },
    { kind: 'question', name: 'What is tea?', path: '/making-tea/#short', page: 'Making tea' },
    { kind: 'section', name: 'The water is hot', path: '/making-tea/#water', page: 'Making tea' },
    { kind: 'otherWord', name: 'cuppa', path: '/making-tea/', page: 'Making tea' },
    { kind: 'term', name: 'Kettle', path: '/glossary/#kettle', page: '' },
    { kind: 'otherWord', name: 'billy', path: '/glossary/#kettle', page: 'Kettle' },
    { kind: 'term', name: 'Making tea', path: '/glossary/#making-tea', page: '' },
  ]);
});

test('keeps the question where a heading of the same page has the same words', () => {
  expect(entries.filter(({ name }) => name === 'How hot is the water?').map(({ kind }) => kind)).toEqual([
    'question',
  ]);
});
