import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lightColors, standalonePicture } from '../../../src/machine/standalone-picture.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const colors = lightColors(read('src/styles/tokens.css'), read('src/styles/palette.css'));
const words = { id: 'cup', title: 'A cup', description: 'Tea & <b>', credit: 'By us, CC BY 4.0' };
const cup =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><symbol id="cup" viewBox="0 0 40 30"><path fill="var(--il-nerve)"/></symbol></svg>';

test('colors are the light ones, followed through references', () => {
  expect(colors.get('--il-bone')).toBe('#fdf6e6');
  const file = standalonePicture(cup, words, colors);
  expect(file).toContain('fill="#c95c08"');
});

test('the file shows its symbol, has its size, and says what it is and whose', () => {
  const file = standalonePicture(cup, words, colors);
  expect(file).toMatch(/^<svg [^>]*viewBox="0 0 40 30" width="40" height="30" role="img"/);
  expect(file).toContain('<title>A cup</title><desc>Tea &amp; &lt;b&gt;</desc>');
  expect(file).toContain('CC BY 4.0');
  expect(file).toMatch(/<use href="#cup"\/><\/svg>\s*$/);
});

test('a fallback is taken where a color is set by the page alone', () => {
  const zone = cup.replace('var(--il-nerve)', 'var(--zone,var(--il-nerve))');
  expect(standalonePicture(zone, words, colors)).toContain('fill="#c95c08"');
});

test('an unknown color stops the build', () => {
  expect(() => standalonePicture(cup.replace('nerve', 'nerves'), words, colors)).toThrow('--il-nerves');
});

test('a drawing of a shared file has its own size, and one that is laid over another has both', () => {
  const shared = cup.replace('<symbol', '<symbol id="lid" viewBox="0 0 5 5"/><symbol');
  expect(standalonePicture(shared, words, colors)).toContain('viewBox="0 0 40 30" width="40"');
  const spoon = cup.replaceAll('cup', 'spoon');
  const both = standalonePicture(cup, { ...words, over: { id: 'spoon', source: spoon } }, colors);
  expect(both).toContain('<symbol id="spoon"');
  expect(both).toMatch(/<use href="#cup"\/><use href="#spoon"\/><\/svg>\s*$/);
  expect(both.match(/<svg/g)).toHaveLength(1);
});

describe('every drawing of the guide', () => {
  const drawings = readdirSync('src/assets/pictures')
    .filter((file) => file.endsWith('.svg'))
    .map((file) => read(`src/assets/pictures/${file}`))
    .flatMap((source) =>
      [...source.matchAll(/<symbol id="([^"]+)" viewBox/g)].map(([, id = '']): [string, string] => [
        id,
        source,
      ]),
    );

  test.each(drawings)('%s can stand alone', (id, source) => {
    const alone = standalonePicture(source, { ...words, id }, colors);
    expect(alone).not.toContain('var(');
    expect(alone).not.toMatch(/light-dark|undefined/);
  });
});
