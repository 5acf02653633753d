/**
 * What a reader has answered about the choices. A statement is known by its words, so an answer never slips
 * to other words. Nothing here weighs, counts or sorts: the page never recommends.
 */

/** The answers to a statement. */
export const ANSWERS = ['yes', 'little', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];

/** All that the tool keeps. */
export interface Answers {
  /** The answer to each statement, by its words. */
  readonly matters: Readonly<Record<string, Answer>>;
  /** What matters besides, in the reader's words. */
  readonly own: readonly string[];
  /** Names of the choices to talk about. */
  readonly talk: readonly string[];
  readonly ready: string;
  readonly questions: string;
}

/** Nothing is answered. */
export const noAnswers: Answers = { matters: {}, own: [], talk: [], ready: '', questions: '' };

/** More than a person writes by hand. */
export const maxOwn = 20;
const maxLetters = 200;

/** Is this one of the answers? */
export function isAnswer(value: string): value is Answer {
  return (ANSWERS as readonly string[]).includes(value);
}

/** The same with one statement answered. */
export function withAnswer(answers: Answers, statement: string, answer: Answer): Answers {
  return { ...answers, matters: { ...answers.matters, [statement]: answer } };
}

/** The same with a choice to talk about, or without it. */
export function withTalk(answers: Answers, name: string, isWanted: boolean): Answers {
  const others = answers.talk.filter((one) => one !== name);
  return { ...answers, talk: isWanted ? [...others, name] : others };
}

/** The same with something of the reader's own, if it says something and there is room. */
export function withOwn(answers: Answers, text: string): Answers {
  const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, maxLetters);
  if (words === '' || answers.own.includes(words) || answers.own.length >= maxOwn) return answers;
  return { ...answers, own: [...answers.own, words] };
}

/** The same without something of the reader's own. */
export function withoutOwn(answers: Answers, text: string): Answers {
  return { ...answers, own: answers.own.filter((one) => one !== text) };
}

/** The lists of the page for the visit, in the order of the page and never in another. */
export interface Summary {
  readonly yes: readonly string[];
  readonly little: readonly string[];
  readonly no: readonly string[];
  readonly unsure: readonly string[];
  readonly talk: readonly string[];
  readonly ready: readonly string[];
  readonly questions: readonly string[];
}

/** Repeats the answers. `order` is that of the page: statements, names of choices, words of readiness. */
export function summaryOf(
  answers: Answers,
  order: {
    statements: readonly string[];
    names: readonly string[];
    readiness: Readonly<Record<string, string>>;
  },
): Summary {
  const answered = (answer: Answer) =>
    order.statements.filter((statement) => answers.matters[statement] === answer);
  const ready = order.readiness[answers.ready];
  return {
    yes: [...answered('yes'), ...answers.own],
    little: answered('little'),
    no: answered('no'),
    unsure: answered('unsure'),
    talk: order.names.filter((name) => answers.talk.includes(name)),
    ready: ready === undefined ? [] : [ready],
    questions: answers.questions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}
