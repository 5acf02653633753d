import { describe, expect, test } from 'vitest';
import { gradeSentences, measureSentences } from '../../../src/reading/reading.ts';

const sentences = (...blocks: string[]) => measureSentences(blocks).map(({ text }) => text);

describe('where a sentence ends', () => {
  test('at a full stop, a question mark or an exclamation mark', () => {
    expect(sentences('It helps. Does it last? Ask!')).toEqual(['It helps.', 'Does it last?', 'Ask!']);
  });

  test('with its paragraph, item or cell', () => {
    expect(sentences('your letter', 'a list of your medicines')).toEqual([
      'your letter',
      'a list of your medicines',
    ]);
  });

  test('never at a colon, a comma or a bracket', () => {
    expect(sentences('Bring these: your letter, your list (on paper), and a friend.')).toHaveLength(1);
  });

  test('never inside a number, a time or an abbreviation', () => {
    expect(sentences('A temperature of 100.4°F (38°C) or more needs a call.')).toHaveLength(1);
    expect(sentences('Come at 8:30 a.m. with Dr. Who.')).toHaveLength(1);
  });
});

describe('how long and how hard a sentence is', () => {
  test.each([
    ['You may feel better.', 4],
    ['A low-dose X-ray takes 2 to 6 weeks.', 8],
    ['You’ll hear from your team.', 5],
  ])('%s has %i words', (text, words) => {
    expect(measureSentences([text])[0]?.words).toBe(words);
  });

  test('words of three syllables or more are hard', () => {
    const [sentence] = measureSentences(['The radiologist injects the anesthetic near the nerve.']);
    expect(sentence).toMatchObject({ words: 8, hardWords: 2 });
  });

  test('a number counts as one syllable at least', () => {
    expect(measureSentences(['24 of 90.'])[0]?.syllables).toBeGreaterThanOrEqual(3);
  });
});

describe('the grades of a text', () => {
  test('are the formulas of Kincaid and McLaughlin', () => {
    // 1 sentence, 10 words, 15 syllables, 1 hard word.
    const sentence = { text: '', words: 10, syllables: 15, hardWords: 1 };
    const grade = gradeSentences([sentence]);
    expect(grade.fleschKincaid).toBeCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59, 5);
    expect(grade.smog).toBeCloseTo(1.043 * Math.sqrt(30) + 3.1291, 3);
  });

  test('rise with longer sentences and longer words', () => {
    const easy = gradeSentences(
      measureSentences(['You lie on your front. A nurse helps you. It takes a few minutes.']),
    );
    const hard = gradeSentences(
      measureSentences([
        'Radiological investigations occasionally necessitate additional administration of intravenous medication.',
      ]),
    );
    expect(easy.fleschKincaid).toBeLessThan(3);
    expect(hard.fleschKincaid).toBeGreaterThan(20);
    expect(hard.smog).toBeGreaterThan(easy.smog);
  });

  test('name the longest sentence and the share of those over 15 words', () => {
    const words = (count: number) => ({ text: '', words: count, syllables: count, hardWords: 0 });
    expect(gradeSentences([words(15), words(16), words(4), words(20)])).toMatchObject({
      sentences: 4,
      words: 55,
      longest: 20,
      shareOver15: 0.5,
    });
  });

  test('are zero where there is nothing to read', () => {
    expect(gradeSentences([])).toEqual({
      sentences: 0,
      words: 0,
      fleschKincaid: 0,
      smog: 0,
      longest: 0,
      shareOver15: 0,
    });
  });
});
