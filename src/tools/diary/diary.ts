/** What the diary keeps. Fields that a newer version added stay with their record (`looseObject`). */
import * as z from 'zod/mini';
import type { Tool } from '../store/record.ts';

/** How many pains one diary follows. */
export const MAX_PAINS = 4;

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const clock = z.string().check(z.regex(/^\d{2}:\d{2}$/));
const wallTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

/** How strong a pain is: 0 to 10, or one of four words. */
const scoreValue = z.union([z.int().check(z.minimum(0), z.maximum(10)), z.string().check(z.minLength(1))]);

const pain = z.looseObject({
  id: z.string().check(z.minLength(1)),
  /** Where the reader named the place; the others have names in every language. */
  label: z.optional(z.string()),
});

const diarySchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  startedAt: instant,
  injection: z.looseObject({
    date,
    /** Null while the reader does not know it. */
    time: z.nullable(clock),
    zone: z.string(),
  }),
  pains: z.array(pain).check(z.minLength(1), z.maxLength(MAX_PAINS)),
  /** Ids of times, such as `hour-2`; see schedule.ts. */
  times: z.array(z.string()).check(z.minLength(1)),
  timesFrom: z.string(),
  /** Two things that the pain makes hard, in the reader's words. */
  hard: z.array(z.string()),
  end: z.optional(
    z.looseObject({
      change: z.optional(z.string()),
      again: z.optional(z.string()),
      hard: z.optional(z.array(z.string())),
    }),
  ),
});

const score = z.looseObject({
  pain: z.string(),
  value: scoreValue,
  /** What was there before it was changed for the first time; it stays for good. */
  first: z.optional(scoreValue),
  changedAt: z.optional(instant),
});

const answers = {
  /** The time that it is for; null for an extra entry. */
  time: z.nullable(z.string()),
  scores: z.array(score),
  doing: z.optional(z.string()),
  doingText: z.optional(z.string()),
  numb: z.optional(z.string()),
  medicine: z.optional(z.enum(['yes', 'no'])),
  medicineText: z.optional(z.string()),
  medicineTime: z.optional(z.string()),
  note: z.optional(z.string()),
  late: z.boolean(),
  /** `live` at the time, `paper` from paper afterwards, `import` from a file, beside an own entry. */
  source: z.enum(['live', 'paper', 'import']),
};

const entrySchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  ...answers,
  /** When it was saved, as the device's clock said. */
  writtenAt: instant,
  /** The time that it describes, as the reader's clock showed it. */
  wallTime,
  zone: z.string(),
});

const draftSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  ...answers,
  startedAt: instant,
  wallTime,
  zone: z.string(),
  /** The question that comes next, from 0. */
  step: z.int().check(z.minimum(0)),
});

const clockSchema = z.looseObject({
  /** Minutes between the device's clock and the time that the reader set. */
  shift: z.int(),
  /** The newest entry when the reader answered, so that the same jump is asked about once. */
  asked: z.string(),
});

const currentSchema = z.looseObject({ diary: z.string() });

/** A type without the fields that a newer version may have added. */
type Known<Loose> = { [Name in keyof Loose as string extends Name ? never : Name]: Loose[Name] };

export type Diary = Known<z.output<typeof diarySchema>>;
export type Entry = Known<z.output<typeof entrySchema>>;
export type Draft = Known<z.output<typeof draftSchema>>;
export type Score = Known<z.output<typeof score>>;
export type ScoreValue = z.output<typeof scoreValue>;
export type Pain = Known<z.output<typeof pain>>;
export type ClockAnswer = Known<z.output<typeof clockSchema>>;

/** The kinds of records of the diary, each with its own schema and history. */
export interface Forms {
  readonly diary: Tool<Diary>;
  readonly entry: Tool<Entry>;
  readonly draft: Tool<Draft>;
  readonly clock: Tool<ClockAnswer>;
  readonly current: Tool<{ diary: string }>;
}

/** The owner of all its records in the store. */
export const DIARY_TOOL = 'diary';

const form = <Data>(schema: z.ZodMiniType<Data>): Tool<Data> => ({
  name: DIARY_TOOL,
  version: 1,
  schema,
  migrations: [],
});

/** The forms that this version of the guide reads and writes. */
export const forms: Forms = {
  diary: form(diarySchema),
  entry: form(entrySchema),
  draft: form(draftSchema),
  clock: form(clockSchema),
  current: form(currentSchema),
};

export { partsOfRecordId, recordId } from './record-ids.ts';
