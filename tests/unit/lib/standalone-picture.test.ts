import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lightColors, standalonePicture } from '../../../src/lib/standalone-picture.ts';

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

describe('every drawing of the guide', () => {
  const files = readdirSync('src/assets/pictures').filter((file) => file.endsWith('.svg'));

  test.each(files)('%s can stand alone', (file) => {
    const id = file.replace('.svg', '');
    const alone = standalonePicture(read(`src/assets/pictures/${file}`), { ...words, id }, colors);
    expect(alone).not.toContain('var(');
    expect(alone).not.toMatch(/light-dark|undefined/);
  });
});
