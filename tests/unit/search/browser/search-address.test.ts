import { describe, expect, test } from 'vitest';
import { fragmentOf, typedIn } from '../../../../src/search/browser/search-address.ts';

describe('the address of a search', () => {
  test.each(['driving home', '50% & more', 'a+b', 'café?', '"l5 s1"', '#1'])('brings back "%s"', (typed) => {
    expect(typedIn(fragmentOf(typed))).toBe(typed);
  });

  test.each(['', '   '])('is empty for "%s"', (typed) => {
    expect(fragmentOf(typed)).toBe('');
    expect(typedIn('')).toBe('');
  });

  test('reads a plus sign as a space, as other programs write it', () => {
    expect(typedIn('#q=driving+home')).toBe('driving home');
  });

  test('leaves anchors of the page alone', () => {
    expect(typedIn('#main')).toBeUndefined();
  });

  test('survives a broken escape', () => {
    expect(typedIn('#q=50%')).toBe('50%');
  });
});
