/** Shapes as rings of points, and how much of each pixel they cover: what pictures of few colors are drawn with. */

/** A place, in pixels from the top left. */
export type Point = readonly [x: number, y: number];

/** A closed line. What a second one covers again, turning the same way, stays covered. */
export type Ring = readonly Point[];

/** How much of each pixel is covered, 0 to 1, row by row. Its top left is at `left` and `top`. */
export interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly cells: Float32Array;
}

/** Lines on which a pixel is looked at. */
const linesOfPixel = 8;

/** What the rings cover together. */
export function maskOf(rings: readonly Ring[]): Mask {
  const points = rings.flat();
  if (points.length === 0) return { left: 0, top: 0, width: 0, cells: new Float32Array() };
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const top = Math.floor(Math.min(...points.map(([, y]) => y)));
  const width = Math.ceil(Math.max(...points.map(([x]) => x))) - left;
  const height = Math.ceil(Math.max(...points.map(([, y]) => y))) - top;
  const cells = new Float32Array(width * height);
  for (const [line, crossings] of crossingsOf(rings, top, height).entries()) {
    const row = Math.floor(line / linesOfPixel) * width;
    let turns = 0;
    let from = 0;
    for (const { x, turn } of crossings.sort((a, b) => a.x - b.x)) {
      if (turns !== 0) cover(cells, row, from - left, x - left);
      turns += turn;
      from = x;
    }
  }
  return { left, top, width, cells };
}

interface Crossing {
  readonly x: number;
  /** Whether the ring goes down or up here. */
  readonly turn: 1 | -1;
}

/** Where the rings meet each line on which pixels are looked at. */
function crossingsOf(rings: readonly Ring[], top: number, height: number): Crossing[][] {
  const lines: Crossing[][] = Array.from({ length: height * linesOfPixel }, () => []);
  const lineBelow = (y: number) => Math.ceil((y - top) * linesOfPixel - 0.5);
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring.at(index - 1) ?? to;
      const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
      const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
      for (let line = lineBelow(upper[1]); line < lineBelow(lower[1]); line += 1) {
        const y = top + (line + 0.5) / linesOfPixel;
        lines[line]?.push({ x: upper[0] + (y - upper[1]) * slope, turn: from === upper ? 1 : -1 });
      }
    }
  }
  return lines;
}

function cover(cells: Float32Array, row: number, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x += 1) {
    cells[row + x] = (cells[row + x] ?? 0) + (Math.min(x + 1, to) - Math.max(x, from)) / linesOfPixel;
  }
}

/** A circle with what is in it. */
export function disc([x, y]: Point, radius: number): Ring {
  return Array.from({ length: 48 }, (_, index) => {
    const angle = (index / 48) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A box with round corners. */
export function roundBox([x, y]: Point, width: number, height: number, radius: number): Ring[] {
  const corners = [radius, width - radius].flatMap((right) =>
    [radius, height - radius].map((down): Point => [x + right, y + down]),
  );
  return [
    box([x + radius, y], width - 2 * radius, height),
    box([x, y + radius], width, height - 2 * radius),
    ...corners.map((corner) => disc(corner, radius)),
  ];
}

/** A box with square corners, turning as a disc does. */
export function box([x, y]: Point, width: number, height: number): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A line of some width with round ends. */
export function stroke(points: readonly Point[], width: number): Ring[] {
  const radius = width / 2;
  return points.flatMap((to, index): Ring[] => {
    const from = points[index - 1];
    if (!from) return [disc(to, radius)];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const across = [(-(to[1] - from[1]) / length) * radius, ((to[0] - from[0]) / length) * radius] as const;
    const side = ([x, y]: Point, sign: number): Point => [x + sign * across[0], y + sign * across[1]];
    return [disc(to, radius), [side(from, -1), side(to, -1), side(to, 1), side(from, 1)]];
  });
}

/** Points of a Bézier curve of any degree, without its first one. */
export function curve(ends: readonly Point[], steps: number): Point[] {
  return Array.from({ length: steps }, (_, index) => pointAt(ends, (index + 1) / steps));
}

function pointAt(ends: readonly Point[], share: number): Point {
  const [first = [0, 0], ...others] = ends;
  if (others.length === 0) return first;
  const between = others.map((end, index): Point => {
    const [x, y] = ends[index] ?? end;
    return [x + (end[0] - x) * share, y + (end[1] - y) * share];
  });
  return pointAt(between, share);
}
