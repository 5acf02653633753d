/** A small search guide on everyday things. */
import {
  makeSearchGuide,
  type GuidePage,
  type SearchContent,
} from '../../src/search/build/search-guide-maker.ts';
import { readSearchGuide } from '../../src/search/browser/search-guide-reader.ts';
import type { SearchGuide } from '../../src/search/search-guide.ts';

/** What a search knows that knows its pages alone. */
export const noContent = (): Promise<SearchContent> =>
  Promise.resolve({
    vocabulary: { termQuestions: [], same: [] },
    questions: new Map(),
    terms: [],
    correct: [],
  });

type Section = readonly [id: string, heading: string, text: string, ...asked: string[]];

function page(path: string, title: string, stage: string, sections: readonly Section[]): GuidePage {
  return {
    path,
    title,
    stage,
    language: 'en-US',
    sections: sections.map(([id, heading, text, ...asked]) => ({
      id,
      heading,
      blocks: [text],
      asked,
      sources: 0,
    })),
  };
}

const pages = [
  page('/tea/', 'Making tea', 'prepare', [
    ['short', 'Making tea', 'Boil the water and wait for some minutes.'],
    ['water', 'The water boils first', 'Fill the kettle with cold water.', 'How long does the kettle take?'],
    ['leaves', 'Leaves go into the pot', 'One spoon of leaves for each cup, and one more.'],
  ]),
  page('/bread/', 'Baking bread', 'prepare', [
    ['short', 'Baking bread', 'Flour, water, salt and time make bread.'],
    ['oven', 'The oven is very hot', 'Bread bakes for an hour in the oven.', 'Do I need an oven?'],
  ]),
  page('/glossary/', 'Words explained', '', [['kettle', 'Kettle', 'A pot with a lid that boils water.']]),
];

export const addressOf = (guide: SearchGuide, section: number): string => {
  const [place = 0, anchor = ''] = guide.sections[section] ?? [];
  return `${guide.pages[place]?.[0] ?? ''}#${anchor}`;
};

/** The guide to tea and bread. `correct` are words of the language that it must leave alone. */
export function teaGuide(correct: readonly string[] = []): SearchGuide {
  const file = makeSearchGuide({
    pages,
    vocabulary: { termQuestions: ['what is {term}'], same: [['tea', 'cuppa', 'char']] },
    questions: new Map([
      ['tea#leaves', ['how much tea goes in the pot', 'how many spoons for a strong brew']],
      ['bread#oven', ['how long does bread bake', 'how hot is the oven']],
    ]),
    terms: [
      {
        id: 'kettle',
        term: 'Kettle',
        definition: 'A pot.',
        alsoCalled: ['boiler'],
        misspellings: ['cattel'],
      },
    ],
    correct,
    // A name of a text holds no number sign, unless it is that of a page.
    fragmentOf: (address) => address.replace('#', ''),
  });
  // As the browser gets it.
  return readSearchGuide(JSON.parse(JSON.stringify(file)) as typeof file);
}
