/** How good the places of the right answers are. */

/** The place of the first right answer for each search, from 0; -1 where there is none. */
export interface Score {
  readonly searches: number;
  readonly first: number;
  readonly inThree: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
}

export function scoreOf(places: readonly number[]): Score {
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length;
  const sum = places.reduce((all, place) => all + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    searches: places.length,
    first: within(1),
    inThree: within(3),
    mrr: places.length === 0 ? 0 : sum / places.length,
  };
}

/** Wilson's interval: where the true share lies with 95 % certainty, as shares from 0 to 1. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

/** `86 of 94, 91 % (84 to 96)` */
export function shareText(hits: number, of: number): string {
  if (of === 0) return '-';
  const percent = (share: number) => (100 * share).toFixed(0);
  const [low, high] = wilson(hits, of);
  return `${hits} of ${of}, ${percent(hits / of)} % (${percent(low)} to ${percent(high)})`;
}
