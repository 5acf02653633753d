import { askPages } from '../support/ask.ts';
import { lostReaders } from '../support/checks/not-found.ts';

askPages(
  'The page for wrong addresses helps',
  lostReaders,
  [
    {
      what: 'no way home',
      on: '/404.html',
      change: [/<a href="\/">Home<\/a>/, ''],
      says: 'has no link to /',
    },
    {
      what: 'no list of all questions',
      on: '/404.html',
      change: ['href="/a-to-z/"', 'href="/tea/"'],
      says: 'has no link to /a-to-z/',
    },
    {
      what: 'no search',
      on: '/404.html',
      change: ['<a href="/search/">Search</a>', ''],
      says: 'has no search',
    },
    {
      what: 'an address that depends on where the reader is',
      on: '/404.html',
      change: ['href="/tea/"', 'href="tea/"'],
      says: 'has the address tea/',
    },
  ],
  ({ address }) => address === '/404.html',
);
