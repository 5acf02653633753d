import { countFrom } from '../../lib/chance.ts';
import type { Rule } from './rule.ts';

/** The count of every chance is what its source prints, worked out again. */
export const chanceCountsRule: Rule = ({ chances }) =>
  [...(chances?.entries.values() ?? [])].flatMap(({ id, printed, per, count }) => {
    const right = countFrom(printed, per);
    if (right === count) return [];
    const index = chances?.yaml.value;
    const place = Array.isArray(index) ? index.findIndex((item: unknown) => hasId(item, id)) : 0;
    return [
      {
        file: chances?.yaml.file ?? '',
        line: chances?.yaml.lineOf([place, 'count']) ?? 1,
        what: `the count of "${id}" is ${count}`,
        expected: `${right}, which is ${printed} rounded half up to ${per}`,
        remedy: `write count: ${right}, or correct "printed"`,
      },
    ];
  });

function hasId(item: unknown, id: string): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}
