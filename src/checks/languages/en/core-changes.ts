/** English sentences that must not be in a clinic's own answers: they take back what the guide says to everybody. */
const EMERGENCY =
  '(?:an?\\s+ambulance|the\\s+(?:emergency|ER\\b|hospital)|A&E|emergency\\s+(?:services|department|room))';

export const coreChanges: readonly RegExp[] = [
  // Emergency help is never taken back or put off.
  new RegExp(
    `\\b(?:do\\s+not|don't|no\\s+need\\s+to|never|instead\\s+of|rather\\s+than|before\\s+you)\\s+(?:call(?:ing)?|ring(?:ing)?|dial(?:ing)?|go(?:ing)?\\s+to|use|using)\\s+${EMERGENCY}`,
    'i',
  ),
  /\bwait\b[^.]*\b(?:until|till|for)\b[^.]*\b(?:morning|monday|office hours|opening|we call)/i,
  // Nothing of the guide is declared void.
  /\b(?:ignore|disregard|forget|do not (?:read|follow)|does not apply|do not apply|is wrong|are wrong)\b[^.]*\b(?:guide|page|pages|card|cards|signs?|advice|text|rest)\b/i,
  // The injection is not talked safe.
  /\b(?:completely|totally|perfectly|absolutely|100\s?%)\s+(?:safe|painless)\b|\b(?:harmless|painless|risk[- ]free)\b|\b(?:no|without(?: any)?)\s+(?:risks?|side effects|danger)\b/i,
  // Nobody is told to drive home.
  /\byou\s+(?:can|may|are allowed to|are able to)\s+(?:then\s+|also\s+)?drive\s+(?:yourself|home|back|the same day|right away|straight away|at once|immediately|afterwards|after (?:\d+ minutes|an hour))/i,
  /\b(?:no need for|you do not need)\s+(?:a driver|an escort|an adult|anyone|anybody|someone|somebody)\b/i,
];
