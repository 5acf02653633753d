import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Content, libraryOf, readContent } from '../../../../src/checks/content.ts';
import { CHOICE_ROWS, type Choices, type Statement } from '../../../../src/schema/choices.ts';
import {
  type Answer,
  ANSWERS,
  type Answers,
  noAnswers,
  summaryOf,
  withAnswer,
  withOwn,
  withoutOwn,
  withTalk,
} from '../../../../src/tools/choices/answers.ts';

const content = readContent('content', 'content');
const files = content.languages.get('en');
const choices = files?.choices?.entries.get('');
const understanding = [...(files?.understanding?.entries.values() ?? [])];

/** Only what is heard: no case, no marks. */
const heard = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function textOf({ articles }: Content, name?: string): string {
  return heard(
    articles
      .filter((article) => !article.draft && (name === undefined || article.name === name))
      .flatMap(({ parsed }) => parsed?.text.blocks ?? [])
      .map(({ text }) => text)
      .join(' . '),
  );
}

function statementsOf({ first, options }: Choices): Statement[] {
  return [...first, ...options.flatMap((option) => CHOICE_ROWS.flatMap((row) => option[row]))];
}

const notSaid = (texts: readonly string[], where: string) =>
  texts.filter((text) => !` ${where} `.includes(` ${heard(text)} `));

describe('the page of the choices', () => {
  it('says nothing that an article does not say', () => {
    if (!choices) throw new Error('There is no content/choices/en.yaml.');
    const texts = statementsOf(choices).flatMap((statement) => ('text' in statement ? [statement.text] : []));
    expect(texts.length).toBeGreaterThan(30);
    expect(notSaid(texts, textOf(content))).toEqual([]);
    expect(notSaid(['A block is the best choice.'], textOf(content))).toHaveLength(1);
  });

  it('names wordings and chances that are there', () => {
    const { wordings, chances, chanceWords } = libraryOf(content, 'en');
    const used = (choices ? statementsOf(choices) : []).flatMap((one) =>
      'wording' in one ? [one.wording] : [],
    );
    expect(
      [...used, ...understanding.flatMap(({ wording }) => wording ?? [])].filter((id) => !wordings.has(id)),
    ).toEqual([]);
    const ids = choices?.options.flatMap((option) => option.chances) ?? [];
    expect(ids.filter((id) => !chances.has(id) || !chanceWords.has(id))).toEqual([]);
  });

  it('counts every figure out of the same number', () => {
    const { chances } = libraryOf(content, 'en');
    const all = choices?.options.flatMap((option) => option.chances.map((id) => chances.get(id)?.per)) ?? [];
    expect(new Set(all)).toEqual(new Set([100]));
  });

  it('has doing nothing among the choices, and no choice is told in many times the words of another', () => {
    expect(choices?.options.map(({ id }) => id)).toContain('nothing');
    const { wordings } = libraryOf(content, 'en');
    for (const option of choices?.options ?? []) {
      const words = CHOICE_ROWS.flatMap((row) => option[row])
        .map((one) => ('text' in one ? one.text : (wordings.get(one.wording)?.text ?? '')))
        .join(' ')
        .split(' ').length;
      expect(words, option.id).toBeGreaterThan(35);
      expect(words, option.id).toBeLessThan(115);
    }
  });

  it('lists all 6 qualifying and 6 certifying items of IPDAS', () => {
    const groups = (choices?.standard ?? []).map(({ group }) => group);
    expect(groups.filter((group) => group === 'qualifying')).toHaveLength(6);
    expect(groups.filter((group) => group === 'certifying')).toHaveLength(6);
  });
});

describe('the answers', () => {
  const order = {
    statements: ['I want relief soon', 'I want to avoid surgery', 'I worry'],
    names: ['A block', 'Waiting', 'Doing nothing'],
    readiness: { open: 'I do not know yet' },
  };

  it('are repeated in the order of the page, each once, whatever was answered and when', () => {
    const answer = fc.tuple(fc.constantFrom(...order.statements), fc.constantFrom<Answer>(...ANSWERS));
    fc.assert(
      fc.property(fc.array(answer), (steps) => {
        const answers = steps.reduce<Answers>((some, [what, how]) => withAnswer(some, what, how), noAnswers);
        const { yes, little, no, unsure } = summaryOf(answers, order);
        const told = [yes, little, no, unsure];
        expect(told.flat().sort()).toEqual([...new Set(steps.map(([what]) => what))].sort());
        for (const list of told) {
          expect([...list]).toEqual(order.statements.filter((one) => list.includes(one)));
        }
      }),
    );
  });

  it('name the choices to talk about in the order of the page, so that none comes first', () => {
    const answers = withTalk(withTalk(noAnswers, 'Doing nothing', true), 'A block', true);
    expect(summaryOf(answers, order).talk).toEqual(['A block', 'Doing nothing']);
    expect(summaryOf(withTalk(answers, 'A block', false), order).talk).toEqual(['Doing nothing']);
  });

  it('hold what the reader adds, once, and let it go', () => {
    const answers = withOwn(withOwn(withOwn(noAnswers, ' My  garden '), 'My garden'), '  ');
    expect(answers.own).toEqual(['My garden']);
    expect(withoutOwn(answers, 'My garden').own).toEqual([]);
  });

  it('leave out what the page does not have any more', () => {
    const old = {
      ...noAnswers,
      matters: { 'An old statement': 'yes' as const },
      ready: 'gone',
      talk: ['Gone'],
    };
    expect(Object.values(summaryOf(old, order)).flat()).toEqual([]);
  });
});

describe('the questions to answer in own words', () => {
  it('stand in their article under "Say it in your own words", and their answers in the same article', () => {
    expect(understanding.length).toBeGreaterThan(10);
    for (const { article, question, points, section } of understanding) {
      const file = content.articles.find(({ name, draft }) => name === article && !draft);
      const asked = (file?.parsed?.text.blocks ?? []).filter(({ inside }) => inside.at(-1) === 'SayIt');
      // A long article may leave that part out; its answers are still its own words.
      if (asked.length > 0)
        expect(
          asked.map(({ text }) => text),
          article,
        ).toContain(question);
      expect(notSaid(points, textOf(content, article)), question).toEqual([]);
      expect(
        file?.parsed?.text.headings.map(({ id }) => id),
        question,
      ).toContain(section);
    }
  });

  it('have an answer each, and every stage has some', () => {
    expect(understanding.filter(({ points, wording }) => points.length === 0 && !wording)).toEqual([]);
    expect(new Set(understanding.map(({ stage }) => stage)).size).toBe(5);
  });
});
