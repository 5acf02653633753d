import type { PlanTexts } from '@/i18n/en/plan.ts';
import type { PlanGroup } from '@/schema/plan.ts';
import type { PlanClinic } from '../plan/plan-clinic.ts';

/** What the page of the plan hands to its script, as JSON. */
export interface PlanData {
  /** Tag of the language, such as `en-US`. */
  readonly language: string;
  /** Put before addresses of the guide. */
  readonly base: string;
  readonly texts: PlanTexts;
  readonly groups: readonly PlanGroup[];
  readonly clinics: readonly PlanClinic[];
}
