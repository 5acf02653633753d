/** Draws the pictures of shared links: what is the same in all of them once, and the words of each. */
import { balancedLines } from './balanced-lines.ts';
import { box, curve, disc, type Mask, maskOf, type Point, type Ring, roundBox, stroke } from './outline.ts';
import { paletteOf, palettePng, STEPS } from './palette-png.ts';
import { colors, SOCIAL_SIZE, type SocialPicture } from './social-picture.ts';
import { type Setting, Typeface } from './typeface.ts';

/** The curves of the nerve: it comes from above, runs along the edge and ends in a ring, as at the foot of every page. */
const nerve: readonly (readonly Point[])[] = [
  [
    [1012, -20],
    [1020, 70],
    [1096, 96],
    [1094, 190],
  ],
  [
    [1094, 190],
    [1092, 282],
    [1026, 300],
    [1030, 386],
  ],
  [
    [1030, 386],
    [1034, 462],
    [1104, 470],
    [1104, 548],
  ],
];
const ring = [1104, 556] as const;

/** The top of each bone at its start edge, as in the logo. */
const bones: readonly Point[] = [
  [882, 72],
  [868, 204],
  [878, 336],
];

/** The column of the words. */
const column = { left: 78, top: 64, width: 740, height: SOCIAL_SIZE.height - 128 } as const;

/** What draws pictures of one kind: the typefaces, and by direction what is behind the words. */
export interface Drawer {
  readonly regular: Typeface;
  readonly bold: Typeface;
  readonly heading: Typeface;
  readonly grounds: Record<SocialPicture['dir'], Uint8Array>;
}

/** Reads the typefaces, and draws what is the same in all pictures. */
export async function socialDrawer(): Promise<Drawer> {
  const [regular, bold, heading] = await Promise.all([
    Typeface.of('atkinson-hyperlegible-next', 400),
    Typeface.of('atkinson-hyperlegible-next', 700),
    Typeface.of('bitter', 600),
  ]);
  return { regular, bold, heading, grounds: { ltr: ground('ltr'), rtl: ground('rtl') } };
}

/** The picture as a PNG. Long titles are set smaller, so that none takes more than four lines. */
export function socialPicture(
  { title, stage, siteName, status, dir }: SocialPicture,
  { regular, bold, heading, grounds }: Drawer,
): Uint8Array<ArrayBuffer> {
  const pixels = Uint8Array.from(grounds[dir]);
  const left = dir === 'rtl' ? SOCIAL_SIZE.width - column.left - column.width : column.left;
  const write = (
    line: string,
    face: Typeface,
    setting: Setting,
    top: number,
    height: number,
    color: Color,
  ) => {
    const base = top + height / 2 + ((face.ascent - face.descent) / 2) * setting.size;
    for (const mask of face.masksOf(line, setting, left, base)) paint(pixels, mask, color);
  };
  const setting = { size: title.length > 40 ? 64 : title.length > 34 ? 72 : 80, spacing: -0.8 };
  const lines = balancedLines(title, column.width, (line) => heading.widthOf(line, setting));
  const height = 1.14 * setting.size;
  const heights = { name: 34 * normal, stage: stage === null ? 0 : 32 * normal + 18, status: 28 * normal };
  const free = column.height - heights.name - heights.stage - lines.length * height - heights.status;
  const middle = column.top + heights.name + free / 2;
  write(siteName, bold, { size: 34 }, column.top, heights.name, 'pine');
  if (stage !== null) write(stage, bold, { size: 32 }, middle, 32 * normal, 'quiet');
  for (const [index, line] of lines.entries()) {
    write(line, heading, setting, middle + heights.stage + index * height, height, 'ink');
  }
  write(status, regular, { size: 28 }, column.top + column.height - heights.status, heights.status, 'quiet');
  return palettePng(pixels, SOCIAL_SIZE, palette);
}

/** Height of a line in parts of its size, where nothing else is said. */
const normal = 1.2;

/** What is behind the words: paper, the bones of the logo, the nerve. */
function ground(dir: SocialPicture['dir']): Uint8Array {
  const { width, height } = SOCIAL_SIZE;
  const pixels = new Uint8Array(width * height);
  const turned = (shape: Ring): Ring => (dir === 'rtl' ? shape.map(([x, y]) => [width - x, y]) : shape);
  const draw = (rings: readonly Ring[], color: Color) => {
    paint(pixels, maskOf(rings.map(turned)), color);
  };
  draw([box([0, 0], 14, height)], 'pine');
  for (const bone of bones) draw(roundBox(bone, 128, 92, 26), 'bone');
  // The line ends within the ring's own line; what turns the other way is the hole.
  const line = nerve
    .flatMap((ends) => curve(ends, 24))
    .filter(([x, y]) => Math.hypot(x - ring[0], y - ring[1]) > 24);
  draw([...stroke(line, 14), disc(ring, 28), disc(ring, 16).toReversed()], 'nerve');
  return pixels;
}

type Color = keyof typeof colors;

/** All colors that a picture has. */
const palette = paletteOf(colors.paper, Object.values(colors).slice(1));

/** Covers pixels with a color, in the step out of the paper that is nearest. */
function paint(pixels: Uint8Array, { left, top, width, cells }: Mask, color: Color): void {
  const first = (Object.keys(colors).indexOf(color) - 1) * STEPS;
  for (let cell = 0, y = top; cell < cells.length; y += 1) {
    for (let x = left; x < left + width; x += 1, cell += 1) {
      const step = Math.round((cells[cell] ?? 0) * STEPS);
      if (step > 0 && x >= 0 && x < SOCIAL_SIZE.width) pixels[y * SOCIAL_SIZE.width + x] = first + step;
    }
  }
}
