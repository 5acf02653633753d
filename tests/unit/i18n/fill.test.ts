import { expect, test } from 'vitest';
import { fill, uiTexts } from '../../../src/i18n/index.ts';

test('puts values into the places of a text', () => {
  expect(fill('Step {n} of {total}', { n: 2, total: 5 })).toBe('Step 2 of 5');
  expect(fill('{n} and {n}', { n: 'one' })).toBe('one and one');
});

test('leaves a place without a value, so that a test finds it', () => {
  expect(fill('Written {date}', {})).toBe('Written {date}');
});

test('a language without texts stops the build and says what to do', () => {
  expect(() => uiTexts('xx')).toThrow('Add src/i18n/xx.ts');
  expect(uiTexts('en').siteName).toBe('Nerve Root Block Guide');
});
