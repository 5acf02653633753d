/** The kept plan in the storage of this browser. Where a browser keeps nothing, there is none. */
import { KEPT_PLAN_KEY, type KeptPlan, keptPlanText, readKeptPlan } from '../plan/kept-plan.ts';

/** The plan that its owner kept, or null. */
export function storedPlan(): KeptPlan | null {
  try {
    return readKeptPlan(localStorage.getItem(KEPT_PLAN_KEY));
  } catch {
    return null;
  }
}

/** Keeps a plan; says if that worked. */
export function keepPlan(kept: KeptPlan): boolean {
  try {
    localStorage.setItem(KEPT_PLAN_KEY, keptPlanText(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export function forgetPlan(): void {
  try {
    localStorage.removeItem(KEPT_PLAN_KEY);
  } catch {
    // Nothing was kept in a browser that keeps nothing.
  }
}
