import { z } from 'astro/zod';
import { idSchema, sourceIdsSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A setting that nobody has filled yet is null; pages say so, and the build prints a notice. */
const setting = textSchema.nullable();

/** `content/site.yaml`: what a publisher of a copy of the guide changes. */
export const siteSchema = z
  .strictObject({
    /** Who answers for this copy: the full name of a body or a person. */
    publisher: setting,
    /** Where readers report a mistake: an e-mail address, or the address of a page with a form. */
    contact: setting,
    /** Who pays for this copy, in one plain sentence. */
    funding: setting,
    /** Interests that readers need to know of, in one plain sentence. */
    conflicts: setting,
    /** Who runs the server, and what its log keeps. Shown on the privacy page. */
    host: setting,
    /** May search engines list this copy? */
    indexing: z.boolean(),
    /** Months until an article is due again after a check: `safety` for warning signs and medicines. */
    reviewIntervalMonths: z.strictObject({ safety: z.int().positive(), other: z.int().positive() }),
    /** The clinic that runs this copy: the name of its file in `content/clinics/`. Null for a copy for everybody. */
    clinic: idSchema.nullable().default(null),
    /** The country that this copy is for, one of those of the emergency numbers. Its number comes first. */
    country: textSchema,
    /** Emergency numbers. Pages put that of the copy's own country first. None is ever drawn without its country. */
    emergencyNumbers: z
      .array(
        z.strictObject({
          /** The number, in quotation marks, so that 000 stays 000. */
          number: z
            .string()
            .regex(/^\d{2,6}$/, { error: 'is not a number in quotation marks, such as "911"' }),
          /** The country, short, as it is in brackets: US. */
          country: textSchema,
          /** The country, long, as it is read out after "in": the United States. */
          in: textSchema,
          /** Sources that print this number for this country. */
          sources: sourceIdsSchema,
        }),
      )
      .min(1),
  })
  .refine(({ country, emergencyNumbers }) => emergencyNumbers.some((one) => one.country === country), {
    path: ['country'],
    error: 'is not the country of any emergency number',
    params: {
      expected: 'a country of the list below',
      remedy: 'write it as there, or add its number with a source',
    },
  })
  .transform((site) => ({ ...site, emergencyNumbers: ownCountryFirst(site) }));

/** The emergency numbers with that of the own country first, and the others in their order. */
function ownCountryFirst<T extends { country: string }>(site: {
  country: string;
  emergencyNumbers: T[];
}): T[] {
  const isOwn = (one: T) => one.country === site.country;
  return [...site.emergencyNumbers.filter(isOwn), ...site.emergencyNumbers.filter((one) => !isOwn(one))];
}

/** The settings that may be empty, in the order in which notices name them. */
export const EMPTY_ALLOWED = ['publisher', 'contact', 'funding', 'conflicts', 'host'] as const;

export type SiteInput = z.input<typeof siteSchema>;
export type Site = z.output<typeof siteSchema>;
export type EmergencyNumber = Site['emergencyNumbers'][number];
