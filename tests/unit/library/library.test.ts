import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { readArticleText } from '../../../src/reading/text-reader.ts';
import type { Library } from '../../../src/library/library.ts';
import { careTexts, drawnWords, readTextOf, sourceLookups } from '../../../src/library/library.ts';
import type { Article } from '../../../src/schema/article.ts';
import type { CareCards } from '../../../src/schema/care-cards.ts';

const source = (id: string) => ({
  id,
  title: id,
  publisher: 'p',
  url: 'https://example.org/',
  kind: 'other' as const,
  country: 'UK',
  published: null,
  lastUpdated: null,
  seen: 'excerpt',
});

const careCards: CareCards = {
  sources: ['a'],
  line: 'Call {number} for fire.',
  ambulance: { lead: 'Call if:', items: ['fire'] },
  emergencyRoom: { lead: 'Go if:', items: ['smoke'] },
  urgent: { lead: 'Ask if:', items: ['a leak'] },
  call: { lead: 'Say if:', items: ['cold'] },
  panel: { ambulance: ['fire'], emergencyRoom: ['smoke'] },
};

const library: Library = {
  sources: new Map(['a', 'b', 'c'].map((id) => [id, source(id)])),
  chances: new Map([
    [
      'spills',
      {
        id: 'spills',
        kind: 'harm',
        printed: '2%',
        unit: 'people',
        per: 100,
        count: 2,
        spineLevel: 'any',
        comparator: null,
        certainty: 'low',
        sources: ['b'],
        checkedOn: '2026-11-22',
      },
    ],
  ]),
  chanceWords: new Map([['spills', { happens: 'spill', timeframe: 'at once', population: 'In one book.' }]]),
  wordings: new Map([
    ['sit', { text: 'Sit down now.', sources: ['c'] }],
    ['serious-harm', { text: 'Harm is rare.', sources: ['a'] }],
  ]),
  terms: new Map(),
  pictures: new Map(),
  careCards,
  seriousHarm: {
    intro: 'i',
    counts: [
      { text: 'one', sources: ['b'] },
      { text: 'two', sources: ['c'] },
    ],
    note: 'n',
  },
  bodyAreas: [
    { number: 1, id: 'toe', part: 'leg', views: ['front'], roots: ['L5', 'S1'], sources: ['a', 'b'] },
    { number: 2, id: 'elbow', part: 'arm', views: ['back'], roots: ['T2-T4'], sources: ['b'] },
  ],
  bodyMap: {
    caution: { text: 'A map is no doctor.', sources: ['c'] },
    parts: {
      arm: bodyPart('Arm'),
      chest: bodyPart('Chest'),
      leg: bodyPart('Leg'),
    },
    areas: { toe: { name: 'Big toe', note: 'Ask.' }, elbow: { name: 'Elbow' } },
  },
};

function bodyPart(name: string) {
  return {
    name,
    sure: { text: 'Not sure.', sources: ['c'] },
    help: 'h',
    read: { text: 'r', address: '/r/' },
  };
}

test('components bring their sources; serious harm brings those of its sentence and of its counts', () => {
  const lookups = sourceLookups(library);
  expect(lookups.chance('spills')).toEqual(['b']);
  expect(lookups.wording('sit')).toEqual(['c']);
  expect(lookups.wording('unknown')).toEqual([]);
  expect(lookups.seriousHarm).toEqual(['a', 'b', 'c']);
  expect(lookups.bodyMap).toEqual(['c']);
  expect(lookups.bodyMapTable('leg')).toEqual(['a', 'b', 'c']);
});

test('words are counted as they are drawn', () => {
  const drawn = drawnWords(library, en.chance);
  // "2 out of 100 people spill at once. 98 do not. In one book."
  expect(drawn.chance('spills')).toBe(14);
  expect(drawn.wording('sit')).toBe(3);
  expect(drawn.careCards).toBe(13);
  expect(drawn.bodyMap).toBe(5);
  // "Big toe", "Ask.", "L5 S1" and "Not sure."
  expect(drawn.bodyMapTable('leg')).toBe(7);
  expect(drawn.bodyMapTable('wing')).toBe(0);
  expect(careTexts(careCards).join(' ')).toBe('Call if: fire Go if: smoke Ask if: a leak Say if: cold');
});

test('what a reader reads is only what the article uses', () => {
  const article = {
    shortAnswer: { text: 's', sources: ['a'] },
    keyPoints: [],
    whatToDo: [],
  } as unknown as Article;
  const body = '<Wording id="sit" />\n\n<SeriousHarm />\n\n<Chance id="unknown" />';
  const read = readTextOf(article, body, readArticleText(body), library);
  expect(read.sources.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(read.wordings.map(({ text }) => text)).toEqual(['Sit down now.', 'Harm is rare.']);
  expect(read.chances).toEqual([]);
  expect(read.careCards).toBeNull();
  expect('bodyMap' in read).toBe(false);
});

test('an article with the body map reads all of its areas', () => {
  const article = {
    shortAnswer: { text: 's', sources: ['a'] },
    keyPoints: [],
    whatToDo: [],
  } as unknown as Article;
  const body = '<BodyMap />\n\n<BodyMapTable part="leg" />';
  const read = readTextOf(article, body, readArticleText(body), library);
  expect(read.sources.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(read.bodyMap?.areas).toHaveLength(2);
});
