/** A clinic as scripts read it from `/c/<id>.json`, with every word that they draw. */
import { formatDate } from '../format/date.ts';
import { withBase } from '../format/path.ts';
import { curlyQuotes } from '../format/typography.ts';
import { fill } from '../i18n/fill.ts';
import type { UiTexts } from '../i18n/index.ts';
import type { Language } from '../site.config.ts';
import {
  ANSWER_SECTIONS,
  answerText,
  bloodThinnerDays,
  type Clinic,
  clinicPath,
  type ClinicPhone,
  type DrawnAnswer,
  drawnAnswer,
} from './clinic.ts';
import type { TextPiece } from './phone.ts';
import type { AnswerId } from '../schema/clinic.ts';

/** What a clinic says in a section of an article. */
export interface SectionAnswers {
  /** `<article>#<section>` */
  readonly at: string;
  readonly answers: readonly DrawnAnswer[];
}

export interface ClinicData {
  readonly id: string;
  readonly name: string;
  /** Address of its page, with the base path. */
  readonly path: string;
  readonly sample: boolean;
  readonly country: string;
  readonly timeZone: string;
  readonly phone: ClinicPhone;
  readonly outOfHours?: ClinicPhone;
  readonly where?: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
  /** Its own times of the pain diary, such as `hour-2`. */
  readonly diaryTimes?: readonly string[];
  /** Each answer in words; what is missing is null. */
  readonly answers: Readonly<Record<AnswerId, string | null>>;
  /** By how many days before the visit the clinic wants a call about blood thinners. */
  readonly bloodThinnerDays: number | null;
  readonly sections: readonly SectionAnswers[];
  readonly words: ClinicWords;
}

/** The words around a clinic's answers, with its name and dates filled in. */
export interface ClinicWords {
  readonly from: string;
  readonly date: string;
  readonly sample: string;
  readonly yours: string;
  readonly call: string;
  readonly forget: string;
  readonly forgetWhom: string;
  readonly keepTitle: string;
  readonly keepText: string;
  readonly keep: string;
  readonly noThanks: string;
  readonly forgotten: string;
  readonly notEmergency: string;
  readonly ask: readonly TextPiece[];
}

/** Everything about a clinic, for `/c/<id>.json` and for drawing its boxes. */
export function clinicData(clinic: Clinic, ui: Pick<UiTexts, 'clinics'>, language: Language): ClinicData {
  const { id, name, sample, country, timeZone, phone, outOfHours, where, updated, diaryTimes } = clinic;
  const texts = ui.clinics;
  const words = (text: string) => curlyQuotes(fill(text, { name, phone: phone.text }));
  const ids = Object.keys(ANSWER_SECTIONS) as AnswerId[];
  return {
    id,
    name,
    path: withBase(clinicPath(id)),
    sample,
    country,
    timeZone,
    phone,
    ...(outOfHours ? { outOfHours } : {}),
    ...(where === undefined ? {} : { where }),
    updated,
    ...(diaryTimes ? { diaryTimes } : {}),
    answers: Object.fromEntries(ids.map((answer) => [answer, answerText(clinic, answer, ui)])) as Record<
      AnswerId,
      string | null
    >,
    bloodThinnerDays: bloodThinnerDays(clinic),
    sections: sectionsOf(clinic, ids, ui),
    words: {
      from: words(texts.from),
      date: formatDate(updated, language.tag),
      sample: texts.sample,
      yours: texts.yours,
      call: words(texts.call),
      forget: texts.forget,
      forgetWhom: words(texts.forgetWhom),
      keepTitle: words(texts.keepTitle),
      keepText: texts.keepText,
      keep: texts.keep,
      noThanks: texts.noThanks,
      forgotten: words(texts.forgotten),
      notEmergency: words(texts.notEmergency),
      ask: drawnAnswer({ ...clinic, answers: {} }, 'eating', ui).pieces,
    },
  };
}

/** Answers by the sections that they belong to; where the clinic has none at all, the section says whom to ask. */
function sectionsOf(
  clinic: Clinic,
  ids: readonly AnswerId[],
  ui: Pick<UiTexts, 'clinics'>,
): SectionAnswers[] {
  const places = [...new Set(ids.flatMap((id) => ANSWER_SECTIONS[id]))];
  return places.map((at) => {
    const drawn = ids
      .filter((id) => ANSWER_SECTIONS[id].includes(at))
      .map((id) => drawnAnswer(clinic, id, ui));
    const known = drawn.filter((answer) => answer.known);
    return { at, answers: known.length > 0 ? known : drawn.slice(0, 1) };
  });
}
