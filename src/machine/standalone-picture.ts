/**
 * A drawing as a file of its own. On our pages a drawing is a symbol whose colors come from the theme;
 * whoever downloads it needs one that shows itself, in fixed colors, with its words in it.
 */
import { xmlText } from '../format/xml.ts';

export interface StandaloneWords {
  /** Id of its symbol. */
  id: string;
  /** Another drawing of the same size that is laid over it, and the text of its file. */
  over?: { id: string; source: string } | undefined;
  title: string;
  description: string;
  /** Who made it, where it comes from, and its license. */
  credit: string;
}

/** The light value of every color of these style sheets, by name; references to each other are followed. */
export function lightColors(...sheets: readonly string[]): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  for (const sheet of sheets) {
    // What is in a media query is for forced colors or paper.
    const [plain = ''] = sheet.split(/@media/);
    for (const [, name = '', value = ''] of plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
      const light = /^light-dark\(\s*([^,]+),/.exec(value.trim())?.[1] ?? value.trim();
      if (!colors.has(name)) colors.set(name, light);
    }
  }
  return colors;
}

/** The file with every color fixed. Throws where a color is not known, instead of shipping a black shape. */
export function standalonePicture(
  source: string,
  { id, over, title, description, credit }: StandaloneWords,
  colors: ReadonlyMap<string, string>,
): string {
  // Drawings that repeat each other share a file, so the size is that of its own symbol.
  const size = new RegExp(`<symbol id="${id}" viewBox="0 0 ([\\d.]+) ([\\d.]+)"`).exec(source);
  if (!size) throw new Error(`The drawing "${id}" has no <symbol viewBox="0 0 …">.`);
  const [, width = '', height = ''] = size;
  const words =
    `<title>${xmlText(title)}</title><desc>${xmlText(description)}</desc>` +
    `<metadata>${xmlText(credit)}</metadata>`;
  const drawn =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="img" font-family="sans-serif">${words}${insideOf(source, [id])}` +
    `${over ? insideOf(over.source, [over.id]) : ''}<use href="#${id}"/>${over ? `<use href="#${over.id}"/>` : ''}</svg>\n`;
  return fixColors(drawn, colors, id);
}

/** A drawing with the values of its colors in the place of their names. `where` names it in messages. */
export function fixColors(svg: string, colors: ReadonlyMap<string, string>, where: string): string {
  return svg.replace(
    /var\((--[\w-]+)(?:,(var\(--[\w-]+\)|[^()]*))?\)/g,
    (whole, name: string, other?: string) => fixed(name, other, colors, `${where}: ${whole}`),
  );
}

/** What an SVG file draws: of its symbols only these, and those that they repeat. */
export function insideOf(source: string, ids: readonly string[]): string {
  const inside = source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const symbols = new Map([...inside.matchAll(SYMBOL)].map(([text, id = '']) => [id, text]));
  const needed = new Set(ids);
  // A set that grows while it is walked is walked to its new end.
  for (const id of needed) {
    for (const [, repeated = ''] of symbols.get(id)?.matchAll(/href="#([^"]+)"/g) ?? []) needed.add(repeated);
  }
  return inside.replaceAll(SYMBOL, (text, id: string) => (needed.has(id) ? text : ''));
}

const SYMBOL = /<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g;

function fixed(
  name: string,
  other: string | undefined,
  colors: ReadonlyMap<string, string>,
  where: string,
  depth = 0,
): string {
  const value = colors.get(name) ?? other;
  if (value === undefined || depth > 5) throw new Error(`The color ${name} is not known (${where}).`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value.trim())?.[1];
  return reference === undefined ? value.trim() : fixed(reference, undefined, colors, where, depth + 1);
}
