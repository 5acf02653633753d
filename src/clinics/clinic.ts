/** A clinic as pages, leaflets and messages know it, made from its file in `content/clinics/`. */
import { fill } from '../i18n/fill.ts';
import type { UiTexts } from '../i18n/index.ts';
import { cutAtPhones, dialled, type TextPiece } from './phone.ts';
import type { AnswerId, ClinicAnswers, ClinicFile } from '../schema/clinic.ts';

/** A number to call and when somebody answers it. */
export interface ClinicPhone {
  /** As people read it. */
  readonly text: string;
  /** As `tel:` takes it. */
  readonly tel: string;
  readonly hours?: string;
}

/** One place of a clinic with its answers. */
export interface Clinic {
  /** The name of its file, and the last part of its address. */
  readonly id: string;
  readonly name: string;
  /** Made up, and marked so wherever it appears. */
  readonly sample: boolean;
  readonly country: string;
  readonly timeZone: string;
  readonly phone: ClinicPhone;
  readonly outOfHours?: ClinicPhone;
  readonly where?: string;
  readonly setBy: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
  /** Its own times of the pain diary, such as `hour-2`. */
  readonly diaryTimes?: readonly string[];
  readonly answers: ClinicAnswers;
}

/** The parts of a clinic's page that have a box, and the questions of each, in the order in which they are drawn. */
export const CLINIC_PARTS = {
  before: ['bloodThinners', 'eating', 'diabetes', 'wayHome', 'bring', 'interpreter', 'languages'],
  day: ['arrival', 'sedation', 'companion'],
  after: ['driving', 'diary', 'followUp', 'washing'],
} as const satisfies Record<string, readonly AnswerId[]>;

export type ClinicPart = keyof typeof CLINIC_PARTS;

/** The sections of articles that a clinic's answers belong to: `<article>#<section>`. */
export const ANSWER_SECTIONS: Readonly<Record<AnswerId, readonly string[]>> = {
  bloodThinners: ['getting-ready#blood-thinners', 'medicines-and-blood-thinners#who-decides'],
  eating: ['getting-ready#eating', 'eating-driving-and-coming-with-you#eating'],
  diabetes: ['getting-ready#diabetes', 'diabetes#tablets'],
  wayHome: [
    'getting-ready#going-home',
    'the-first-24-hours#going-home',
    'eating-driving-and-coming-with-you#going-home',
  ],
  bring: ['getting-ready#bring', 'eating-driving-and-coming-with-you#bring'],
  interpreter: ['eating-driving-and-coming-with-you#extra-help'],
  languages: ['eating-driving-and-coming-with-you#extra-help'],
  arrival: ['the-five-steps#time'],
  sedation: ['the-five-steps#people', 'afraid-of-needles#sedation'],
  companion: ['eating-driving-and-coming-with-you#companions'],
  driving: ['the-first-24-hours#driving', 'eating-driving-and-coming-with-you#driving'],
  washing: ['the-first-24-hours#washing'],
  diary: ['keeping-a-pain-diary#when'],
  followUp: ['the-first-24-hours#how-long-it-lasts'],
};

/** The address of a clinic's page. */
export function clinicPath(id: string): string {
  return `/c/${id}/`;
}

/** Makes a clinic from what its file says. */
export function clinicOf(id: string, file: ClinicFile): Clinic {
  const { name, sample, country, timeZone, setBy, updated, diaryTimes, answers } = file;
  const phone = (text: string, hours: string | undefined): ClinicPhone => ({
    text,
    tel: dialled(text, country),
    ...(hours === undefined ? {} : { hours }),
  });
  return {
    id,
    name,
    sample,
    country,
    timeZone,
    phone: phone(file.phone, file.hours),
    ...(file.outOfHours ? { outOfHours: phone(file.outOfHours.phone, file.outOfHours.hours) } : {}),
    ...(file.where === undefined ? {} : { where: file.where }),
    setBy,
    updated,
    ...(diaryTimes ? { diaryTimes } : {}),
    answers,
  };
}

/** The clinics that a copy shows, from A to Z: its own, or the samples while it has none. */
export function shownClinics(all: readonly Clinic[]): Clinic[] {
  const own = all.filter(({ sample }) => !sample);
  return [...(own.length > 0 ? own : all)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The words of an answer, or null where the clinic has not given one. */
export function answerText(clinic: Clinic, id: AnswerId, ui: Pick<UiTexts, 'clinics'>): string | null {
  const answer = clinic.answers[id];
  if (answer === undefined || typeof answer === 'string') return answer ?? null;
  if (answer.text !== undefined) return answer.text;
  const { ready } = ui.clinics.bloodThinners;
  const phone = answer.phone ?? clinic.phone.text;
  return fill(answer.atLeast === undefined ? ready.any : ready.before, {
    who: answer.who ?? ready.us,
    phone,
    before: answer.atLeast ?? '',
  });
}

/** The days before the visit by which the clinic wants a call about blood thinners, or null where it names none. */
export function bloodThinnerDays({ answers: { bloodThinners } }: Clinic): number | null {
  if (bloodThinners?.atLeast === undefined) return null;
  const [count = '0', unit = ''] = bloodThinners.atLeast.split(' ');
  return Number(count) * (unit.startsWith('week') ? 7 : 1);
}

/** One question with the clinic's answer as it is drawn. */
export interface DrawnAnswer {
  readonly id: AnswerId;
  /** The question in a few words: "Eating and drinking". */
  readonly label: string;
  /** Cut at the numbers to call. */
  readonly pieces: readonly TextPiece[];
  /** False where nothing is known and it says "Ask the clinic". */
  readonly known: boolean;
}

/** An answer ready to be drawn; a missing one says whom to ask. */
export function drawnAnswer(clinic: Clinic, id: AnswerId, ui: Pick<UiTexts, 'clinics'>): DrawnAnswer {
  const text = answerText(clinic, id, ui);
  return {
    id,
    label: ui.clinics.answers[id],
    pieces: cutAtPhones(text ?? fill(ui.clinics.ask, { phone: clinic.phone.text }), clinic.country),
    known: text !== null,
  };
}
