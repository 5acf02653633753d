import { z } from 'astro/zod';
import { idSchema, sourceIdsSchema } from './id.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time such as "22:00"' });
/** A time to write: `before`, `hour-2`, `bedtime`, `day-3`. */
export const diaryTimeSchema = z.string().regex(/^(before|bedtime|(minute|hour|day|week)-[1-9]\d{0,2})$/, {
  error:
    'is not a time of the diary. Expected one such as "before", "minute-15", "hour-2", "bedtime", "day-3" or "week-4"',
});
const choices = z.array(idSchema).min(2);

/** `content/diary.yaml`: times, limits and choices of the pain diary, once for all languages. */
export const diarySettingsSchema = z.strictObject({
  /** An hour row counts as written on time within so many minutes before and after it. */
  lateMinutes: z.int().min(1).max(120),
  /** "Just before" is shown so many minutes before the injection. */
  beforeMinutes: z.int().min(0).max(240),
  /** When bedtime is shown, and from when until when it counts as on time. */
  bedtime: z.strictObject({ at: clock, from: clock, until: clock }),
  /** When the calendar reminds of a day that has no clock time. */
  remindDaysAt: clock,
  schedules: z
    .array(z.strictObject({ id: idSchema, times: z.array(diaryTimeSchema).min(1), sources: sourceIdsSchema }))
    .min(1),
  pains: choices,
  /** Answers in words where a number is hard. */
  words: choices,
  doing: choices,
  numb: choices,
  /** Answers at the end. */
  change: choices,
  again: choices,
  hard: choices,
});

/** Times, limits and choices of the pain diary. */
export type DiarySettings = z.output<typeof diarySettingsSchema>;
