/** The site that the tests look at, and the made-up one in which the checks have to find mistakes. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE_PATH, PLACEHOLDER_SITE_URL, SITE_URL } from '../../src/site.config.ts';
import { readSite } from './built-site.ts';
import { readExpected } from './expected.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(root, process.env['OUT_DIR'] || 'dist');
if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);

/** What the build wrote into `dist/`, or into the folder that `OUT_DIR` names. */
export const site = readSite(folder, {
  origin: SITE_URL,
  base: BASE_PATH,
  expected: readExpected(resolve(root, 'content')),
});

const madeUp = { written: '2026-01-02', updated: '2026-02-03', reviewed: false };

/** A few small pages without a mistake. */
export const fixture = readSite(resolve(root, 'tests/fixtures/site'), {
  origin: PLACEHOLDER_SITE_URL,
  base: '/',
  expected: {
    listed: true,
    emergencyNumbers: [
      { number: '911', country: 'US' },
      { number: '999', country: 'UK' },
    ],
    articles: new Map([
      ['/tea/', { ...madeUp, stage: 'on-the-day', version: '0123abcd', sections: ['water'] }],
      ['/leaves/', { ...madeUp, stage: 'understand', version: '4567cdef', sections: ['keeping'] }],
    ]),
    chances: new Map([['spill', { printed: '12.5%', per: 100, unit: 'people', certainty: 'low' }]]),
    chanceWords: new Map([
      [
        'en',
        new Map([
          [
            'spill',
            {
              happens: 'spill some tea',
              timeframe: 'on the way',
              population: 'Counted in nobody, as this is made up.',
            },
          ],
        ]),
      ],
    ]),
    terms: ['kettle'],
    ledger: new Map([
      ['/tea/', ['water', 'steam']],
      ['/old-tea/', []],
    ]),
  },
});
