import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';

/** One thing that is checked over all of `content/`. */
export type Rule = (content: Content) => Mistake[];
