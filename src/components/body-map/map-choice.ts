/** What is chosen on the map, and how it is written in the fragment of the address: `#area=thumb&side=left`. */
export const SIDES = ['left', 'both', 'right'] as const;
export type Side = (typeof SIDES)[number];

export interface MapChoice {
  area: string;
  side: Side;
}

/** Reads a fragment. Whatever is not an area of the map is nobody's choice; a side that is none means both. */
export function choiceFrom(fragment: string, areas: readonly string[]): MapChoice | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const area = areas.find((id) => id === fields.get('area'));
  if (area === undefined) return null;
  return { area, side: SIDES.find((side) => side === fields.get('side')) ?? 'both' };
}

/** The fragment of a choice. It names the side only where one is chosen. */
export function fragmentOf({ area, side }: MapChoice): string {
  return `#area=${area}${side === 'both' ? '' : `&side=${side}`}`;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box nearest to a point, or null when all are farther away than `reach`: fingers are small on a phone. */
export function nearest<T extends { box: Box }>(
  candidates: readonly T[],
  x: number,
  y: number,
  reach: number,
): T | null {
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceTo(candidate.box, x, y) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate ?? null;
}

function distanceTo({ left, right, top, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
