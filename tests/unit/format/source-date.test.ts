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

  test('does not say how a study was done, where the title says it last', () => {
    const named = (title: string) => shortSource({ title, publisher: 'Cup' });
    expect(named('Tea and pain: a prospective cohort study of 12 cups')).toBe('Tea and pain. Cup');
    expect(named('Tea: Systematic Review and Meta-analysis')).toBe('Tea. Cup');
    expect(named('Tea: what the LEAF study found')).toBe('Tea: what the LEAF study found. Cup');
  });

  test('a question ends with its own mark', () => {
    expect(shortSource({ title: 'Is tea hot (TH-1)?', publisher: 'Cup' })).toBe('Is tea hot? Cup');
  });
});

test('a publisher keeps the beginning of its name', () => {
  expect(shortPublisher('Guy’s and St Thomas’ NHS Foundation Trust')).toBe('Guy’s and St Thomas’');
});
