import { describe, expect, test } from 'vitest';
import { idIn } from '../../../src/arrive/fragment.ts';
import { type KnownPages, recover } from '../../../src/arrive/recover.ts';
import { addressesOf } from '../../../src/checks/addresses.ts';
import { redirectsOf } from '../../../src/checks/aliases.ts';
import { readContent } from '../../../src/checks/content.ts';
import { ANSWER_SECTIONS } from '../../../src/clinics/clinic.ts';

const content = readContent('content', 'content');
const addresses = addressesOf(content);
const moved = Object.fromEntries(redirectsOf(content).map(({ from, to }) => [from, to]));
const known: KnownPages = {
  pages: [...addresses].map(([address, anchors]) => ({
    address,
    title: address,
    anchors: [...(anchors ?? [])],
  })),
  moved,
};

/** What a browser makes of a link to this copy. */
const opened = (link: string, base = '/') => recover(new URL(link, 'https://guide.example'), base, known);

/** What mail programs, scanners, printers and people do to the path of a link. */
const pathDamage: Record<string, (path: string) => string> = {
  capitals: (path) => path.toUpperCase(),
  'a capital at each word': (path) => path.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  'no slash at the end': (path) => path.slice(0, -1),
  'a doubled slash': (path) => path.replace(/\/$/, '//'),
  'index.html': (path) => `${path}index.html`,
  'a full stop': (path) => `${path.slice(0, -1)}.`,
  'a bracket and a comma': (path) => `${path}),`,
  'an encoded space': (path) => path.replace(/\/$/, '%20/'),
  'spaces for hyphens': (path) => path.replaceAll('-', '%20'),
  'tracking behind an ampersand': (path) => `${path}&utm_source=mail`,
  'an encoded question mark': (path) => `${path}%3Futm_source=mail`,
};

describe.each(['/', '/guide/'])('Under %s', (base) => {
  test.each(Object.entries(pathDamage))('every address survives %s', (_name, damage) => {
    for (const [address] of addresses) {
      if (address === '/') continue;
      expect(opened(base + damage(address).slice(1), base).certain, damage(address)).toBe(address);
    }
  });

  test('every section survives an encoded #, in capitals too, with tracking and signs behind it', () => {
    for (const [address, anchors] of addresses) {
      for (const anchor of anchors ?? []) {
        for (const tail of ['', '?utm_source=mail', ').', '%20']) {
          const path = `${base}${address.slice(1)}%23${anchor}${tail}`;
          expect(opened(path, base).certain, path).toBe(`${address}#${anchor}`);
          expect(opened(path.replace(anchor, anchor.toUpperCase()), base).certain).toBe(
            `${address}#${anchor}`,
          );
        }
      }
    }
  });

  test('short addresses lead on, with their section', () => {
    for (const [from, to] of Object.entries(moved)) {
      expect(opened(`${base}${from.slice(1).toUpperCase()}`, base).certain).toBe(to);
    }
    expect(opened(`${base}READY%23Eating`, base).certain).toBe('/getting-ready/#eating');
  });

  test.each([
    'my-plan/%23d=2026-12-09&t=14:30&c=northway&s=left',
    'my-plan/%23d=2026-12-09%26t=14:30%26c=northway%26s=left',
    'my-plan%2523d=2026-12-09&amp;t=14%3A30&amp;c=northway&amp;s=left).',
    'My-Plan/%23d=2026-12-09&t=14:30&c=northway&s=left&utm_source=mail',
  ])('a plan comes back with its date: %s', (path) => {
    expect(opened(base + path, base).certain).toBe('/my-plan/#d=2026-12-09&t=14:30&c=northway&s=left');
  });

  test('a search comes back with its words', () => {
    expect(opened(`${base}search/%23q=driving%20home`, base).certain).toBe('/search/#q=driving%20home');
  });
});

test.each([
  '/geting-ready/',
  '/nothing/',
  '/ready-for-it/',
  '/c/gone/',
  '/%E0%A4%A',
  '/getting-ready/eating/',
])('does not jump where it is not sure: %s', (path) => {
  const { certain, nearest } = opened(path);
  expect(certain).toBeNull();
  expect(nearest).toHaveLength(3);
});

test('offers what is nearest first', () => {
  expect(opened('/geting-ready/').nearest[0]?.address).toBe('/getting-ready/');
  expect(opened('/helpp/').nearest[0]?.address).toBe('/when-to-get-help/');
});

test('a page of a clinic is offered only to those who nearly typed its address', () => {
  const clinics = {
    pages: ['/c/northway/', '/about/', '/help/', '/diary/'].map((address) => ({
      address,
      title: address,
      anchors: [],
    })),
    moved: {},
  };
  const offered = (path: string) =>
    recover(new URL(path, 'https://guide.example'), '/', clinics).nearest.map(({ address }) => address);
  expect(offered('/northwy/')[0]).toBe('/c/northway/');
  expect(offered('/not-there/')).not.toContain('/c/northway/');
});

test('a section that is not there opens the page at its top', () => {
  expect(opened('/Getting-Ready/%23nothing').certain).toBe('/getting-ready/');
});

test.each([
  ['#Eating', 'eating'],
  ['#%23eating', 'eating'],
  ['#eating?utm_source=mail', 'eating'],
  ['#eating&utm_source=mail', 'eating'],
  ['#eating).', 'eating'],
  ['#Blood-Thinners”', 'blood-thinners'],
  ['#%E0%A4%A', 'e0'],
  ['#', undefined],
])('reads %s as %s', (fragment, id) => {
  expect(idIn(fragment)).toBe(id);
});

test('the five short addresses for messages lead to the pages that they promise', () => {
  expect(moved).toMatchObject({
    '/ready/': '/getting-ready/',
    '/the-day/': '/the-five-steps/',
    '/after/': '/the-first-24-hours/',
    '/help/': '/when-to-get-help/',
  });
  expect(addresses.has('/diary/') || '/diary/' in moved).toBe(true);
});

test('the answers of clinics belong to sections that are there', () => {
  for (const at of Object.values(ANSWER_SECTIONS).flat()) {
    const [article = '', section = ''] = at.split('#');
    expect(addresses.get(`/${article}/`)?.has(section), at).toBe(true);
  }
});
