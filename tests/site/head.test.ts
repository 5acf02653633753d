import { askPages, askSite } from '../support/ask.ts';
import {
  badDescription,
  missingPreload,
  repeatedHeads,
  unsaidStatus,
  wrongCanonical,
  wrongLanguage,
  wrongRobots,
} from '../support/checks/head.ts';

askPages('Every page names its language and direction', wrongLanguage, [
  { what: 'no language', change: [' lang="en-US"', ''], says: 'lang=""' },
  { what: 'another direction', change: ['dir="ltr"', 'dir="rtl"'], says: 'expected "ltr"' },
]);

askPages('Every page has a description of 60 to 160 characters', badDescription, [
  { what: 'too short', change: [/content="How to[^"]*"/, 'content="Tea."'], says: '4 characters' },
  {
    what: 'too long',
    change: ['content="How to', `content="${'Very '.repeat(20)}how to`],
    says: 'expected 60 to 160',
  },
]);

askPages('Every page about medicine says in its description who has checked it', unsaidStatus, [
  ...['/tea/', '/', '/glossary/'].map((on) => ({
    what: `a description of ${on} without it`,
    on,
    change: [' Not yet checked by a health professional."', '"'] as const,
    says: `${on} does not say`,
  })),
]);

askSite('No two pages have the same title or description', repeatedHeads, [
  {
    what: 'the title of the home page',
    change: ['Making tea – Fixture', 'Home – Fixture'],
    says: 'have the title "Home – Fixture"',
  },
  { what: 'no title', change: [/<title>.*<\/title>/, ''], says: 'have the title ""' },
  {
    what: 'the description of the other article',
    change: [
      /content="How to[^"]*"/,
      'content="How to keep the leaves, told so that the checks have a second article. Not yet checked by a health professional."',
    ],
    says: 'have the description "How to keep',
  },
]);

askPages('Every listed page names its one address', wrongCanonical, [
  {
    what: 'the address of another page',
    change: ['https://guide.example/tea/', 'https://guide.example/'],
    says: 'expected "https://guide.example/tea/"',
  },
  { what: 'no address', change: [/<link rel="canonical".*\/>/, ''], says: 'address ""' },
  {
    what: 'an address on the page for wrong addresses',
    on: '/404.html',
    change: ['</title>', '</title><link rel="canonical" href="https://guide.example/404.html" />'],
    says: 'expected ""',
  },
]);

askPages('Search engines leave out the 404 and the pages of clinics, and nothing else', wrongRobots, [
  { what: 'an article that is hidden', change: ['max-snippet:-1', 'noindex'], says: 'is hidden' },
  {
    what: 'a search that is hidden',
    on: '/search/',
    change: ['max-snippet:-1', 'noindex'],
    says: '/search/ is hidden',
  },
  {
    what: 'a 404 that is listed',
    on: '/404.html',
    change: [/<meta name="robots".*\/>/, ''],
    says: 'is listed',
  },
]);

askPages('Every page asks for both fonts at once', missingPreload, [
  {
    what: 'one that comes later',
    change: [/<link rel="preload" href="\/_astro\/head.*\/>/, ''],
    says: 'does not preload _astro/head.woff2',
  },
]);
