import type { PlanAsk } from '../../schema/plan.ts';
import { bloodThinnerDays, type Clinic } from '../clinic.ts';
import { dialled } from '../phone.ts';

/** A number as people read it, and as `tel:` takes it. */
interface Phone {
  readonly phone: string;
  readonly tel: string;
}

/** What a plan and a message need to know of a clinic: little, because a page holds that of all clinics. */
export interface PlanClinic extends Phone {
  readonly id: string;
  readonly name: string;
  /** Made up, to show how it works. */
  readonly isSample: boolean;
  readonly country: string;
  /** Where to go, in one line. */
  readonly place: string | null;
  readonly timeZone: string | null;
  /** The clinic's own numbers, and its own days before the appointment. */
  readonly asks: Partial<Record<PlanAsk, Phone & { readonly daysBefore: number | null }>>;
}

/** What is needed of a clinic, from its file. */
export function planClinicOf(clinic: Clinic): PlanClinic {
  const { id, name, sample, country, phone, where, timeZone, answers } = clinic;
  const own = answers.bloodThinners?.phone;
  return {
    id,
    name,
    phone: phone.text,
    tel: phone.tel,
    isSample: sample,
    country,
    place: where ?? null,
    timeZone,
    asks: answers.bloodThinners
      ? {
          bloodThinners: {
            phone: own ?? phone.text,
            tel: own === undefined ? phone.tel : dialled(own, country),
            daysBefore: bloodThinnerDays(clinic),
          },
        }
      : {},
  };
}
