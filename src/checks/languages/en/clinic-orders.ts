/**
 * Finds orders about medicines in the answers of a clinic. An article is read by many before it is published, an
 * answer often by nobody, so here the rule is the other way round: where a medicine is spoken of, a verb that
 * changes it is refused wherever it is, but for the few ways of asking and of warning that are listed below.
 * Refusing too much costs a clinic another wording; letting an order pass can cost a patient a stroke.
 */
import { MEDICINES } from '../../../reading/medicine-names.ts';

const MORE_NAMES = 'metformin|gli\\w+ide|ozempic|jardiance|forxiga|statins?';
const MEDICINE = `(?:medicines?|medications?|meds|drugs?|tablets?|pills?|capsules?|doses?|inhalers?|steroids?|pain\\s?killers?|(?:blood[\\s-])?thinners?|anticoagulants?|antibiotics?|prescriptions?|${MORE_NAMES}|${MEDICINES.join('|')})\\b`;
const PRONOUN = '(?:it|them|this|these|those|everything|anything|all)\\b';

/** Verbs that mean a medicine wherever one is named, and verbs that often mean something else. */
const CHANGES =
  'stop|quit|ceas|paus|suspend|interrupt|skip|withhold|halv|doubl|omit|discontinu|taper|resum|restart|abstain|refrain';
const OFTEN_ELSE =
  'start|begin|hold|drop|miss|reduc|lower|rais|increas|decreas|chang|adjust|switch|swap|replac|cut|avoid|delay|postpon|cancel|end|finish|leav';
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began|begun',
  hold: 'held',
  withhold: 'withheld',
  leav: 'left',
};
const PHRASES =
  '(?:come|came|coming|go|going|stay|staying|keep|keeping|be|being|get|getting|wean(?:ing)?(?:\\s+yourself)?|lay|laying|put|putting)\\s+off|(?:go|going|do|doing)\\s+without|(?:go|going)\\s+(?:back\\s+)?on(?:to)?|(?:give|giving)\\s+up';

/** Every form of the verbs: `stop`, `stopped`, `stopping`. Of a third person only with a medicine before it. */
function formsOf(stems: string): string {
  const irregular = stems.split('|').flatMap((stem) => IRREGULAR[stem] ?? []);
  return `(?:${[`(?:${stems})(?:[a-z]?(?:e|ed|ing))?`, ...irregular].join('|')})`;
}

const CHANGE = `(?:${formsOf(CHANGES)}|${PHRASES})`;
const ELSE = formsOf(OFTEN_ELSE);
const TAKE =
  '(?:take|taking|use|using|have|having|inject|injecting|swallow|swallowing|continue|continuing|carry(?:ing)?\\s+on\\s+with|keep\\s+(?:taking|using|on\\s+with)|stay\\s+on)';
const ANY_VERB = `(?:${CHANGE}|${ELSE}|${TAKE})\\b`;

const ASK =
  '(?:ask(?:s|ed|ing)?|call(?:s|ed|ing)?|phon(?:e|ed|ing)|ring|tell(?:s|ing)?|told|talk(?:s|ed|ing)?|spe[ao]k(?:ing)?|spoken|e-?mail|contact(?:ed|ing)?|check(?:ed|ing)?|messag(?:e|ed|ing)|text|let\\s+us\\s+know|hear(?:d|ing)?|discuss(?:ed|es|ing)?|decid(?:e|es|ed|ing)|plan(?:s|ned)?|says?|said|agree[ds]?)';
const MAY =
  '(?:can|may|must|should|could|will|would|need\\s+to|have\\s+to|has\\s+to|are\\s+to|want\\s+to|plan\\s+to|also|ever|have|has|had|were|was)';
const SOMEBODY = '(?:you|we|they|someone|anyone|nobody|(?:your|our|the|a)\\s+(?:own\\s+)?\\w+(?:\\s+\\w+)?)';
/** "your usual daily": words between a verb and its medicine. */
const WORDS = "(?:[\\w'’-]+\\s+){0,4}?";
const TIME =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|ten)\\s+(?:hours?|days?|weeks?|mornings?|nights?)';

const pattern = (source: string) => new RegExp(source, 'i');

