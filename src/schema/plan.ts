import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** The address of a section that says where a point comes from: `/getting-ready/#bring`. */
const sectionAddressSchema = z.string().regex(/^\/([a-z0-9-]+\/)+#[a-z0-9-]+$/, {
  error: 'is not the address of a section, such as /getting-ready/#bring',
});

/** What a clinic may answer itself, with a number of its own and days before the appointment. */
export const PLAN_ASKS = ['clinic', 'bloodThinners', 'diabetes'] as const;
export type PlanAsk = (typeof PLAN_ASKS)[number];

const pointSchema = z.strictObject({
  /** Ticks are kept under this id, so it stays when the words change. */
  id: idSchema,
  /** What to do, in one short sentence. `{clinic}` becomes the name of the clinic, or "your clinic". */
  text: textSchema,
  /** One more sentence that must not be missed. */
  note: textSchema.optional(),
  /** The section that says more and has the sources. */
  section: sectionAddressSchema,
  /** Words of the link to that section. */
  link: textSchema,
  /** It must not be missed: when the appointment is today or tomorrow, it is the first thing to do today. */
  urgentWhenNear: z.boolean().optional(),
  /** Whose number is beside it, where the clinic gave one. */
  ask: z.enum(PLAN_ASKS).optional(),
});

const groupSchema = z.strictObject({
  id: idSchema,
  /**
   * Days from the appointment: -1 is the day before, 0 the day itself. `soon` is as soon as there is a date.
   * More days "before" come from clinics only, because hospitals differ.
   */
  days: z.union([z.literal('soon'), z.array(z.int().min(-60).max(120)).min(1)]),
  /** Small words below the date. */
  name: textSchema,
  /** The heading while there is no date. */
  undated: textSchema,
  points: z.array(pointSchema).min(1),
});

/** `content/plan/<lang>.yaml`: what My plan lists around an appointment. */
export const planSchema = z.strictObject({
  /** In order of time. */
  groups: z
    .array(groupSchema)
    .min(1)
    .refine(
      (groups) => {
        const ids = groups.flatMap(({ points }) => points.map(({ id }) => id));
        return new Set(ids).size === ids.length;
      },
      {
        error: 'has two points of the same id',
        params: { expected: 'each id once', remedy: 'rename one of them' },
      },
    ),
});

export type PlanContent = z.output<typeof planSchema>;
export type PlanGroup = PlanContent['groups'][number];
export type PlanPoint = PlanGroup['points'][number];
