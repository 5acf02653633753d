import type { PlanAsk } from '@/schema/plan.ts';

/** What a plan and a message need to know of a clinic. */
export interface PlanClinic {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  /** Made up, to show how it works. */
  readonly isSample: boolean;
  /** Where to go, in one line. */
  readonly place: string | null;
  readonly timeZone: string | null;
  /** The clinic's own numbers, and its own days before the appointment. */
  readonly asks: Partial<Record<PlanAsk, { readonly phone: string; readonly daysBefore: number | null }>>;
}
