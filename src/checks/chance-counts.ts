import { agrees, countFrom } from '../library/chance.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** The count of every chance is what its source prints, worked out again from the most exact numbers there. */
export const chanceCountsRule: Rule = ({ chances }) =>
  [...(chances?.entries.values() ?? [])].flatMap(({ id, printed, counted, per, count }) => {
    const at = (field: string, told: Pick<Mistake, 'what' | 'expected' | 'remedy'>): Mistake[] => {
      const index = chances?.yaml.value;
      const place = Array.isArray(index) ? index.findIndex((item: unknown) => hasId(item, id)) : 0;
      return [{ file: chances?.yaml.file ?? '', line: chances?.yaml.lineOf([place, field]) ?? 1, ...told }];
    };
    if (counted !== undefined && !agrees(counted, printed)) {
      return at('counted', {
        what: `"${id}" counts ${counted}, which is not ${printed}`,
        expected: 'events and total that give the printed share, rounded to its last digit',
        remedy: 'look both up in the source again',
      });
    }
    const exact = counted ?? printed;
    const right = countFrom(exact, per);
    if (right === count) return [];
    return at('count', {
      what: `the count of "${id}" is ${count}`,
      expected: `${right}, which is ${exact} rounded half up to ${per}`,
      remedy: `write count: ${right}, or correct "${counted === undefined ? 'printed' : 'counted'}"`,
    });
  });

function hasId(item: unknown, id: string): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}
