/** `content/codes.yaml`: numbers of health records and bills, and what to read about each. */
import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { addressSchema, idSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { textOfLength, textSchema } from './text.ts';

const urlSchema = z.url({
  protocol: /^https?$/,
  error: 'is not a full address starting with https:// or http://',
});

/** The address of a page or of one of its sections: `/conditions/#leg-pain`. */
const targetSchema = z
  .string()
  .refine((text) => /^[^#]*(#[a-z0-9]+(-[a-z0-9]+)*)?$/.test(text) && isAddress(text.split('#')[0]), {
    error: 'is not an address such as "/conditions/#leg-pain"',
  });

const codeSystemSchema = z.strictObject({
  /** What is in the address: `/code/cpt/64483/`. */
  id: idSchema,
  /** Its name as records print it. */
  name: textSchema,
  /** How HL7 requests name it. */
  oid: z.string().regex(/^\d+(\.\d+)+$/, { error: 'is not an OID such as "2.16.840.1.113883.6.12"' }),
  /** How FHIR names it. */
  uri: urlSchema,
  /** A pattern that all its numbers follow. */
  form: z.string().refine(isPattern, { error: 'is not a regular expression' }),
});

const codeSchema = z.strictObject({
  /** The id of its system. */
  system: idSchema,
  /** The number itself, as the system writes it. */
  number: z.string().regex(/^[A-Za-z\d.-]{2,12}$/, {
    error: 'is not a number in quotation marks, such as "64483"',
  }),
  /** Are the number and its meaning in the source? What is not checked stays out of the guide. */
  checked: z.boolean(),
  /** Where the number can be looked up; null while nobody has. */
  source: z.strictObject({ title: textSchema, url: urlSchema }).nullable(),
  /** Our own short words, by language. A code has a page in the languages that have words. */
  words: z.record(
    languageSchema,
    z.strictObject({
      /** The title of its page. */
      name: textOfLength({ from: 10, to: 60 }),
      /** What the number stands for, to follow "In our words:". */
      text: textOfLength({ from: 10, to: 200 }),
    }),
  ),
  /** What to read, most important first. */
  read: z
    .array(z.strictObject({ address: targetSchema }))
    .min(1)
    .max(6),
});

/** The whole file. */
export const codesSchema = z
  .strictObject({
    /** The day on which the file last changed. */
    updated: dateSchema,
    systems: z.array(codeSystemSchema).min(1),
    /** Tasks of a request (HL7 ActCode) that lead to another page than that of the code. */
    tasks: z.array(
      z.strictObject({
        task: z.string().regex(/^[A-Z]{2,20}$/, { error: 'is not an ActCode such as "PATEDUE"' }),
        address: targetSchema,
      }),
    ),
    codes: z.array(codeSchema).min(1),
  })
  .superRefine(({ systems, codes }, context) => {
    const seen = new Set<string>();
    for (const [index, { system, number, checked, source }] of codes.entries()) {
      const mistake = (field: string, message: string, expected: string, remedy: string) =>
        context.addIssue({
          code: 'custom',
          path: ['codes', index, field],
          message,
          params: { expected, remedy },
        });
      const found = systems.find(({ id }) => id === system);
      if (!found) {
        const ids = systems.map(({ id }) => id).join(', ');
        mistake(
          'system',
          'is not one of the systems above',
          `one of ${ids}`,
          'correct it, or add the system',
        );
      } else if (isPattern(found.form) && !new RegExp(`^(?:${found.form})$`).test(number)) {
        mistake(
          'number',
          `is not a number of ${found.name}`,
          `a number of the form ${found.form}`,
          'correct it',
        );
      }
      if (seen.has(`${system} ${number}`)) {
        mistake('number', 'is in this file already', 'each number once', 'take one of the two out');
      }
      seen.add(`${system} ${number}`);
      if (checked && source === null) {
        mistake(
          'checked',
          'is true, and no source is named',
          'the source that has the number',
          'name the source, or write false',
        );
      }
    }
  });

export type CodesInput = z.input<typeof codesSchema>;
export type Codes = z.output<typeof codesSchema>;
export type CodeSystem = Codes['systems'][number];
export type Code = Codes['codes'][number];

function isAddress(text: string | undefined): boolean {
  return addressSchema.safeParse(text).success;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
