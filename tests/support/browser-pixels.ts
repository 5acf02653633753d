/** Reads what is really painted, pixel by pixel, so that it holds with every browser and every font. */
import type { Locator, Page } from '@playwright/test';

/** What the pixels of a part of the page are like. Shares go from 0 to 1, colors from 0 to 255. */
export interface Painted {
  /** How many clearly different colors there are. */
  colors: number;
  /** The most frequent color. */
  ground: readonly number[];
  /** Share of the pixels that differ clearly from the ground. */
  drawn: number;
  /** Share of the pixels that have a clear color and are no gray. */
  tint: number;
  /** Average brightness. */
  light: number;
  /** Share of the pixels close to each color that was asked for. */
  shares: number[];
  /** With a grid: cells in which something is drawn, and those in which the chest of a person is filled. */
  cells: { filled: number; drawn: number };
}

/** How many people stand in a row, and how many rows there are. */
export interface Grid {
  across: number;
  down: number;
}

/** Paints a part of the page and counts its pixels. `wanted` are colors such as `#c95c08`. */
export async function paintedIn(
  part: Locator,
  wanted: readonly string[] = [],
  grid: Grid = { across: 0, down: 0 },
): Promise<Painted> {
  await part.scrollIntoViewIfNeeded();
  const png = (await part.screenshot({ animations: 'disabled' })).toString('base64');
  const counter = await counterPage(part.page());
  return counter.evaluate(countPixels, { png, wanted, grid });
}

const counters = new WeakMap<object, Page>();

/** An empty page beside the tested one: the policy of the tested one lets nobody read pictures into it. */
async function counterPage(page: Page): Promise<Page> {
  const context = page.context();
  const known = counters.get(context);
  if (known && !known.isClosed()) return known;
  const fresh = await context.newPage();
  counters.set(context, fresh);
  return fresh;
}

async function countPixels({
  png,
  wanted,
  grid,
}: {
  png: string;
  wanted: readonly string[];
  grid: Grid;
}): Promise<Painted> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const goals = wanted.map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  const near = goals.map(() => 0);
  /** How far the pixel at this place of the data is from a color, in the channel that differs most. */
  const far = (at: number, [red = 0, green = 0, blue = 0]: readonly number[]) =>
    Math.max(
      Math.abs((data[at] ?? 0) - red),
      Math.abs((data[at + 1] ?? 0) - green),
      Math.abs((data[at + 2] ?? 0) - blue),
    );
  // Colors in steps of 16, four bits a channel.
  const counts = new Uint32Array(1 << 12);
  let tint = 0;
  let light = 0;
  for (let at = 0; at < data.length; at += 4) {
    const red = data[at] ?? 0;
    const green = data[at + 1] ?? 0;
    const blue = data[at + 2] ?? 0;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) tint += 1;
    light += (red + green + blue) / 3;
    const color = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    counts[color] = (counts[color] ?? 0) + 1;
    for (let goal = 0; goal < goals.length; goal += 1)
      if (far(at, goals[goal] ?? []) <= 12) near[goal] = (near[goal] ?? 0) + 1;
  }
  const total = data.length / 4;
  const most = counts.indexOf(Math.max(...counts));
  const ground = [most >> 8, (most >> 4) & 15, most & 15].map((step) => step * 16 + 8);
  let drawn = 0;
  for (let at = 0; at < data.length; at += 4) if (far(at, ground) > 24) drawn += 1;
  const cells = { filled: 0, drawn: 0 };
  for (let row = 0; row < grid.down; row += 1) {
    for (let column = 0; column < grid.across; column += 1) {
      // Places within a person: the chest above the notch, and the outline of the head.
      const isDrawn = (x: number, y: number) =>
        far(
          4 *
            (Math.floor(((row + y) / grid.down) * image.height) * image.width +
              Math.floor(((column + x) / grid.across) * image.width)),
          ground,
        ) > 60;
      if ([0.1, 0.11, 0.12, 0.13, 0.14].some((y) => isDrawn(0.5, y))) cells.drawn += 1;
      if (isDrawn(0.5, 0.58)) cells.filled += 1;
    }
  }
  return {
    cells,
    colors: counts.filter((count) => count > total / 2000).length,
    ground,
    drawn: drawn / total,
    tint: tint / total,
    light: light / total,
    shares: near.map((count) => count / total),
  };
}
