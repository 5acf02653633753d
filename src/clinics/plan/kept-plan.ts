/** A plan as it is kept on the device, only when its owner asked for it: one text under one key. */
import { readPlanLink, planFragment, type Plan } from './plan-link.ts';

/** The key in the storage of the browser. */
export const KEPT_PLAN_KEY = 'plan';

export interface KeptPlan {
  readonly plan: Plan;
  /** Ids of the points that are ticked. */
  readonly ticked: readonly string[];
}

/** A kept plan as text. */
export function keptPlanText({ plan, ticked }: KeptPlan): string {
  return JSON.stringify({ plan: planFragment(plan), ticked });
}

/** Reads what was kept. Anything else that is found there counts as nothing. */
export function readKeptPlan(text: string | null): KeptPlan | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('plan' in kept) || typeof kept.plan !== 'string')
      return null;
    const link = readPlanLink(kept.plan);
    const ticked = 'ticked' in kept && Array.isArray(kept.ticked) ? kept.ticked : [];
    if (link.kind !== 'plan') return null;
    return { plan: link.plan, ticked: ticked.filter((id): id is string => typeof id === 'string') };
  } catch {
    return null;
  }
}
