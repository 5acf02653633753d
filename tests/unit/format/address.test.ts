import { expect, test } from 'vitest';
import { articleAddress, languageRoot, splitArticleId } from '../../../src/format/address.ts';
import type { Language } from '../../../src/site.config.ts';

const languages: Language[] = [
  { code: 'en', tag: 'en-US', path: '', dir: 'ltr', name: 'English' },
  { code: 'es', tag: 'es', path: 'es', dir: 'ltr', name: 'Español' },
];

test('the language at the root has short addresses, the others have their folder', () => {
  expect(articleAddress('en', 'getting-ready', languages)).toBe('/getting-ready/');
  expect(articleAddress('es', 'getting-ready', languages)).toBe('/es/getting-ready/');
  expect(languageRoot('en', languages)).toBe('/');
  expect(languageRoot('es', languages)).toBe('/es/');
});

test('the id of an article holds its language and its name', () => {
  expect(splitArticleId('en/getting-ready')).toEqual({ language: 'en', name: 'getting-ready' });
});
