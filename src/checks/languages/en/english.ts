/** What the checks know about American English. */
import type { LanguageRules } from '../language-rules.ts';
import { avoid } from './avoid.ts';
import { chances } from './chances.ts';
import { findClinicOrder } from './clinic-orders.ts';
import { coreChanges } from './core-changes.ts';
import { forbidden } from './forbidden.ts';
import { numberWithUnit } from './numbers.ts';
import { orders } from './orders.ts';
import { promises } from './promises.ts';
import { seriousHarm } from './serious-harm.ts';

/** Right more often than wrong here: "midwife", "bony", families and pronouns that are meant. */
const inclusive = new Set([
  'birthing nurse',
  'bony',
  'daughter',
  'fathers',
  'he',
  'her',
  'him',
  'his',
  'men',
  'midwife',
  'midwives',
  'mother',
  'she',
  'son',
  'woman',
  'women',
]);

export const english: LanguageRules = {
  forbidden,
  avoid,
  inclusive,
  orders,
  clinicOrder: findClinicOrder,
  coreChanges,
  promises,
  chances,
  numberWithUnit,
  seriousHarm,
  doNot: 'do not',
  hasPassiveCheck: true,
};
