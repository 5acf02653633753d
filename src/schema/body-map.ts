import { z } from 'astro/zod';
import { addressSchema, idSchema, sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/** The parts of the body that the map tells apart; each has a table of its own. */
export const BODY_PARTS = ['arm', 'chest', 'leg'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

/** The two figures, in their order on the page. */
export const BODY_VIEWS = ['front', 'back'] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

/** One area, an entry of `content/body-map.yaml`: once for all languages. */
export const bodyAreaSchema = z.strictObject({
  /** What is beside it in the drawing and in the tables: its place from head to foot. */
  number: z.int().min(1),
  /** Also the id of its shape in the drawing, and what is in the address of the page (`#area=thumb`). */
  id: idSchema,
  part: z.enum(BODY_PARTS),
  /** The figures on which the area can be seen. */
  views: z.array(z.enum(BODY_VIEWS)).min(1),
  /** The nerve roots that commonly serve it, from head to foot: `C6`, or a row of them: `T2-T12`. */
  roots: z
    .array(
      z.string().regex(/^[CTLS]\d{1,2}(-[CTLS]\d{1,2})?$/, {
        error: 'is not a nerve root such as "C6", nor a row of them such as "T2-T12"',
      }),
    )
    .min(1),
  /** Who says so. */
  sources: sourceIdsSchema,
});

const sourcedSchema = z.strictObject({ text: textSchema, sources: sourceIdsSchema });
const linkAddress = z.string().refine((text) => addressSchema.safeParse(text.split('#')[0]).success, {
  error: 'is not an address such as "/conditions/#leg-pain"',
});

/** The words of the map, `content/body-map/<lang>.yaml`. */
export const bodyMapSchema = z.strictObject({
  /** Stands beside every answer of the map. */
  caution: sourcedSchema,
  parts: z.record(
    z.enum(BODY_PARTS),
    z.strictObject({
      /** Title of its table and of its list. */
      name: textSchema,
      /** How sure the sources are; shown beside every answer. */
      sure: sourcedSchema,
      /** Which signs need help instead of a map. */
      help: textSchema,
      /** Where to read on. */
      read: z.strictObject({ text: textSchema, address: linkAddress }),
    }),
  ),
  /** The name of every area by its id, and what is special about it. */
  areas: z.record(idSchema, z.strictObject({ name: textSchema, note: textSchema.optional() })),
});

export type BodyAreaInput = z.input<typeof bodyAreaSchema>;
export type BodyArea = z.output<typeof bodyAreaSchema>;
export type BodyMapInput = z.input<typeof bodyMapSchema>;
export type BodyMapWords = z.output<typeof bodyMapSchema>;