/** What may come right before a verb: it asks, or it warns. Some need a word of asking in the sentence. */
const WARNS = pattern(
  `(?:\\b(?:not|never|cannot)|n['’]t)\\s+(?:ever\\s+|just\\s+|also\\s+|suddenly\\s+)?$|\\bwithout\\s+$`,
);
const ASKS = [
  // Whether to stop, when and how to start.
  pattern(
    `\\b(?:whether|if|when|how|why|what|who|which\\s+\\w+)\\s+(?:(?:and|or)\\s+(?:when|how|whether|not|if)\\s+)?(?:or\\s+not\\s+)?to\\s+$`,
  ),
  // Before you stop, if your doctor has changed.
  pattern(`\\b(?:whether|if|before|unless)\\s+${SOMEBODY}\\s+(?:${MAY}\\s+)*$`),
  pattern(`\\b(?:when|how)\\s+you\\s+(?:can|may|must|should|need\\s+to|have\\s+to|are\\s+to)\\s+$`),
  pattern('\\b(?:about|before)\\s+$'),
  // If we tell you to stop.
  pattern(
    `\\b(?:if|unless|until|once|after|only\\s+when)\\s+${SOMEBODY}\\s+(?:(?:have|has)\\s+)?(?:tells?|told|ask|asks|asked|says?|said|agreed?)\\s+(?:you\\s+)?(?:to|(?:that\\s+)?you\\s+(?:can|may|must|should))\\s+$`,
  ),
];
const READER_ASKS = pattern(
  '\\b(?:can|may|must|should|shall|do|will)\\s+I\\s+(?:have\\s+to\\s+|need\\s+to\\s+)?$',
);

/** Verbs side by side share what comes before them: "stop, start or change", "stop your tablets or change". */
const CHAIN = pattern(`\\b${ANY_VERB}(?:,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and\\s*/\\s*or|and|or)\\s+)$`);
const OR_CHAIN = pattern(`\\b${ANY_VERB}\\s+(?:[\\w'’-]+\\s+){1,5}or\\s+$`);

/** An order to take: at the start of a clause, after "you can", after "remember to", and forbidden. */
const TAKES = pattern(
  `(?:^|[,;:.(–—]\\s*|\\b(?:and|or|then|so|please|just|but|always|still|only|never|not|you\\s+(?:must|can|may|could|should|need\\s+to|have\\s+to|will|are\\s+to)|(?:remember|need|have|want\\s+you|like\\s+you|ask\\s+you|advise\\s+you|tell\\s+you|sure|forget)\\s+to)\\s+|n['’]t\\s+)(${TAKE})\\s+(?!(?:[\\w'’-]+\\s+){0,3}(?:list|box|packet|bottle|name)s?\\b)${WORDS}${MEDICINE}(?!\\s+(?:list|box|names?|with\\s+you|along|to\\s+the|to\\s+your|here|home)\\b)`,
);
/** "Call us if you have diabetes or take insulin": no order, but a part of the condition. */
const CONDITION = pattern('\\b(?:if|who|whether|unless)\\b[^,;:.]*,?$');

/** A medicine that something happens to, without an order in its grammar. */
const HAPPENS = [
  pattern(
    `\\b${MEDICINE}\\s+(?:\\w+\\s+){0,2}?(?:stops|pauses|ends|finishes|restarts|starts|resumes|begins)\\b`,
  ),
  pattern(`\\b(?:last|final|next|first|half)\\s+(?:of\\s+)?(?:the\\s+|your\\s+|a\\s+)?${MEDICINE}`),
  // What is a part of a verb, "come off" and "go without", is looked at above.
  pattern(
    `(?:\\bno|\\binstead\\s+of|(?<!\\b(?:go|going|do|doing)\\s+)\\bwithout|(?<!\\b(?:com(?:e|ing)|came|go(?:ing)?|stay(?:ing)?|keep(?:ing)?|be|being|get(?:ting)?|put(?:ting)?|lay(?:ing)?)\\s+)\\boff)\\s+(?:your\\s+|any\\s+|the\\s+|more\\s+)?${MEDICINE}`,
  ),
  pattern(`\\b${MEDICINE}[-\\s]free\\b`),
  // "Tablets are not allowed", "Aspirin can continue", "Insulin: half", "Blood thinners off by Monday".
  pattern(
    `\\b${MEDICINE}\\s+(?:\\w+\\s+)?(?:is|are|must|can|may|should|has\\s+to|have\\s+to)\\s+(?:not\\s+|only\\s+)?(?:be\\s+)?(?:needed|necessary|allowed|permitted|forbidden|fine|okay|ok|safe|out|off|continued?|wait|left)\\b`,
  ),
  pattern(`\\b${MEDICINE}(?::\\s+|\\s+)(?:not|none|half|double|off|out)\\b`),
  pattern(
    `\\b(?:need\\s+for|forget|leave|break\\s+from|pause\\s+from)\\s+(?:your\\s+|any\\s+|the\\s+)?${MEDICINE}`,
  ),
  pattern(
    `\\b(?:${MEDICINE}[^.]*\\b${TIME}\\s+off|\\w+[-\\s](?:hours?|days?|weeks?)\\s+(?:break|pause|gap)\\b[^.]*\\b${MEDICINE})`,
  ),
  pattern(`(?:\\bnot|\\bnever|n['’]t)\\s+${TAKE}\\s+(?:it|them|any\\s+of)\\b`),
];
/** What is asked is not ordered: "ask whether your tablets are fine". */
const ASKED = pattern('\\b(?:whether|if|which|what)\\b[^,;:.]*$');

