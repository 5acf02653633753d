import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { careCardsSchema } from '../../../src/schema/care-cards.ts';
import { chanceNumbersSchema, chanceWordsSchema } from '../../../src/schema/chance.ts';
import { dateSchema } from '../../../src/schema/date.ts';
import { addressSchema, idSchema } from '../../../src/schema/id.ts';
import { languageSchema } from '../../../src/schema/language.ts';
import { pictureSchema } from '../../../src/schema/picture.ts';
import { reviewSchema } from '../../../src/schema/review.ts';
import { seriousHarmSchema } from '../../../src/schema/serious-harm.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { sourceSchema } from '../../../src/schema/source.ts';
import { termSchema } from '../../../src/schema/term.ts';
import { countWords, textSchema } from '../../../src/schema/text.ts';
import { wordingSchema } from '../../../src/schema/wording.ts';

/** Messages of a schema, with the path of each. */
function messages(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a day', () => {
  test('is the same day whether YAML hands over a text or a date', () => {
    expect(dateSchema.parse('2026-11-22')).toBe('2026-11-22');
    expect(dateSchema.parse(new Date('2026-11-22'))).toBe('2026-11-22');
  });

  test.each(['11/22/2026', '2026-13-01', 'soon', 20261122])('is not %s', (value) => {
    expect(messages(dateSchema, value).join()).toContain('is not a date');
  });
});

describe('a text', () => {
  test.each([
    ['', 'Too small'],
    [' a', 'starts or ends with a space'],
    ['it’s', 'curly'],
  ])('is not "%s"', (value, message) => {
    expect(messages(textSchema, value).join()).toContain(message);
  });

  test('counts words as readers do', () => {
    expect(countWords('A 24-hour visit, or 2: it depends.')).toBe(7);
    expect(countWords(' . – ')).toBe(0);
  });
});

test.each([
  [idSchema, 'nerve-root', ['Nerve-root', 'nerve_root', 'nerve root', '-nerve', 'nerve--root', '']],
  [addressSchema, '/getting-ready/', ['getting-ready', '/getting-ready', '/Getting/', '//']],
  [languageSchema, 'pt-BR', ['EN', 'english', 'pt_BR']],
] as const)('ids, addresses and language codes are spelled in one way (%#)', (schema, good, bad) => {
  expect(messages(schema, good)).toEqual([]);
  for (const value of bad) expect(messages(schema, value)).not.toEqual([]);
});

describe('a review', () => {
  const review = { reviewer: 'A', role: 'B', registration: 'C', date: '2026-11-22', next: '2027-11-22' };

  test('is open, or names who did it', () => {
    expect(reviewSchema.parse('not-reviewed')).toBe('not-reviewed');
    expect(reviewSchema.parse(review)).toEqual(review);
  });

  test('is not half a review', () => {
    expect(messages(reviewSchema, 'reviewed')).not.toEqual([]);
    expect(messages(reviewSchema, { ...review, registration: undefined })).not.toEqual([]);
    expect(messages(reviewSchema, { ...review, next: '2026-01-01' }).join()).toContain(
      'not after the day of the check',
    );
  });
});

const source = {
  id: 'a',
  title: 'A leaflet',
  publisher: 'A hospital',
  url: 'https://example.org/',
  kind: 'patient-leaflet',
  country: 'UK',
  published: null,
  lastUpdated: null,
  seen: 'excerpt',
};

describe('a source', () => {
  test.each([
    ['2014', '2014'],
    [2014, '2014'],
    [new Date('2025-02-12'), '2025-02-12'],
    ['March 2014', 'March 2014'],
    [null, null],
  ])('shows the date %s as its source does', (published, shown) => {
    expect(sourceSchema.parse({ ...source, published }).published).toBe(shown);
  });

  test.each([
    [{ url: 'example.org' }, 'not a full address'],
    [{ url: 'javascript:alert(1)' }, 'not a full address'],
    [{ kind: 'blog' }, 'Invalid option'],
    [{ pages: 3 }, 'Unrecognized key'],
  ])('is refused with %o', (change, message) => {
    expect(messages(sourceSchema, { ...source, ...change }).join()).toContain(message);
  });
});

const numbers = {
  id: 'a',
  kind: 'harm',
  printed: '17.1%',
  unit: 'people',
  per: 100,
  count: 17,
  spineLevel: 'neck',
  comparator: null,
  certainty: 'low',
  sources: ['a'],
  checkedOn: '2026-11-22',
};

