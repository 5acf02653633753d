/**
 * English sentences that must not be in a clinic's own answers: they take back what the guide says to everybody.
 * What the guide has locked (emergencies, danger signs, the way home, driving) can be made stricter and never looser,
 * so on these an answer is taken only in the forms that are known to be safe.
 */
const NOT = "\\b(?:not|never|cannot|nobody|no\\s+one|nor)\\b|n['’]t\\b";
const EMERGENCY = '(?:ambulances?|emergency\\s+(?:services|department|room)|the\\s+emergency|the\\s+ER|A&E)';
/** A place that is named after it: "the door next to A&E". */
const BESIDE = '(?:next\\s+to|opposite|behind|near|past|beside|by|above|below)\\s+(?:the\\s+)?';
const HELPER =
  '(?:rides?|drivers?|escorts?|companions?|adults?|anyone|anybody|someone|somebody|one\\s+to|taxi|help)';
const SIGN =
  '\\b(?:fever|temperature|headaches?|numb\\w*|weak\\w*|dizz\\w*|chest|breath\\w*|bleed\\w*|redness|swelling|swollen|rash|infections?|bladder|pee|poop)\\b';
const SOON =
  '\\b(?:\\d+\\s+minutes?|(?:\\d|1[01]|an?|one|two|three|four|five|six|half\\s+an|a\\s+few)\\s+hours?)\\b|\\b(?:same\\s+(?:day|evening)|home|back|yourself|right\\s+away|straight\\s+away|at\\s+once|immediately|afterwards|that\\s+(?:day|evening))\\b';

const rule = (source: string) => new RegExp(source, 'i');

export const coreChanges: readonly RegExp[] = [
  // When to call an ambulance and when to go to the emergency room is said on the cards, and nowhere else.
  rule(
    `(?<!${BESIDE})\\b${EMERGENCY}\\b(?!\\s+(?:entrance|door|desk|parking|lot|wing|building|sign|ramp)\\b)`,
  ),
  /\bwait\b[^.]*\b(?:until|till|for)\b[^.]*\b(?:morning|monday|office hours|opening|we call|our call)/i,
  // A danger sign is not talked away, and not put off.
  rule(
    `^(?=.*${SIGN})(?=.*(?:\\b(?:normal|usual|expected|harmless|fine|okay|ok|ignore|monday|tomorrow|no\\s+need|nothing\\s+to)\\b|\\bnext\\s+(?:day|week)|\\bin\\s+the\\s+morning|\\bwill\\s+(?:pass|go|ease|wear\\s+off)|(?:${NOT})\\s+(?:need|have\\s+to|call|worry|matter|serious|dangerous|a\\s+(?:problem|sign))))`,
  ),
  // Nothing of the guide is declared void.
  /\b(?:ignore|disregard|forget|skip|out of date|outdated|instead of|do not (?:read|follow|believe|trust|need)|don['’]t (?:read|follow|believe|trust|need)|does not apply|do not apply|is wrong|are wrong)\b[^.]*\b(?:guide|page|pages|card|cards|signs?|advice|text|rest)\b|\b(?:guide|page|pages|card|cards|signs?|advice)\b[^.]*\b(?:out of date|outdated|wrong|not apply|not for you|too strict)\b/i,
  // The injection is not talked safe.
  /\b(?:completely|totally|perfectly|absolutely|100\s?%)\s+(?:safe|painless)\b|\b(?:harmless|painless|risk[- ]free)\b|\b(?:no|without(?: any)?)\s+(?:risks?|side effects|danger)\b|\b(?:never|does not|doesn['’]t|will not|won['’]t)\s+hurts?\b|\b(?:cannot|can['’]t|never|nothing can)\s+go(?:es)?\s+wrong\b/i,
  // Nobody goes home alone.
  rule(`^(?!.*(?:${NOT})[^.]*\\balone\\b).*\\b(?:go|goes|get|travel|walk|leave|home)\\b[^.]*\\balone\\b`),
  rule(
    `\\b(?:no\\s+need\\s+for|no|without|(?:not|n['’]t)\\s+(?:need|have\\s+to\\s+(?:bring|have)))\\s+(?:an?\\s+|any\\s+|your\\s+)?${HELPER}\\b[^.]*\\b(?:home|needed|necessary|required|fine|ok|okay)\\b`,
  ),
  rule(
    `\\b(?:no\\s+need\\s+for|(?:not|n['’]t)\\s+need|(?:not|n['’]t)\\s+have\\s+to\\s+(?:bring|have))\\s+(?:an?\\s+|any\\s+)?${HELPER}\\b`,
  ),
  // Driving may only be put off for longer.
  rule(
    `^(?!.*(?:${NOT})[^,;:.]*\\bdriv(?:e|ing)\\b)(?=.*\\bdriv(?:e|ing)\\b).*\\b(?:can|may|allowed|able|ok|okay|fine|safe|free|possible)\\b.*(?:${SOON})`,
  ),
  rule(
    `^(?!.*(?:${NOT}|\\b(?:until|wait|ask|call|tell|drive\\s+you|drive\\s+patients|after|when|next\\s+day)\\b))(?=.*\\b(?:drive|driving)\\b)`,
  ),
];