/**
 * The words of an answer that tell patients to stop, start or change a medicine, or null. `isAboutMedicine` is for
 * fields in which no medicine has to be named to be meant.
 */
export function findClinicOrder(sentences: readonly string[], isAboutMedicine: boolean): string | null {
  const isNamed = isAboutMedicine || sentences.some((sentence) => pattern(`\\b${MEDICINE}`).test(sentence));
  if (!isNamed) return null;
  for (const sentence of sentences) {
    const found = changeIn(sentence, isAboutMedicine) ?? takingIn(sentence) ?? happeningIn(sentence);
    if (found !== null) return found;
  }
  return null;
}

function changeIn(sentence: string, isAboutMedicine: boolean): string | null {
  const object = `(?:${WORDS}|[\\w\\s'’-]*\\b(?:and|or)\\s+(?:your\\s+|the\\s+|any\\s+|all\\s+)?)(?:${MEDICINE}|${PRONOUN})`;
  const nothing = `(?:$|[,;:.!?)]|again\\b|on\\s+(?:the|your|\\w+day)\\b|at\\s+home|from\\b|the\\s+(?:day|night|evening|morning|week)|${TIME})`;
  const verbs = [
    `\\b${CHANGE}\\b`,
    isAboutMedicine ? `\\b${ELSE}\\b` : `\\b${ELSE}\\b(?=\\s+${object}|\\s*${nothing})`,
    // Passive: the medicine comes before its verb.
    `(?<=\\b${MEDICINE}[^,;:.]*\\b(?:be|is|are|was|were|been|being|gets?|needs?)\\s+)${ELSE}\\b`,
  ];
  for (const source of verbs) {
    for (const match of sentence.matchAll(new RegExp(source, 'gi'))) {
      const before = sentence.slice(0, match.index);
      const after = sentence.slice(match.index + match[0].length);
      // "a change of clothes", "the start"
      if (/\b(?:an?|the|any|no|this|your|our)\s+$/i.test(before) && !/ing$/i.test(match[0])) continue;
      if (!isGoverned(before, after, sentence)) return clauseAround(match[0], after);
    }
  }
  return null;
}

/** Does it ask or warn? */
function isGoverned(before: string, after: string, sentence: string): boolean {
  const lead = withoutChain(before);
  const asks = pattern(`\\b${ASK}\\b`);
  if (WARNS.test(lead)) {
    // "Do not stop until 5 days before" is an order; "until you have talked with us" is none.
    const limit = /\b(?:until|till|before|except|unless|but|apart\s+from)\b(.*)/i.exec(after)?.[1];
    return limit === undefined || asks.test(limit);
  }
  if (sentence.trim().endsWith('?') && READER_ASKS.test(lead)) return true;
  return asks.test(sentence) && ASKS.some((ask) => ask.test(lead));
}

function withoutChain(before: string): string {
  const lead = before.replace(CHAIN, '').replace(OR_CHAIN, '');
  return lead === before ? lead : withoutChain(lead);
}

function takingIn(sentence: string): string | null {
  const match = TAKES.exec(sentence);
  if (!match) return null;
  const [whole, verb = ''] = match;
  const before = sentence.slice(0, match.index + whole.indexOf(verb));
  const isCondition = /\b(?:or|and)\s+$/i.test(before) && CONDITION.test(before.replace(/,?\s+\w+\s+$/, ''));
  return isCondition || ASKS.some((ask) => ask.test(withoutChain(before))) ? null : whole.trim();
}

function happeningIn(sentence: string): string | null {
  for (const happens of HAPPENS) {
    const match = happens.exec(sentence);
    const isAsked = pattern(`\\b${ASK}\\b`).test(sentence) && ASKED.test(sentence.slice(0, match?.index));
    if (match && !isAsked) return match[0];
  }
  // "Warfarin 5 days before, or call us": a medicine and a time, and nobody to ask beside them.
  const clause = sentence
    .split(/[,;:–—]\s+|\s+(?:or|and|but)\s+/)
    .find(
      (part) =>
        pattern(`\\b${MEDICINE}.*\\b${TIME}\\b`).test(part) &&
        !pattern(`\\b(?:${ASK}|if|who|bring)\\b`).test(part),
    );
  return clause ?? null;
}

function clauseAround(verb: string, after: string): string {
  return `${verb}${/^[^,;:.!?]*/.exec(after)?.[0] ?? ''}`.trim();
}
