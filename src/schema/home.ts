import { z } from 'astro/zod';
import { sourceIdsSchema } from './id.ts';
import { stageSchema } from './stage.ts';
import { textOfLength, textSchema } from './text.ts';

/** A statement with the sources that prove it. */
const sourced = z.strictObject({ text: textSchema, sources: sourceIdsSchema });
/** A statement about one of the five steps or one of the two purposes. */
const named = sourced.extend({ name: textSchema }).strict();
/** Words of a link and where it leads: an address of the guide, with or without a section. */
const link = z.strictObject({
  text: textSchema,
  address: z.string().regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, {
    error: 'is not an address such as /getting-ready/#eating',
  }),
});

/** The words of the home page, `content/home/<lang>.yaml`. */
export const homeSchema = z.strictObject({
  /** The h1: what a reader came for. */
  title: textSchema,
  /** For search engines: 80 to 115 characters. */
  summary: textOfLength({ from: 80, to: 115 }),
  /** What a nerve root block is, in 2 or 3 sentences. */
  definition: sourced,
  /** Three questions that people ask first. */
  asks: z.array(link).length(3),
  /** The five steps, each in a sentence or two. */
  steps: sourced.extend({ title: textSchema, link: textSchema, items: z.array(named).length(5) }).strict(),
  /** The picture of the nerve, and the two reasons for the injection. */
  closeUp: z.strictObject({ title: textSchema, ways: z.array(named).length(2), link }),
  /** Where a reader is: deciding, before, on the day, after. */
  stages: z.strictObject({
    title: textSchema,
    columns: z.array(z.strictObject({ stage: stageSchema, links: z.array(link).min(1) })).min(1),
  }),
  /** Beside the panel of emergency signs: one sentence on each of the two cards that are less grave. */
  care: z.strictObject({ title: textSchema, urgent: textSchema, call: textSchema }),
  /** The made-up example in short, with an open end. */
  story: sourced.extend({ label: textSchema, title: textSchema, link }).strict(),
  /** Words that open the list of sources. */
  sourcesTitle: textSchema,
});

export type HomeInput = z.input<typeof homeSchema>;
export type Home = z.output<typeof homeSchema>;

/** Every source of the home page once, in the order in which a reader meets them. */
export function homeSources(home: Home): string[] {
  return [
    ...new Set([
      ...home.definition.sources,
      ...home.steps.sources,
      ...home.steps.items.flatMap((item) => item.sources),
      ...home.closeUp.ways.flatMap((way) => way.sources),
      ...home.story.sources,
    ]),
  ];
}
