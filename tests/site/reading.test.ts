import { askPages } from '../support/ask.ts';
import { isArticle } from '../support/checks/articles.ts';
import { hardText } from '../support/checks/reading.ts';

const hard =
  'Radiological investigations occasionally necessitate additional administration of intravenous anticoagulation medication. ';

askPages(
  'Every article is as easy to read as promised',
  hardText,
  [
    {
      what: 'a hard article',
      change: ['wait. The steam', `${hard.repeat(6)}The steam`],
      says: /Flesch-Kincaid grade \d+\.\d, expected 6/,
    },
    {
      what: 'many long words',
      change: ['wait. The steam', `${hard.repeat(6)}The steam`],
      says: 'SMOG grade',
    },
    {
      what: 'a hard section',
      change: ['wait. The steam', `${hard.repeat(6)}The steam`],
      says: /expected 8 or lower in .*"The water is hot" \(#water\)/,
    },
    {
      what: 'a long sentence in a list',
      change: [
        'this fixture is on fire',
        'this fixture is on fire and you see that the fire goes from one page on to the next one',
      ],
      says: /sentence of 24 words in .*\(#care-emergency\).*: Call an ambulance if: this fixture/,
    },
    {
      what: 'long sentences all over',
      change: [
        'wait. The steam',
        `${'You fill the pot with cold water and you heat it on a stove for a few minutes. '.repeat(9)}The steam`,
      ],
      says: 'of over 15 words, expected 10.0% or fewer',
    },
  ],
  isArticle,
);
