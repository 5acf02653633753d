/**
 * Everything that a page says about a chance is made here from its one record, so that sentence,
 * picture and spoken text cannot disagree. The words between the numbers come in as templates.
 */
import type { Chance } from '../schema/chance.ts';
import { COUNTED_PATTERN, PRINTED_PATTERN } from '../schema/chance.ts';

/** The texts of the interface that a chance is set into; places are in braces. */
export interface ChanceTemplates {
  /** `{count} out of {per} people {happens} {timeframe}.` */
  readonly people: string;
  /** `{rest} {notHappens}.` */
  readonly peopleRest: string;
  /** `After {count} out of {per} injections, people {happens} {timeframe}.` */
  readonly injections: string;
  /** `After the other {rest}, they {notHappens}.` */
  readonly injectionsRest: string;
  /** Put before the sentence where two groups are compared: `With {treatment},`. */
  readonly treatment: string;
  /** The other group: `With {comparison}, {count} out of {per} do.` */
  readonly comparison: string;
  /** What stands for a count below 1: `Fewer than 1`. */
  readonly fewer: string;
  /** What the others do when the chance has no words of its own for it: `do not`. */
  readonly doNot: string;
}

/** A chance in words and numbers, ready to be drawn. */
export interface ChanceTexts {
  /** People or injections to fill in a picture; 0 stands for "fewer than 1". */
  readonly count: number;
  /** The others. */
  readonly rest: number;
  readonly per: number;
  /** "17 out of 100 people get more pain than before in the first week." */
  readonly sentence: string;
  /** "83 do not." Null below 1, where no whole number of others is true. */
  readonly restSentence: string | null;
  /** "With salt water, 19 out of 100 do." Null where nothing is compared. */
  readonly comparisonSentence: string | null;
}

/**
 * The whole number out of `per` that a share stands for, rounded half up. The share is written as its
 * source prints it: "17.1%", "24 per 100", or events and total, "201 of 8,166".
 */
export function countFrom(share: string, per: number): number {
  const { events, total } = fractionOf(share);
  return Number((events * BigInt(per) * 2n + total) / (total * 2n));
}

/** Do the events and the total give the share that the same source prints, to its last digit? */
export function agrees(counted: string, printed: string): boolean {
  const { events, total } = fractionOf(printed);
  return BigInt(countFrom(counted, Number(total))) === events;
}

/** Works on the digits, because 0.285 times 1000 is a little less than 285 to a computer. */
function fractionOf(share: string): { events: bigint; total: bigint } {
  const whole = (digits: string) => BigInt(digits.replaceAll(',', ''));
  const [, events, total] = COUNTED_PATTERN.exec(share) ?? [];
  if (events !== undefined && total !== undefined) return { events: whole(events), total: whole(total) };
  const match = PRINTED_PATTERN.exec(share);
  if (!match)
    throw new Error(`"${share}" is not a share as a source prints it, such as "17.1%" or "24 per 100".`);
  const [, units = '', decimals = '', outOf = '100'] = match;
  return { events: whole(`${units}${decimals}`), total: whole(outOf) * 10n ** BigInt(decimals.length) };
}

/** Sets a chance into the texts of a language. */
export function chanceTexts(chance: Chance, templates: ChanceTemplates): ChanceTexts {
  const { count, per, unit, words } = chance;
  const rest = per - count;
  const shown = (number: number) => (number === 0 ? templates.fewer : formatCount(number));
  const values = {
    count: shown(count),
    rest: formatCount(rest),
    per: formatCount(per),
    happens: words.happens,
    notHappens: words.notHappens ?? templates.doNot,
    timeframe: words.timeframe,
  };
  const [main, other] =
    unit === 'people'
      ? [templates.people, templates.peopleRest]
      : [templates.injections, templates.injectionsRest];
  const groups = comparedGroups(chance);
  const told = groups ? `${fillPlaces(templates.treatment, { treatment: groups.treatment })} ${main}` : main;
  return {
    count,
    rest,
    per,
    sentence: capitalize(fillPlaces(told, { ...values, count: inPlace(told, values.count) })),
    restSentence: count === 0 ? null : capitalize(fillPlaces(other, values)),
    comparisonSentence:
      groups &&
      fillPlaces(templates.comparison, {
        comparison: groups.comparison,
        count: inPlace(templates.comparison, shown(groups.count)),
        per: formatCount(per),
      }),
  };
}

/** Both groups of a chance that has two; the check of ids reports numbers without words and words without numbers. */
function comparedGroups({ comparison, words }: Chance) {
  return comparison && words.groups ? { ...words.groups, count: comparison.count } : null;
}

/** A whole number with a comma above 999, as the house style writes it. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "Fewer than 1" keeps its capital only where it starts the sentence. */
function inPlace(template: string, count: string): string {
  return template.startsWith('{count}') ? count : count.charAt(0).toLowerCase() + count.slice(1);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fillPlaces(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
}
