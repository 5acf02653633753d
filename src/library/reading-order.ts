import { STAGES, type Stage, type Stages } from '../schema/stage.ts';

/** What decides the place of an article. */
interface Placed {
  name: string;
  data: { stage: Stage };
}

/**
 * Compares two articles by stage and then by their places in `content/stages.yaml`. Only a draft may be missing
 * there; it comes after the others of its stage.
 */
export function byReadingOrder(stages: Stages): (a: Placed, b: Placed) => number {
  const places = new Map(STAGES.flatMap((stage) => stages[stage]).map((name, index) => [name, index]));
  const placeOf = ({ name }: Placed) => places.get(name) ?? places.size;
  return (a, b) =>
    STAGES.indexOf(a.data.stage) - STAGES.indexOf(b.data.stage) ||
    placeOf(a) - placeOf(b) ||
    (a.name < b.name ? -1 : 1);
}
