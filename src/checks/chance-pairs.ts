import { isElement, lineOf, propOf, walk } from '../reading/mdx.ts';
import { iconArray } from '../library/icon-array.ts';
import type { ChanceNumbers } from '../schema/chance.ts';
import type { Content } from './content.ts';
import { languageRules } from './languages/languages.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

type Told = Pick<Mistake, 'what' | 'expected' | 'remedy'>;

/** A benefit and a harm are side by side only where a reader may compare them honestly. */
export const chancePairsRule: Rule = (content) => [
  ...content.articles.flatMap(({ file, parsed }) => {
    const mistakes: Mistake[] = [];
    if (!parsed) return mistakes;
    walk(parsed.tree, (node) => {
      if (!isElement(node) || node.name !== 'ChancePair') return;
      const [benefit, harm] = (['benefit', 'harm'] as const).map((prop) =>
        content.chances?.entries.get(propOf(node, prop) ?? ''),
      );
      // An id that is not there is reported by the rule on ids.
      if (!benefit || !harm) return;
      const all = [...(content.chances?.entries.values() ?? [])];
      mistakes.push(
        ...pairMistakes(benefit, harm, all).map((told) => ({ file, line: lineOf(node), ...told })),
      );
    });
    return mistakes;
  }),
  ...seriousMistakes(content),
];

function pairMistakes(benefit: ChanceNumbers, harm: ChanceNumbers, all: readonly ChanceNumbers[]): Told[] {
  const wrongKind = ([chance, kind]: readonly [ChanceNumbers, ChanceNumbers['kind']]): Told[] =>
    chance.kind === kind
      ? []
      : [
          {
            what: `"${chance.id}" is no ${kind}`,
            expected: `the id of a ${kind}`,
            remedy: 'name the benefit first and the harm second',
          },
        ];
  const compared = all.some(({ comparator }) => comparator === benefit.id);
  return [
    ...(
      [
        [benefit, 'benefit'],
        [harm, 'harm'],
      ] as const
    ).flatMap(wrongKind),
    ...(benefit.per === harm.per
      ? []
      : [
          {
            what: `"${benefit.id}" is out of ${benefit.per} and "${harm.id}" out of ${harm.per}`,
            expected: 'the same base on both sides',
            remedy: 'choose chances of one base, or draw each by itself with <Chance>',
          },
        ]),
    ...(benefit.comparator === null && benefit.comparison === undefined && !compared
      ? []
      : [
          {
            what: `"${benefit.id}" needs its comparison group beside it`,
            expected: 'a benefit that is a difference between groups already',
            remedy: 'draw it by itself with <Chance>, which tells both groups',
          },
        ]),
    ...[benefit, harm]
      .filter(({ count, per }) => iconArray(count, per) === null)
      .map(({ id }) => ({
        what: `"${id}" has no picture`,
        expected: 'a count between none and all of 100 or 1,000, so that both sides look alike',
        remedy: 'draw each by itself with <Chance>',
      })),
  ];
}

/** Serious harm has one fixed form, <SeriousHarm />, and is never drawn as a chance, alone or in a pair. */
function seriousMistakes(content: Content): Mistake[] {
  return [...content.languages].flatMap(([language, { chanceWords }]) =>
    [...(chanceWords?.entries ?? [])].flatMap(([id, { happens }]) => {
      const serious = languageRules(language)?.seriousHarm.exec(happens)?.[0];
      if (serious === undefined || !chanceWords) return [];
      return [
        {
          file: chanceWords.yaml.file,
          line: chanceWords.yaml.lineOf([id, 'happens']),
          what: `the chance "${id}" counts a serious harm: "${serious}"`,
          expected: 'a side effect or a benefit; serious harm has its one fixed sentence',
          remedy: 'take it out, write <SeriousHarm />, and put the count into content/serious-harm/',
        },
      ];
    }),
  );
}
