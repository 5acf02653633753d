import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cardFor, groupFor, readSigns } from '../../../../src/search/browser/signs.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const signs = readSigns(read('content/search/signs/en.txt'));
const { harmless, ...groups } = parse(read('tests/fixtures/sign-sentences.yaml')) as Record<
  string,
  string[]
> & {
  harmless: string[];
};

/** From the gravest; a graver card than the expected one shows the sign as well. */
const order = ['ambulance', 'emergencyRoom', 'urgent', 'call'];

describe('signs of the care cards', () => {
  test.each(Object.entries(groups))(
    'every way of saying one of "%s" shows its card, or a graver one',
    (group, sentences) => {
      const missed = sentences.filter((sentence) => {
        const found = groupFor(sentence, signs);
        return found === undefined || order.indexOf(found) > order.indexOf(group);
      });
      expect(missed).toEqual([]);
    },
  );

  test('of 100 harmless sentences at most 2 alarm', () => {
    const alarmed = harmless.filter((sentence) => groupFor(sentence, signs) !== undefined);
    expect(alarmed.length, alarmed.join(', ')).toBeLessThanOrEqual(harmless.length * 0.02);
  });

  test('the whole text is read, however long', () => {
    const story = `${'The injection went well and I went home. '.repeat(40)} Now I cannot pee.`;
    expect(cardFor(story, signs)).toBe('emergency');
  });
});
