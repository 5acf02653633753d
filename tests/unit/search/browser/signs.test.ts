import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cardFor, isAlmostSign, readSigns } from '../../../../src/search/browser/signs.ts';
import { markOf, shows } from '../../../../src/search/build/sign-lessons.ts';

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const file = read('content/search/signs/en.txt');
const signs = readSigns(file);

type Sentences = Record<string, string[]>;
const { harmless = [], ...groups } = parse(read('tests/fixtures/sign-sentences.yaml')) as Sentences;
const { harmless: unseenHarmless = [], ...unseen } = parse(
  read('tests/fixtures/unseen-sign-sentences.yaml'),
) as Sentences;

const cardOf = (group: string) => (group === 'urgent' || group === 'call' ? group : 'emergency');
const missedOf = (group: string, sentences: readonly string[]) =>
  sentences.filter((sentence) => !shows(cardFor(sentence, signs), cardOf(group)));

describe('signs of the care cards', () => {
  test.each(Object.entries(groups))(
    'every way of saying one of "%s" shows its card, or a graver one',
    (group, sentences) => {
      expect(missedOf(group, sentences)).toEqual([]);
    },
  );

  test('of sentences that nobody learned from, 5 of 6 show their card or a graver one', () => {
    const missed = Object.entries(unseen).flatMap(([group, sentences]) => missedOf(group, sentences));
    const all = Object.values(unseen).flat();
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length / 6);
  });

  test.each([
    ['known', harmless],
    ['unseen', unseenHarmless],
  ])('of 100 harmless sentences (%s) at most 2 alarm', (_, sentences) => {
    const alarmed = sentences.filter((sentence) => cardFor(sentence, signs) !== undefined);
    expect(alarmed.length, alarmed.join(', ')).toBeLessThanOrEqual(sentences.length * 0.02);
  });

  test('the whole text is read, however long', () => {
    const story = `${'The injection went well and I went home. '.repeat(40)} Now I cannot pee.`;
    expect(cardFor(story, signs)).toBe('emergency');
  });

  test('a g that is not said is no other word', () => {
    for (const typed of ['coughin blood since the shot', 'chokin on every sip'])
      expect(cardFor(typed, signs), typed).toBe('emergency');
  });

  test('what says nothing is not almost a sign', () => {
    for (const typed of ['', 'asdfghjkl', 'Lorem ipsum dolor', 'parking'])
      expect(isAlmostSign(typed, signs), typed).toBe(false);
  });

  test('no signs, no card', () => {
    expect(cardFor('I cannot pee', readSigns(''))).toBeUndefined();
    expect(isAlmostSign('I cannot pee', readSigns(''))).toBe(false);
  });

  test('the file is learned from the sentences as they are now', () => {
    const folder = 'content/search/signs/en/';
    const sources = readdirSync(new URL(folder, root)).sort();
    expect(file, 'run: node src/commands/learn-signs.ts').toContain(
      ` ${markOf(sources.map((name) => read(folder + name)))}\n`,
    );
  });
});
