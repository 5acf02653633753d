/**
 * The fragment of a link to a plan: `#d=2026-12-09&t=14:30&c=northway&s=left`. It never reaches a server.
 * What mail programs and people do to a link is undone where that is certain; whatever else it holds is
 * ignored, so a fragment can choose between answers that the page has and can add nothing to it.
 */
import { isRealDay } from './days.ts';

export const PLAN_SIDES = ['left', 'right', 'both'] as const;
export type PlanSide = (typeof PLAN_SIDES)[number];

/** An appointment. There is no place for a name. */
export interface Plan {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, 24 hours, as the clocks at the clinic show it. */
  readonly time: string | null;
  /** Id of a clinic of this copy of the guide. */
  readonly clinic: string | null;
  readonly side: PlanSide | null;
}

/** What a fragment says: a plan, or what is known of one without a date or with one that does not exist. */
export type PlanLink =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'no-date' | 'bad-date'; readonly rest: Omit<Plan, 'date'> };

/** No true fragment is as long as this; the rest of a longer one is not read. */
const MAX_LENGTH = 400;

/** Reads a fragment, with or without its `#`. It never throws. */
export function readPlanLink(fragment: string): PlanLink {
  const fields = fieldsOf(fragment);
  const rest = {
    time: timeFrom(fields.get('t')),
    clinic: clinicFrom(fields.get('c')),
    side: PLAN_SIDES.find((side) => side === fields.get('s')?.toLowerCase()) ?? null,
  };
  const date = fields.get('d');
  if (date === undefined) return { kind: 'no-date', rest };
  return isRealDay(date) ? { kind: 'plan', plan: { date, ...rest } } : { kind: 'bad-date', rest };
}

/** The fragment of a plan, with its `#`. */
export function planFragment({ date, time, clinic, side }: Plan): string {
  const fields = [`d=${date}`, time && `t=${time}`, clinic && `c=${clinic}`, side && `s=${side}`];
  return `#${fields.filter(Boolean).join('&')}`;
}

/** Are these the same appointment? */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return planFragment(one) === planFragment(other);
}

/** A time of the clock as `HH:MM`, or null. */
export function timeFrom(text: string | undefined): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text ?? '') ?? [];
  return hour !== undefined && minute !== undefined ? `${hour.padStart(2, '0')}:${minute}` : null;
}

function clinicFrom(text: string | undefined): string | null {
  const id = text?.toLowerCase() ?? '';
  return id.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : null;
}

function fieldsOf(fragment: string): Map<string, string> {
  const text = decoded(fragment.slice(0, MAX_LENGTH)).replaceAll(/&amp;/gi, '&');
  const fields = new Map<string, string>();
  for (const piece of text.split(/[#&;?]/)) {
    const [, name = '', value = ''] = /^\s*([dtcs])\s*=\s*(.*)$/i.exec(piece) ?? [];
    // Signs at the end belong to the sentence around the link.
    const tidy = value.replace(/[^\w]+$/, '');
    const key = name.toLowerCase();
    if (key !== '' && !fields.has(key)) fields.set(key, tidy);
  }
  return fields;
}

/** Some programs write `%23d%3D2026…`, and some do it twice. */
function decoded(text: string): string {
  let result = text;
  for (let round = 0; round < 2 && result.includes('%'); round += 1) {
    try {
      result = decodeURIComponent(result);
    } catch {
      return result;
    }
  }
  return result;
}
