/** English sentences that tell a reader to stop or start a medicine. */
import { MEDICINES } from '../../../reading/medicine-names.ts';
import type { SentenceRules } from '../language-rules.ts';

const NAMES = MEDICINES.join('|');
const MEDICINE = `(?:medicines?|medications?|drugs?|tablets?|pills?|capsules?|doses?|insulin|steroids?|painkillers?|blood[\\s-]thinners?|thinners?|anticoagulants?|antibiotics?|${NAMES}|it|them)\\b`;
/** Words between the verb and the medicine: "stop taking all of your regular …". */
const WORDS = `(?:(?:taking|using|to\\s+take|with|of|your|the|a|an|any|all|every|each|this|that|these|those|usual|regular|daily|other|new|more|next|last|two|\\d+|HIV|diabetes|water|blood|pressure|pain|herbal|sleeping|strong)\\s+){0,5}`;
const STOP =
  '(?:stop|quit|pause|skip|hold|halve|double|restart|start|begin|resume|drop|miss|omit|reduce|increase|come\\s+off|leave\\s+out|cut\\s+(?:down|out|back)(?:\\s+on)?|go\\s+back\\s+to|switch\\s+to|change)';
const MAY =
  '(?:must|can|may|could|need\\s+to|have\\s+to|will|are\\s+to|are\\s+allowed\\s+to|should|ought\\s+to)';

const order = (pattern: string) => new RegExp(pattern, 'i');
const ORDERS = [
  // An order: at the start of the sentence, or after a comma, "and", "then", "please".
  order(`(?:^|[,;:.(]\\s+|\\b(?:and|or|then|so|please|just|but)\\s+)${STOP}\\s+${WORDS}${MEDICINE}`),
  // Leave, permission and duty: "you can stop your tablets", "blood thinners must be stopped".
  order(`\\byou\\s+${MAY}\\s+(?:also\\s+|then\\s+|just\\s+)?(?:safely\\s+)?${STOP}\\s+${WORDS}${MEDICINE}`),
  order(
    `\\b${MEDICINE}\\s+(?:must|has\\s+to|have\\s+to|needs?\\s+to|should|can|may)\\s+be\\s+(?:stopped|paused|skipped|halved|doubled|started|restarted|held)\\b`,
  ),
  // A medicine by name to take: "Take ibuprofen", "you can take two paracetamol".
  order(
    `(?:^|[,;:.(]\\s+|\\b(?:and|then|so|please|just|but)\\s+|\\byou\\s+(?:must|can|may|could|need\\s+to|have\\s+to)\\s+)(?:take|use|try|swallow)\\s+${WORDS}(?:${NAMES}|painkillers?|antibiotics?)\\b`,
  ),
];

/** Words before an order that turn it round or hand it to somebody else. */
const TURNED =
  /\b(?:not|never|cannot|nobody|no one|nor|without|ask|asks|asking|check|unless|whether|if your (?:team|doctor|clinic)|before you|when to|who (?:says|tells|decides)|tells? you|told you|says?|agree)\b/i;

export const orders: SentenceRules = { patterns: ORDERS, turnedBy: TURNED };
