/**
 * Names of medicines that are in the articles. Formulas take them for hard words, though a reader
 * knows the names of what they take; so the report prints the grade without them, beside the one that counts.
 */
export const MEDICINES = [
  'acetaminophen',
  'advil',
  'aleve',
  'apixaban',
  'aspirin',
  'betamethasone',
  'bupivacaine',
  'clopidogrel',
  'cobicistat',
  'cortisone',
  'coumadin',
  'dabigatran',
  'depo-medrol',
  'dexamethasone',
  'edoxaban',
  'eliquis',
  'gabapentin',
  'heparin',
  'ibuprofen',
  'insulin',
  'jantoven',
  'kenalog',
  'ketoconazole',
  'lidocaine',
  'lignocaine',
  'marcaine',
  'methylprednisolone',
  'naprosyn',
  'naproxen',
  'paracetamol',
  'paxlovid',
  'plavix',
  'prasugrel',
  'prednisolone',
  'prednisone',
  'ritonavir',
  'rivaroxaban',
  'semaglutide',
  'ticagrelor',
  'triamcinolone',
  'tylenol',
  'warfarin',
  'xarelto',
] as const;

const pattern = new RegExp(`\\b(?:${MEDICINES.join('|')})\\b`, 'gi');

/** A text without the names of medicines in it. */
export function withoutMedicineNames(text: string): string {
  return text.replace(pattern, '').replaceAll(/\s+/g, ' ').trim();
}
