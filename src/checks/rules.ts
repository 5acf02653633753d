import { aliasesRule } from './aliases.ts';
import { chanceCountsRule } from './chance-counts.ts';
import { chancePairsRule } from './chance-pairs.ts';
import { clinicsRule } from './clinics.ts';
import { componentsRule } from './components.ts';
import { cutTextRule } from './cut-text.ts';
import { doNotRule } from './do-not.ts';
import { handTypedChanceRule } from './hand-typed-chance.ts';
import { headingsRule } from './headings.ts';
import { idsRule } from './ids.ts';
import { linksRule } from './links.ts';
import { medicineOrdersRule } from './medicine-orders.ts';
import { numbersRule } from './numbers.ts';
import { reliefPromisesRule } from './relief-promises.ts';
import { repeatedSentencesRule } from './repeated-sentences.ts';
import type { Rule } from './rule.ts';
import { saidTooOftenRule } from './said-too-often.ts';
import { searchQuestionsRule } from './search-questions.ts';
import { shapeRule } from './shape.ts';
import { sizesRule } from './sizes.ts';
import { stagesRule } from './stages.ts';
import { typedSignsRule } from './typed-signs.ts';
import { uncitedSourcesRule } from './uncited-sources.ts';
import { uniqueRule } from './unique.ts';
import { unsourcedSectionsRule } from './unsourced-sections.ts';
import { wordingCopiesRule } from './wording-copies.ts';
import { wordsRule } from './words.ts';

/** Every rule over several files or over the text; what the schemas find comes with reading. */
export const rules: readonly Rule[] = [
  componentsRule,
  typedSignsRule,
  cutTextRule,
  headingsRule,
  sizesRule,
  shapeRule,
  idsRule,
  uncitedSourcesRule,
  unsourcedSectionsRule,
  numbersRule,
  handTypedChanceRule,
  doNotRule,
  wordsRule,
  linksRule,
  aliasesRule,
  uniqueRule,
  stagesRule,
  chanceCountsRule,
  chancePairsRule,
  repeatedSentencesRule,
  saidTooOftenRule,
  wordingCopiesRule,
  medicineOrdersRule,
  reliefPromisesRule,
  searchQuestionsRule,
  clinicsRule,
];
