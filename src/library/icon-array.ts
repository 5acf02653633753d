/**
 * Where the people of an icon array are drawn: one block of 100 (10 rows of 10), or ten such blocks for 1,000,
 * five beside each other. The affected ones are grouped from the start edge, row by row, block by block.
 */

/** Width and height of one person with the space around it, in the units of the drawing. */
export const PERSON = { width: 12, height: 18 } as const;
/** The outline of one person, and the notch that tells an affected one also without color. */
export const FIGURE = {
  body: 'M6 1.6a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6ZM2.9 16.4V9.6a2.3 2.3 0 0 1 2.3-2.3h1.6a2.3 2.3 0 0 1 2.3 2.3V16.4Z',
  notch: 'M4.9 16.4V13.2h2.2v3.2Z',
} as const;
const SIDE = 10;
const BLOCK = SIDE * SIDE;
const BLOCKS_IN_A_ROW = 5;
/** Space between two blocks: a whole person, so that the pattern of people stays in step. */
const GAP = 1;

export interface IconArray {
  width: number;
  height: number;
  /** The area of the affected people, as the data of a path. */
  affected: string;
  /** The area of the others. */
  others: string;
}

/** The array of a chance, or null where none is drawn: for nobody, for everybody, and for 10,000. */
export function iconArray(count: number, per: number): IconArray | null {
  if ((per !== BLOCK && per !== 10 * BLOCK) || count <= 0 || count >= per) return null;
  const blocks = Array.from({ length: per / BLOCK }, (_, index) => ({
    column: (index % BLOCKS_IN_A_ROW) * (SIDE + GAP),
    row: Math.floor(index / BLOCKS_IN_A_ROW) * (SIDE + GAP),
    affected: Math.min(Math.max(count - index * BLOCK, 0), BLOCK),
  }));
  const across = Math.min(blocks.length, BLOCKS_IN_A_ROW);
  const down = Math.ceil(blocks.length / BLOCKS_IN_A_ROW);
  return {
    width: (across * (SIDE + GAP) - GAP) * PERSON.width,
    height: (down * (SIDE + GAP) - GAP) * PERSON.height,
    affected: blocks.map((block) => stairs(block.column, block.row, 0, block.affected)).join(''),
    others: blocks.map((block) => stairs(block.column, block.row, block.affected, BLOCK)).join(''),
  };
}

/** Two groups of a hundred beside each other, with the space of two people between them: 264 units wide. */
const PAIR_GAP = 2;

/** The first and the second group of a hundred in one picture, or null where one of them cannot be drawn. */
export function pairedArrays(first: number, second: number): IconArray | null {
  if ([first, second].some((count) => count < 0 || count > BLOCK)) return null;
  const groups = [first, second].map((affected, index) => ({ column: index * (SIDE + PAIR_GAP), affected }));
  return {
    width: (2 * SIDE + PAIR_GAP) * PERSON.width,
    height: SIDE * PERSON.height,
    affected: groups.map(({ column, affected }) => stairs(column, 0, 0, affected)).join(''),
    others: groups.map(({ column, affected }) => stairs(column, 0, affected, BLOCK)).join(''),
  };
}

/** The people from one place to another of a block: at most a broken row, whole rows, and a broken row. */
function stairs(column: number, row: number, from: number, to: number): string {
  let path = '';
  for (let at = from; at < to;) {
    const rest = at % SIDE;
    const rows = rest === 0 ? Math.floor((to - at) / SIDE) : 0;
    const across = rows > 0 ? SIDE : Math.min(SIDE - rest, to - at);
    path += box(column + rest, row + Math.floor(at / SIDE), across, Math.max(rows, 1));
    at += across * Math.max(rows, 1);
  }
  return path;
}

function box(column: number, row: number, across: number, down: number): string {
  const { width, height } = PERSON;
  return `M${column * width} ${row * height}h${across * width}v${down * height}h${-across * width}z`;
}
