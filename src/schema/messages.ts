import { z } from 'astro/zod';
import { MESSAGE_TARGETS, MESSAGE_TIMES } from './message-kinds.ts';
import { textSchema } from './text.ts';

/** A text message in the words for a known date, without one, and short, where the first is too long. */
const smsSchema = z.strictObject({ dated: textSchema, undated: textSchema, short: textSchema });

const timeSchema = z.strictObject({
  /** What the kit calls it. */
  label: textSchema,
  sms: smsSchema,
  /** The email: its subject with and without a date, why it is sent, and what to do, most important first. */
  email: z.strictObject({
    subject: z.strictObject({ dated: textSchema, undated: textSchema }),
    why: textSchema,
    todo: z.array(textSchema).min(2).max(4),
  }),
});

const targetSchema = z.strictObject({
  /** What the kit calls it. */
  label: textSchema,
  /** Small words below. */
  hint: textSchema.optional(),
  /** Before the link: "How to get ready". */
  lead: textSchema,
  /** Two sentences of a letter; the first is its heading. */
  letter: z.strictObject({ title: textSchema, text: textSchema }),
});

/**
 * `content/messages/<lang>.yaml`: the messages that clinics send. None names a part of the body, an illness or
 * a treatment, because others may see the screen.
 */
export const messagesSchema = z.strictObject({
  times: z.record(z.enum(MESSAGE_TIMES), timeSchema),
  targets: z.record(z.enum(MESSAGE_TARGETS), targetSchema),
  /** "on December 9 at 2:30 pm", and without a time. */
  when: z.strictObject({ timed: textSchema, day: textSchema }),
  email: z.strictObject({
    hello: textSchema,
    date: textSchema,
    place: textSchema,
    todo: textSchema,
    emergency: textSchema,
    help: textSchema,
  }),
  letter: z.strictObject({ help: textSchema, code: textSchema }),
  poster: z.strictObject({ title: textSchema, text: textSchema, help: textSchema, note: textSchema }),
  calendar: z.strictObject({ title: textSchema }),
});

export type Messages = z.output<typeof messagesSchema>;