describe('a chance', () => {
  test('keeps the figure as its source prints it', () => {
    for (const printed of ['17.1%', '54%', '24 per 100', '2 per 1,000']) {
      expect(messages(chanceNumbersSchema, { ...numbers, printed })).toEqual([]);
    }
  });

  test.each([
    [{ printed: '1 in 50' }, 'not a share as a source prints it'],
    [{ printed: 17.1 }, 'expected string'],
    [{ per: 50 }, 'Invalid option'],
    [{ count: 17.1 }, 'expected int'],
    [{ sources: [] }, 'Too small'],
    [{ sources: ['a', 'a'] }, 'names the same source twice'],
  ])('is refused with %o', (change, message) => {
    expect(messages(chanceNumbersSchema, { ...numbers, ...change }).join()).toContain(message);
  });

  test('has words that finish a sentence', () => {
    const words = { happens: 'get a headache', timeframe: 'in a week', population: 'Counted in 2 studies.' };
    expect(messages(chanceWordsSchema, words)).toEqual([]);
    expect(messages(chanceWordsSchema, { ...words, happens: 'get a headache.' }).join()).toContain(
      'full stop',
    );
  });
});

test('a definition has 25 words or fewer', () => {
  const term = {
    id: 'a',
    term: 'A',
    definition: 'word '.repeat(25).trim(),
    alsoCalled: [],
    misspellings: [],
  };
  expect(messages(termSchema, term)).toEqual([]);
  expect(messages(termSchema, { ...term, definition: `${term.definition} more` })).toEqual([
    'definition: has 26 words',
  ]);
});

test('a wording and the counts of serious harm carry their sources', () => {
  expect(messages(wordingSchema, { text: 'Sit down.', sources: [] })).not.toEqual([]);
  const count = { text: 'None seen in this study.', sources: ['a'] };
  expect(messages(seriousHarmSchema, { intro: 'i', counts: [count, count], note: 'n' })).toEqual([]);
  expect(messages(seriousHarmSchema, { intro: 'i', counts: [count], note: 'n' })).not.toEqual([]);
});

test('a care card leads in with a colon and lists without full stops', () => {
  const list = { lead: 'Call if:', items: ['it leaks'] };
  const cards = {
    sources: ['a'],
    line: 'Call {number} if it burns.',
    ambulance: list,
    emergencyRoom: list,
    urgent: list,
    call: list,
    panel: { ambulance: list.items, emergencyRoom: list.items },
  };
  expect(messages(careCardsSchema, cards)).toEqual([]);
  expect(messages(careCardsSchema, { ...cards, call: { lead: 'Call if', items: ['it leaks.'] } })).toEqual([
    'call.lead: does not end with a colon',
    'call.items.0: ends with a full stop',
  ]);
  expect(messages(careCardsSchema, { ...cards, line: 'Call if it burns.' })).toEqual([
    'line: has no place for the emergency number',
  ]);
  const reworded = { ...cards.panel, emergencyRoom: ['it may leak'] };
  expect(messages(careCardsSchema, { ...cards, panel: reworded })).toEqual([
    'panel.emergencyRoom.0: is not a sign of that card',
  ]);
});

test('a drawing has a short alternative, a description of the right length and statements', () => {
  const picture = {
    alt: 'A cup.',
    caption: 'A cup.',
    key: [],
    description: 'word '.repeat(60).trim(),
    sources: ['a'],
    statements: [{ says: 'A cup is round.', source: 'a' }],
  };
  expect(messages(pictureSchema, picture)).toEqual([]);
  expect(messages(pictureSchema, { ...picture, alt: 'a'.repeat(126), description: 'short' })).toEqual([
    'alt: has 126 characters, 1 too many',
    'description: has 1 words',
  ]);
});

test('settings may be empty, but an emergency number needs its country and its zeros', () => {
  const number = { number: '000', country: 'Australia', in: 'Australia', sources: ['a'] };
  const site = {
    publisher: null,
    contact: null,
    funding: null,
    conflicts: null,
    host: null,
    indexing: true,
    reviewIntervalMonths: { safety: 12, other: 24 },
    country: 'Australia',
    emergencyNumbers: [number],
  };
  expect(messages(siteSchema, site)).toEqual([]);
  expect(messages(siteSchema, { ...site, country: 'US' })).toEqual([
    'country: is not the country of any emergency number',
  ]);
  const numbers = [{ ...number, country: 'US' }, number];
  const { emergencyNumbers } = siteSchema.parse({ ...site, emergencyNumbers: numbers });
  expect(emergencyNumbers.map(({ country }) => country)).toEqual(['Australia', 'US']);
  expect(messages(siteSchema, { ...site, publisher: '' })).not.toEqual([]);
  expect(messages(siteSchema, { ...site, emergencyNumbers: [{ ...number, number: 0 }] })).not.toEqual([]);
  expect(
    messages(siteSchema, { ...site, emergencyNumbers: [{ number: '911', sources: ['a'] }] }),
  ).not.toEqual([]);
});
