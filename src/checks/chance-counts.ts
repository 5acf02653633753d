import { agrees, countFrom } from '../library/chance.ts';
import type { ChanceNumbers } from '../schema/chance.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/**
 * The count of every chance, and of the group it is compared with, is what its source prints, worked out
 * again from the most exact numbers there.
 */
export const chanceCountsRule: Rule = ({ chances }) =>
  [...(chances?.entries.values() ?? [])].flatMap((chance) => {
    const { id, per, comparison } = chance;
    const all: unknown = chances?.yaml.value;
    const index = Array.isArray(all) ? all.findIndex((item: unknown) => hasId(item, id)) : 0;
    const placed = (path: readonly string[], { field, ...told }: Wrong): Mistake => ({
      file: chances?.yaml.file ?? '',
      line: chances?.yaml.lineOf([index, ...path, field]) ?? 1,
      ...told,
    });
    return [
      ...wrongCount(`"${id}"`, chance, per).map((wrong) => placed([], wrong)),
      ...(comparison
        ? wrongCount(`the comparison of "${id}"`, comparison, per).map((wrong) =>
            placed(['comparison'], wrong),
          )
        : []),
    ];
  });

interface Wrong extends Pick<Mistake, 'what' | 'expected' | 'remedy'> {
  /** The field that holds the wrong number. */
  readonly field: string;
}

function wrongCount(
  name: string,
  { printed, counted, count }: Pick<ChanceNumbers, 'printed' | 'counted' | 'count'>,
  per: number,
): Wrong[] {
  if (counted !== undefined && !agrees(counted, printed)) {
    return [
      {
        field: 'counted',
        what: `${name} counts ${counted}, which is not ${printed}`,
        expected: 'events and total that give the printed share, rounded to its last digit',
        remedy: 'look both up in the source again',
      },
    ];
  }
  const exact = counted ?? printed;
  const right = countFrom(exact, per);
  if (right === count) return [];
  return [
    {
      field: 'count',
      what: `the count of ${name} is ${count}`,
      expected: `${right}, which is ${exact} rounded half up to ${per}`,
      remedy: `write count: ${right}, or correct "${counted === undefined ? 'printed' : 'counted'}"`,
    },
  ];
}

function hasId(item: unknown, id: string): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}
