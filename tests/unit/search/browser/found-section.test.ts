import { describe, expect, test } from 'vitest';
import { foundSection, type Piece } from '../../../../src/search/browser/found-section.ts';

/** Marks written as brackets, so that a test reads like a result. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const marks =
  (...words: string[]) =>
  (word: string) =>
    words.some((each) => word.includes(each));

const record = (title: string, text: string) => ({
  url: '/guide/the-first-24-hours/#driving',
  content: `${title}. ${text}`,
  meta: { title, page: 'The first 24 hours', stage: 'afterwards' },
});

describe('foundSection', () => {
  test('says where the section stands', () => {
    const { address, page, stage } = foundSection(record('Driving', 'Do not drive home.'), marks(), 30);
    expect({ address, page, stage }).toEqual({
      address: '/guide/the-first-24-hours/#driving',
      page: 'The first 24 hours',
      stage: 'afterwards',
    });
  });

  test('marks words in the heading and in the text, without their punctuation', () => {
    const found = foundSection(
      record('Somebody drives you home', 'Do not (drive), please. Go home.'),
      marks('drive', 'home.'),
      30,
    );
    expect(written(found.heading)).toBe('Somebody [drives] you home');
    expect(written(found.excerpt)).toBe('Do not ([drive]), please. Go [home].');
  });

  test('gives neighbors one mark', () => {
    expect(
      written(foundSection(record('Title', 'Do not drive home today.'), marks('drive', 'home'), 30).excerpt),
    ).toBe('Do not [drive home] today.');
  });

  test('starts at the sentence from which most marked words follow, and ends with a sentence', () => {
    const text = 'One two three four. Five drive home six. Seven eight drive nine ten.';
    expect(written(foundSection(record('Title', text), marks('drive', 'home', 'Seven'), 5).excerpt)).toBe(
      'Five [drive home] six.',
    );
  });

  test('leaves out the cells of a table', () => {
    const text = 'Group. Steroid. 54 of 100. Half of their pain was gone. Salt water. 19 of 100.';
    expect(written(foundSection(record('Title', text), marks(), 30).excerpt)).toBe(
      'Half of their pain was gone.',
    );
  });

  test('starts at the beginning when only the questions behind the section matched', () => {
    expect(written(foundSection(record('Title', 'One two three four five.'), marks(), 3).excerpt)).toBe(
      'One two three…',
    );
  });

  test('joins the items of a list, which the index ends with full stops', () => {
    expect(
      written(
        foundSection(record('Title', 'Bring. your letter. your glasses. Call us.'), marks(), 30).excerpt,
      ),
    ).toBe('Bring, your letter, your glasses. Call us.');
  });

  test('treats text that looks like HTML as text', () => {
    expect(written(foundSection(record('Title', '<img src=x> hello'), marks('img'), 30).excerpt)).toContain(
      '<[img] src',
    );
  });
});
