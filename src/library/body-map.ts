/** What the body map and its tables show, put together from numbers and words. */
import type { BodyArea, BodyMapWords, BodyPart } from '../schema/body-map.ts';

/** An area with its words, ready to be drawn. */
export interface NamedArea extends BodyArea {
  name: string;
  note: string | undefined;
  /** `C6`, `L5, S1`, `T2 to T12`. */
  nerves: string;
}

/** Joins areas and words. `range` is the text `{from} to {to}` of the language. Throws where a name is missing. */
export function namedAreas(areas: readonly BodyArea[], words: BodyMapWords, range: string): NamedArea[] {
  return areas.map((area) => {
    const own = words.areas[area.id];
    if (!own) throw new Error(`The area "${area.id}" of content/body-map.yaml has no name in body-map/.`);
    return {
      ...area,
      name: own.name,
      note: own.note,
      nerves: area.roots.map((root) => nerveText(root, range)).join(', '),
    };
  });
}

/** The sources that prove every area of a part: they are given once, above its table. */
export function sharedSources(areas: readonly BodyArea[], part: BodyPart): string[] {
  const of = areas.filter((area) => area.part === part);
  const [first, ...others] = of;
  const shared = first?.sources.filter((id) => others.every(({ sources }) => sources.includes(id))) ?? [];
  // One area may have sources of its own; what proves more than half of the rows is still the table's.
  return shared.length > 0 ? shared : [mostUsed(of.flatMap(({ sources }) => sources))];
}

function nerveText(root: string, range: string): string {
  const [from = '', to] = root.split('-');
  return to === undefined ? from : range.replace('{from}', from).replace('{to}', to);
}

function mostUsed(ids: readonly string[]): string {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
