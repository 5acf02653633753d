import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { diaryTimeSchema } from './diary.ts';
import { textOfLength } from './text.ts';

/**
 * The longest answers that still print on one sheet with everything else, both sides, A4 and Letter: the answers on
 * the first, who to call on the second. Tried with every answer and name at its limit; a few lines stay free.
 */
export const MAX_ANSWER = 72;

/** As many as a diary shows. */
const MAX_DIARY_TIMES = 60;

/** A telephone number as people read it, in quotation marks: "202-555-0143". */
export const phoneSchema = z.string().regex(/^\+?[\d][\d ()-]{4,18}\d(?: ext\.? \d{1,6})?$/, {
  error:
    'is not a telephone number. Expected digits, spaces and hyphens in quotation marks, such as "202-555-0143"',
});

/** Plain words for patients, without Markdown, tags or links. */
const plainTextSchema = (to: number) =>
  textOfLength({ to }).refine((text) => !/[<>{}\n]|\]\(|https?:|www\./i.test(text), {
    error: 'has a link, a tag or a line break',
    params: { expected: 'plain words on one line', remedy: 'take it out and say it in words' },
  });

const answerSchema = plainTextSchema(MAX_ANSWER).optional();

/** How long before the day, such as `1 week`. The guide itself never names a time: it is the clinic's. */
const beforeSchema = z.string().regex(/^[1-9]\d? (?:days?|weeks?)$/, {
  error: 'is not a time before the day. Expected a number of days or weeks, such as "1 week"',
});

/** Whom to call about blood thinners. A ready sentence is made of it, which never tells anybody to stop one. */
const bloodThinnersSchema = z.strictObject({
  /** Who answers, after "Call": `our nurse line`. Without it the sentence says "Call us". */
  who: plainTextSchema(40).optional(),
  /** A number of its own. Without it the clinic's own number is named. */
  phone: phoneSchema.optional(),
  /** At least how long before the day to call: `1 week`. */
  atLeast: beforeSchema.optional(),
  /** Words of your own instead of the ready sentence. */
  text: answerSchema,
});

/** The answers of a clinic to fixed questions. Each is one or two sentences; what is missing reads "Ask the clinic". */
export const answersSchema = z.strictObject({
  /** Whom to call about blood thinners, and by when. Never an instruction to stop. */
  bloodThinners: bloodThinnersSchema.optional(),
  /** Eating and drinking before the visit. */
  eating: answerSchema,
  /** Whom to call about diabetes medicines. */
  diabetes: answerSchema,
  /** Who has to take the patient home, and whether a taxi is allowed. */
  wayHome: answerSchema,
  /** What to bring. */
  bring: answerSchema,
  /** Interpreters, large print and other formats. */
  interpreter: answerSchema,
  /** The languages that staff speak. */
  languages: answerSchema,
  /** When and where to arrive, and where to park. */
  arrival: answerSchema,
  /** Whether sedation is offered, and what it means for the day. */
  sedation: answerSchema,
  /** Who may come along, and where they wait. */
  companion: answerSchema,
  /** When to drive again. It may only ask for a longer wait than the guide. */
  driving: answerSchema,
  /** Showers, baths and pools. */
  washing: answerSchema,
  /** When to fill in the pain diary, and where to send it. */
  diary: answerSchema,
  /** When and how the clinic asks about the result. */
  followUp: answerSchema,
});

/**
 * `content/clinics/<id>.yaml`: one place of a clinic, and its own answers. It adds to the guide and cannot
 * change it: there is no field for advice, signs or emergency numbers, and every text is checked like the
 * text of an article.
 */
export const clinicSchema = z.strictObject({
  /** The name, as patients know it. */
  name: plainTextSchema(40),
  /** True for the made-up clinics that show how this works. They are marked everywhere and left out beside real ones. */
  sample: z.boolean().default(false),
  /** The country, one of those of `emergencyNumbers` in `content/site.yaml`. Its emergency number comes first. */
  country: plainTextSchema(20),
  /** The time zone of the place, such as America/New_York. */
  timeZone: z.string().refine(isTimeZone, {
    error: 'is not a time zone',
    params: {
      expected: 'a name such as America/New_York',
      remedy:
        'write America/New_York, America/Chicago, America/Denver, America/Los_Angeles, Europe/London, or another of the IANA list',
    },
  }),
  /** The number to call in office hours. */
  phone: phoneSchema,
  /** When somebody answers it: `Monday to Friday, 8 am to 5 pm`. */
  hours: plainTextSchema(34).optional(),
  /** The number for nights and weekends. Leave it out where there is none. */
  outOfHours: z
    .strictObject({
      phone: phoneSchema,
      /** When to use it: `nights and weekends`. */
      hours: plainTextSchema(34).optional(),
    })
    .optional(),
  /** Where it is: door, street, town. */
  where: plainTextSchema(60).optional(),
  /** Who answered the questions: a role or a team, not a person's name. */
  setBy: plainTextSchema(40),
  /** The day when somebody last went through all answers. */
  updated: dateSchema,
  /** The times of the pain diary, where the clinic wants other ones than the guide: `[before, hour-1, bedtime, day-1]`. */
  diaryTimes: z.array(diaryTimeSchema).min(1).max(MAX_DIARY_TIMES).optional(),
  answers: answersSchema.default({}),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/');
  } catch {
    return false;
  }
}

export type ClinicFile = z.output<typeof clinicSchema>;
export type ClinicAnswers = ClinicFile['answers'];
export type AnswerId = keyof ClinicAnswers;
