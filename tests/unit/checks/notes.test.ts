import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/checks/content.ts';
import { english } from '../../../src/checks/languages/en/english.ts';
import { avoidedWords } from '../../../src/checks/notes/avoid.ts';
import { notesOf } from '../../../src/checks/notes/notes.ts';
import { isPassive, unequalWords } from '../../../src/checks/notes/retext.ts';
import { type Changes, changedFiles, inFolder } from './content-folder.ts';

const TEA = 'articles/en/making-tea.mdx';
const ACCEPTED = 'accepted.yaml';

const notesWith = (changes: Changes) =>
  inFolder(changedFiles(changes), (folder) => notesOf(readContent(folder, 'content')));

test.each([
  ['The needle is guided by pictures.', true],
  ['You are watched for an hour.', true],
  ['The form was given to you.', true],
  ['It has been shown twice.', true],
  ['The team watches you.', false],
  ['You may be tired.', false],
])('passive: %s %s', (sentence, passive) => {
  expect(isPassive(sentence)).toBe(passive);
});

test.each([
  ['Take your medication.', 'medication'],
  ['You may experience pain.', 'experience'],
  ['Ask your clinician.', 'clinician'],
  ['It is chronic.', 'chronic'],
  ['Bring it and/or send it.', 'and/or'],
  ['It is simply a scan.', 'simply'],
])('avoid list: %s', (sentence, word) => {
  expect(avoidedWords(sentence, english.avoid).map((found) => found.word)).toContain(word);
});

test('a hard word in brackets follows its plain one', () => {
  expect(avoidedWords('You may need medicine (medication) once.', english.avoid)).toEqual([]);
});

test('names words that leave people out, and fairer ones', () => {
  expect(unequalWords('Ask the chairman.').map(({ word }) => word)).toEqual(['chairman']);
  expect(unequalWords('Ask the chairman.')[0]?.instead.length).toBeGreaterThan(0);
});

describe('in a folder', () => {
  test('nothing is noted where nothing is to be noted', () => {
    expect(notesWith({})).toEqual({ open: [], accepted: [], stale: [] });
  });

  test('passive sentences are noted only when more than one in ten is passive', () => {
    const sentences = (n: number) => (text: string) =>
      text.replace('Now you sit and wait.', 'The pot is warmed by steam. '.repeat(n).trim());
    expect(notesWith({ [TEA]: sentences(1) }).open).toEqual([]);
    const { open } = notesWith({ [TEA]: sentences(20) });
    expect(open).toHaveLength(20);
    expect(open[0]).toMatchObject({
      kind: 'passive',
      file: `content/${TEA}`,
      text: 'The pot is warmed by steam.',
    });
  });

  test('a word of the glossary that no article marks', () => {
    const { open } = notesWith({
      [TEA]: (text) => text.replace('Now you sit', 'Now a teapot helps. You sit'),
    });
    expect(open).toMatchObject([{ kind: 'unmarked-term', file: `content/${TEA}`, text: 'teapot' }]);
  });

  test('a word of the avoid list, once for each file', () => {
    const { open } = notesWith({
      [TEA]: (text) => text.replaceAll('Now you sit and wait.', 'Now you utilize the elderly pot.'),
    });
    expect(open.map(({ text }) => text).sort()).toEqual(['elderly', 'utilize']);
  });

  const oneNote = { [TEA]: (text: string) => text.replace('Now you sit', 'Normally you sit') };

  test('a line with its reason accepts a note, everywhere or in one file', () => {
    for (const where of ['', ', in: en/making-tea']) {
      const { open, accepted, stale } = notesWith({
        ...oneNote,
        [ACCEPTED]: `- { note: avoid, text: normally${where}, reason: It is right here. }\n`,
      });
      expect(open).toEqual([]);
      expect(stale).toEqual([]);
      expect(accepted[0]?.notes).toHaveLength(1);
    }
  });

  test('a line that accepts nothing is a mistake', () => {
    const { open, stale } = notesWith({
      ...oneNote,
      [ACCEPTED]: '- { note: avoid, text: normally, in: en/baking-bread, reason: It is right here. }\n',
    });
    expect(open).toHaveLength(1);
    expect(stale).toMatchObject([{ file: 'content/accepted.yaml', line: 1, remedy: 'take it out' }]);
  });

  test('a line without a reason is a mistake', () => {
    const mistakes = inFolder(
      changedFiles({ [ACCEPTED]: '- { note: avoid, text: normally }\n' }),
      (folder) => readContent(folder, 'content').mistakes,
    );
    expect(mistakes.map(({ what }) => what)).toEqual([expect.stringContaining('reason is missing')]);
  });
});
