/** The content of My plan, and made-up clinics, for tests. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlanClinic } from '../../../../src/clinics/plan/plan-clinic.ts';
import { planSchema } from '../../../../src/schema/plan.ts';

export const { groups } = planSchema.parse(
  parse(readFileSync(new URL('../../../../content/plan/en.yaml', import.meta.url), 'utf8')),
);

/** A clinic that wants a call about blood thinners some days before. */
export function clinicWith(
  daysBefore: number | null,
  timeZone: string | null = 'America/New_York',
): PlanClinic {
  return {
    id: 'northway',
    name: 'Northway Clinic',
    phone: '202-555-0143',
    tel: '+12025550143',
    country: 'US',
    isSample: true,
    place: 'Door B, 12 Sample Street',
    timeZone,
    asks: { bloodThinners: { phone: '202-555-0144', tel: '+12025550144', daysBefore } },
  };
}
