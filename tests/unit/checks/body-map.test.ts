import { describe, expect, test } from 'vitest';
import { mistakeLine } from '../../../src/checks/mistake.ts';
import { checkChanged, type Changes } from './content-folder.ts';

const AREAS = 'body-map.yaml';
const WORDS = 'body-map/en.yaml';

const areas =
  '- { number: 1, id: ear, part: arm, views: [front], roots: [C2], sources: [tea-book] }\n' +
  '- { number: 2, id: toe, part: leg, views: [front, back], roots: [L5, S1], sources: [bread-book] }\n';
const part = (name: string) =>
  `  ${name}:\n    name: The ${name}\n    sure: { text: Books on the ${name} differ., sources: [tea-book] }\n` +
  `    help: Ask a friend about the ${name}.\n    read: { text: More on the ${name}, address: /making-tea/#part-1 }\n`;
const words =
  'caution: { text: A map of tea is no tea., sources: [tea-book] }\nparts:\n' +
  `${['arm', 'chest', 'leg'].map(part).join('')}areas:\n  ear: { name: Ear }\n  toe: { name: Toe }\n`;

/** What the check says about the map after a change of its two files. */
function mistakes(changes: Changes = {}): string[] {
  const files: Changes = { [AREAS]: areas, [WORDS]: words };
  for (const [path, change] of Object.entries(changes)) {
    files[path] = typeof change === 'function' ? change(files[path] as string) : change;
  }
  return checkChanged(files).mistakes.map((mistake) => mistakeLine(mistake));
}

describe('the body map', () => {
  test('has no mistake', () => {
    expect(mistakes()).toEqual([]);
  });

  test.each([
    ['an unknown source', { [AREAS]: () => areas.replace('tea-book', 'tee-book') }, 'tee-book'],
    ['a nerve that does not exist', { [AREAS]: () => areas.replace('C2', 'X2') }, 'is not a nerve root'],
    ['a part that does not exist', { [AREAS]: () => areas.replace('part: leg', 'part: tail') }, 'tail'],
    [
      'the same number twice',
      { [AREAS]: () => areas.replace('number: 2', 'number: 1') },
      'number 1 of "toe"',
    ],
    [
      'an area without words',
      { [WORDS]: () => words.replace('  toe: { name: Toe }\n', '') },
      '"toe" has no words',
    ],
    ['words without an area', { [WORDS]: () => `${words}  tail: { name: Tail }\n` }, 'no area "tail"'],
    ['a part without words', { [WORDS]: () => words.replace(part('leg'), '') }, 'leg'],
    ['a link that leads nowhere', { [WORDS]: () => words.replace('/making-tea/#part-1', '/tea/') }, '/tea/'],
  ] as [string, Changes, string][])('with %s says so', (_, changes, says) => {
    expect(mistakes(changes).join('\n')).toContain(says);
  });
});
