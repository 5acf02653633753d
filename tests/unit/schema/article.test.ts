import { describe, expect, test } from 'vitest';
import type { ArticleInput } from '../../../src/schema/article.ts';
import { articleSchema } from '../../../src/schema/article.ts';
import { STAGES } from '../../../src/schema/stage.ts';

const article: ArticleInput = {
  title: 'What is tea?',
  shortAnswer: { text: 'It is a warm drink.', sources: ['a'] },
  summary: 'What tea is, what is in it, and what it can and cannot do for a person who is thirsty.',
  stage: 'understand',
  keyPoints: ['One.', 'Two.', 'Three.'].map((text) => ({ text, sources: ['a'] })),
  whatToDo: [{ text: 'Drink it.' }],
  alsoAsked: [{ question: 'Is it warm?', section: 'warm' }],
  alsoCalled: [],
  related: ['milk', 'water', 'juice'],
  written: '2026-11-22',
  updated: '2026-11-22',
  changes: [{ date: '2026-11-22', text: 'First version.' }],
  review: 'not-reviewed',
  aliases: ['/what-it-is/'],
};

function fieldsRefused(change: Record<string, unknown>): string[] {
  const result = articleSchema.safeParse({ ...article, ...change });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

test('takes the front matter of the authors guide', () => {
  expect(articleSchema.parse(article)).toEqual(article);
  expect(articleSchema.parse({ ...article, form: 'steps' }).form).toBe('steps');
});

test('takes every stage and no sixth', () => {
  for (const stage of STAGES) expect(fieldsRefused({ stage })).toEqual([]);
  expect(STAGES).toHaveLength(5);
  expect(fieldsRefused({ stage: 'later' })).toEqual(['stage']);
});

describe('refuses', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a title that is too long for a phone', { title: 'a'.repeat(66) }, 'title'],
    [
      'a short answer of more than 50 words',
      { shortAnswer: { text: 'word '.repeat(51).trim(), sources: ['a'] } },
      'shortAnswer.text',
    ],
    [
      'a short answer without a source',
      { shortAnswer: { text: 'It is.', sources: [] } },
      'shortAnswer.sources',
    ],
    ['a summary of 79 characters', { summary: 'a'.repeat(79) }, 'summary'],
    ['a summary of 116 characters', { summary: 'a'.repeat(116) }, 'summary'],
    ['six key points', { keyPoints: Array(6).fill(article.keyPoints[0]) }, 'keyPoints'],
    [
      'a key point without sources',
      { keyPoints: [...article.keyPoints.slice(1), { text: 'Four.' }] },
      'keyPoints.2.sources',
    ],
    ['nothing to do', { whatToDo: [] }, 'whatToDo'],
    ['four things to do', { whatToDo: Array(4).fill({ text: 'Drink it.' }) }, 'whatToDo'],
    ['an action of 16 words', { whatToDo: [{ text: 'word '.repeat(16).trim() }] }, 'whatToDo.0.text'],
    [
      'a question without its mark',
      { alsoAsked: [{ question: 'Warm', section: 'warm' }] },
      'alsoAsked.0.question',
    ],
    ['two related articles', { related: ['milk', 'water'] }, 'related'],
    ['one related article three times', { related: ['milk', 'milk', 'milk'] }, 'related'],
    ['a day before the first', { updated: '2026-11-21' }, 'updated'],
    ['a day that no change explains', { updated: '2026-11-23' }, 'changes'],
    ['an alias without its slashes', { aliases: ['what-it-is'] }, 'aliases.0'],
    ['a field that nobody knows', { author: 'me' }, ''],
    ['no review', { review: undefined }, 'review'],
  ])('%s', (_name, change, field) => {
    expect(fieldsRefused(change)).toContain(field);
  });
});
