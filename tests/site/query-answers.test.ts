import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  answersSummary,
  type OpenQuery,
  type QueryAnswer,
  wrongAnswers,
} from '../support/checks/query-answers.ts';
import { fixture, site } from '../support/site-under-test.ts';

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const queries = JSON.parse(read('open-queries.json')) as OpenQuery[];
const answers = parse(read('query-answers.yaml')) as QueryAnswer[];

/** Made-up queries, and their answers on the made-up site. */
const asked: OpenQuery[] = [
  { q: 'is steam hot', mustMention: ['steam'] },
  { q: 'who drinks it', mustMention: ['tea'] },
];
const hot: QueryAnswer = {
  query: 'is steam hot',
  section: '/tea/#water',
  answer: 'The steam is hot, so stand back.',
};
const drinks: QueryAnswer = {
  query: 'who drinks it',
  section: '/leaves/#keeping',
  answer: 'We did not find who drinks tea.',
  ask: 'Ask your host.',
};

/** The made-up site, where the page on leaves says what it does not know. */
const madeUp = {
  pages: fixture.pages.map((page) =>
    page.address === '/leaves/'
      ? {
          ...page,
          html: page.html.replace(
            /(<h2 id="keeping">[\s\S]*?<\/h2>)/,
            '$1<p>We did not find who drinks tea. Ask your host.</p>',
          ),
        }
      : page,
  ),
};

describe('Every query of patients has a section that answers it, or says that nobody knows', () => {
  test('on the built site', () => {
    expect(wrongAnswers(queries, answers, site)).toEqual([]);
    console.log(answersSummary(answers));
  });

  test('on a site without a mistake', () => {
    expect(wrongAnswers(asked, [hot, drinks], madeUp)).toEqual([]);
  });

  test.each<{ what: string; answers: QueryAnswer[]; says: string }>([
    {
      what: 'a query that is left out',
      answers: [hot],
      says: '"who drinks it" has 0 answers',
    },
    {
      what: 'a query that is answered twice',
      answers: [hot, hot, drinks],
      says: '"is steam hot" has 2 answers',
    },
    {
      what: 'an answer to something that nobody asked',
      answers: [hot, drinks, { ...hot, query: 'is ice cold' }],
      says: '"is ice cold" is no open query',
    },
    {
      what: 'a section that is not there',
      answers: [{ ...hot, section: '/tea/#milk' }, drinks],
      says: 'is answered in /tea/#milk, which is not there',
    },
    {
      what: 'words that stand in another section',
      answers: [{ ...hot, section: '/leaves/#keeping' }, drinks],
      says: 'with words that do not stand there: The steam',
    },
    {
      what: 'words that stand nowhere',
      answers: [{ ...hot, answer: 'The steam is cold.' }, drinks],
      says: 'with words that do not stand there: The steam is cold.',
    },
    {
      what: 'no words',
      answers: [{ ...hot, answer: ' ' }, drinks],
      says: 'with words that do not stand there',
    },
    {
      what: 'a section about something else',
      answers: [{ ...hot, section: '/leaves/#keeping', answer: 'We did not find who drinks tea.' }, drinks],
      says: 'which mentions none of: steam',
    },
    {
      what: 'an answer that nobody knows, without a word on whom to ask',
      answers: [hot, { query: drinks.query, section: drinks.section, answer: drinks.answer }],
      says: 'does not tell whom to ask',
    },
    {
      what: 'whom to ask, and no word that nobody knows',
      answers: [{ ...hot, ask: 'so stand back' }, drinks],
      says: 'is marked as not known',
    },
    {
      what: 'advice to ask somebody that is not on the page',
      answers: [hot, { ...drinks, ask: 'Ask the queen.' }],
      says: 'with words that do not stand there: Ask the queen.',
    },
    {
      what: 'a section that has to answer everything',
      answers: [...Array.from({ length: 7 }, () => hot), drinks],
      says: '/tea/#water answers 7 queries, expected 6 or fewer',
    },
  ])('else it says so: $what', ({ answers: wrong, says }) => {
    expect(wrongAnswers(asked, wrong, madeUp)).toContainEqual(expect.stringContaining(says));
  });
});
