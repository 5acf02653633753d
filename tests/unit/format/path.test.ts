import { expect, test } from 'vitest';
import { absoluteUrl, pagePath, withBase } from '../../../src/format/path.ts';

test.each([
  ['/getting-ready/#eating', '/', '/getting-ready/#eating'],
  ['/getting-ready/#eating', '/guide/', '/guide/getting-ready/#eating'],
  ['/', '/guide/', '/guide/'],
  ['#eating', '/guide/', '#eating'],
  ['https://www.nhs.uk/', '/guide/', 'https://www.nhs.uk/'],
  ['//www.nhs.uk/', '/guide/', '//www.nhs.uk/'],
  ['tel:911', '/guide/', 'tel:911'],
  ['mailto:team@guide.example', '/guide/', 'mailto:team@guide.example'],
])('%s on a site under %s is %s', (address, base, expected) => {
  expect(withBase(address, base)).toBe(expected);
});

test.each([
  [{ path: '' }, '', '/'],
  [{ path: '' }, 'glossary', '/glossary/'],
  [{ path: 'es' }, '', '/es/'],
  [{ path: 'es' }, 'glossary', '/es/glossary/'],
])('the page of %o named "%s" is at %s', (language, name, expected) => {
  expect(pagePath(language, name)).toBe(expected);
});

test('a search engine gets the whole address', () => {
  expect(absoluteUrl('/glossary/#disc', 'https://clinic.example')).toBe(
    'https://clinic.example/glossary/#disc',
  );
});
