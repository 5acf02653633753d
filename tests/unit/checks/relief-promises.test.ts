import { expect, test } from 'vitest';
import { english } from '../../../src/checks/languages/en/english.ts';
import { findReliefPromise } from '../../../src/checks/relief-promises.ts';

test.each([
  'The injection will ease your pain.',
  'It will help.',
  'The block always works.',
  'You will feel better after a week.',
  'You will be pain-free.',
  'Your pain will go.',
  'The leg pain will soon be gone.',
  'Relief will come within days.',
  'Relief is certain.',
  'We guarantee relief.',
  'It is 100% safe.',
  'It cures your sciatica.',
  'It works for everyone.',
  'Say goodbye to your pain.',
  'The steroid is sure to reduce the nerve pain.',
])('finds a promise in: %s', (sentence) => {
  expect(findReliefPromise(sentence, english.promises)).not.toBeNull();
});

test.each([
  'It may ease your pain for a time.',
  'Nobody can promise relief.',
  'Nobody can tell you whether it will help.',
  'It does not help everyone.',
  'Ask if it will help in your case.',
  'Will it help me?',
  'More pain does not mean that the injection will fail.',
  'It is not a cure.',
  'Some people feel much better.',
  'The numbing part works at once.',
  'Nobody can say how long relief will last.',
])('leaves alone: %s', (sentence) => {
  expect(findReliefPromise(sentence, english.promises)).toBeNull();
});
