/** English sentences that promise relief. */
import type { SentenceRules } from '../language-rules.ts';

const PAIN = '(?:pain|pains|sciatica|symptoms|numbness|tingling|ache|suffering)';
const WHOSE =
  '(?:your\\s+|the\\s+|all\\s+|of\\s+|this\\s+|any\\s+|nerve\\s+|leg\\s+|arm\\s+|back\\s+|neck\\s+){0,4}';
const promise = (pattern: string) => new RegExp(pattern, 'i');

const PROMISES = [
  // The injection will ease your pain; it is sure to help; it always works.
  promise(
    `\\b(?:will|shall|is\\s+going\\s+to|is\\s+sure\\s+to|is\\s+certain\\s+to|is\\s+bound\\s+to|always|never\\s+fails\\s+to)\\s+(?:soon\\s+|surely\\s+|certainly\\s+|quickly\\s+)?(?:eases?|relieves?|stops?|cures?|ends?|removes?|heals?|fix(?:es)?|reduces?|lessens?|calms?|takes?\\s+away|gets?\\s+rid\\s+of)\\s+${WHOSE}${PAIN}\\b`,
  ),
  promise(
    `\\b(?:injection|block|steroid|treatment|it)\\s+(?:will|is\\s+sure\\s+to|is\\s+bound\\s+to|always)\\s+(?:helps?|works?)\\b`,
  ),
  // You will feel better, your pain will go.
  promise(
    '\\byou\\s+(?:will|are\\s+going\\s+to|are\\s+sure\\s+to)\\s+(?:soon\\s+|then\\s+)?(?:feel|be|get|become)\\s+(?:much\\s+|a\\s+lot\\s+)?(?:better|well|cured|healed|pain[-\\s]free|free\\s+(?:of|from)\\s+pain|relief|relieved)\\b',
  ),
  promise(
    `\\b${PAIN}\\s+(?:will|is\\s+going\\s+to|is\\s+sure\\s+to)\\s+(?:soon\\s+|then\\s+)?(?:go|ease|stop|end|fade|disappear|vanish|improve|settle|be\\s+(?:gone|better|less|over)|get\\s+better)\\b`,
  ),
  promise('\\brelief\\s+(?:will\\s+(?:come|last|follow|be)|is\\s+(?:certain|sure|guaranteed))\\b'),
  promise('\\bguarantee[sd]?\\b|\\bwithout\\s+fail\\b|\\b100\\s?%\\s+(?:effective|safe)\\b'),
  promise(`\\b(?:cures?|heals?|fixes)\\s+${WHOSE}(?:${PAIN}|nerve|disc|condition|problem)\\b`),
  promise('\\b(?:works|helps)\\s+(?:for\\s+)?(?:everyone|everybody|all\\s+(?:people|patients))\\b'),
  promise(`\\b(?:say\\s+)?goodbye\\s+to\\s+${WHOSE}${PAIN}\\b|\\bend\\s+of\\s+your\\s+${PAIN}\\b`),
];

/** Words before it that take the promise back. */
const TURNED =
  /\b(?:not|never|cannot|nobody|no one|nothing|none|nor|without|if|whether|may|might|can|could|some|unless|ask|hope|hopes|who|how|which|promise|tell)\b/i;

export const promises: SentenceRules = { patterns: PROMISES, turnedBy: TURNED };
