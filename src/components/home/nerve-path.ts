/** The path of the nerve on the home page, in pixels of its section. Pure, so that it can be tested. */

/** A place in the section, from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height of the section. */
export interface Size {
  width: number;
  height: number;
}

/** Wide screens: along the floor, down to the first node, through all of them in soft waves, and down the end edge. */
export function nerveThrough(toe: Point, nodes: readonly Point[], { width, height }: Size): string {
  const first = nodes[0] ?? toe;
  const last = nodes.at(-1) ?? first;
  const lane = Math.min(width - 8, width / 2 + 606);
  const floor = toe.y + 4;
  const bend = Math.min(90, (toe.x - first.x) / 3);
  const quarter = (toe.x - first.x - bend) / 4;
  const turn = (lane - last.x) / 2;
  return path(
    ['M', toe.x, toe.y],
    ['C', toe.x - quarter * 0.6, floor + 4, toe.x - quarter * 1.4, floor - 5, toe.x - quarter * 2, floor],
    ['S', toe.x - quarter * 3.4, floor - 4, first.x + bend, floor],
    ['C', first.x + bend * 0.3, floor + 4, first.x, floor + 22, first.x, floor + 64],
    ['C', first.x, first.y * 0.5, first.x - 4, first.y * 0.75, first.x, first.y],
    ...nodes.slice(1).map((node, index) => wave(nodes[index] ?? node, node, index % 2 ? 26 : -26)),
    ['C', last.x + turn, last.y - 24, lane + 4, last.y - 30, lane, last.y + 150],
    ['S', lane, height - 60, lane, height + 1],
  );
}

/** Phones: down the start edge through the nodes, and out after the last one. */
export function nerveDown(toe: Point, nodes: readonly Point[], { height }: Size): string {
  const lane = nodes[0]?.x ?? toe.x;
  const stops = [{ x: lane, y: Math.max(toe.y + 60, 0) }, ...nodes, { x: lane, y: height - 80 }];
  return path(
    ['M', toe.x, toe.y],
    ['C', toe.x - 10, toe.y + 4, lane, toe.y + 14, lane, stops[0]?.y ?? 0],
    ...stops.slice(1).map((stop, index) => {
      const third = (stop.y - (stops[index]?.y ?? 0)) / 3;
      const sway = index % 2 ? -5 : 5;
      return ['C', lane + sway, stop.y - third * 2, lane - sway, stop.y - third, stop.x, stop.y] as const;
    }),
    ['C', lane, height - 40, lane - 20, height - 16, -12, height - 10],
  );
}

function wave(from: Point, to: Point, swing: number): Command {
  const reach = (to.x - from.x) * 0.36;
  return ['C', from.x + reach, from.y + swing, to.x - reach, to.y + swing / 2, to.x, to.y];
}

type Command = readonly (string | number)[];

function path(...commands: Command[]): string {
  return commands
    .map(([letter, ...numbers]) => `${letter}${numbers.map((n) => Number(n).toFixed(1)).join(' ')}`)
    .join('');
}
