/** Writes the file of a clinic from answers to its questions. */
import { stringify } from 'yaml';
import type { UiTexts } from '../i18n/index.ts';

/** The questions, in the order in which they are asked. */
export type ClinicQuestion = keyof UiTexts['clinics']['questions'];

/** The text of `content/clinics/<id>.yaml`. What was not answered is left out. */
export function clinicFileText(
  answered: Readonly<Partial<Record<ClinicQuestion, string>>>,
  today: string,
): string {
  const { bloodThinnersWho, bloodThinnersPhone, bloodThinnersAtLeast, ...given } = answered;
  const { name, country, timeZone, phone, hours, outOfHours, where, setBy, diaryTimes, ...answers } = given;
  const bloodThinners = filled({
    who: bloodThinnersWho,
    phone: bloodThinnersPhone,
    atLeast: bloodThinnersAtLeast,
  });
  const file = filled({
    name,
    country,
    timeZone,
    phone,
    hours,
    outOfHours: outOfHours ? { phone: outOfHours } : undefined,
    where,
    setBy,
    updated: today,
    diaryTimes: diaryTimes?.split(/[\s,]+/).filter(Boolean),
    answers: filled({
      bloodThinners: Object.keys(bloodThinners).length > 0 ? bloodThinners : undefined,
      ...answers,
    }),
  });
  return (
    '# What this clinic tells its patients. Each answer is one or two short sentences; what is missing reads\n' +
    '# "Ask the clinic". Change "updated" whenever somebody has gone through all answers.\n' +
    stringify(file, { lineWidth: 0 })
  );
}

function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}
