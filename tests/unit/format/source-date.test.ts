import { describe, expect, test } from 'vitest';
import { shortPublisher, shortSource } from '../../../src/format/source-date.ts';

describe('a source as an article names it', () => {
  test('has no remarks in brackets, and no kind of trust', () => {
    expect(
      shortSource({
        title: 'Tea and pain (report of Leaf et al., Cup 2016;16(7):876), in full',
        publisher: 'Pot (UK) NHS Foundation Trust',
      }),
    ).toBe('Tea and pain, in full. Pot');
  });

  test('a question ends with its own mark', () => {
    expect(shortSource({ title: 'Is tea hot (TH-1)?', publisher: 'Cup' })).toBe('Is tea hot? Cup');
  });
});

test('a publisher keeps the beginning of its name', () => {
  expect(shortPublisher('Guy’s and St Thomas’ NHS Foundation Trust')).toBe('Guy’s and St Thomas’');
});
