/** Words that frighten, scold or mislead, and words that no American nurse would say to a patient. */
import { SERIOUS_HARM_WORDING } from '../../../library/library.ts';
import type { ForbiddenWords } from '../language-rules.ts';

export const forbidden: readonly ForbiddenWords[] = [
  {
    pattern: /\b(?:sting(?:s|ing)?|stung|jab(?:s|bed|bing)?)\b/i,
    expected: 'gentle, neutral words',
    remedy: 'write "injection", or "it can hurt for a few seconds"',
    allowedInQuestions: true,
  },
  {
    pattern: /\bshould(?:n['’]t)?\b/i,
    expected: 'advice without "should", which scolds',
    remedy: 'write "you can", "ask", "call", or "must" for what is really required',
    allowedInQuestions: true,
  },
  {
    pattern: /\b\w+n['’]t\b/i,
    expected: 'the full form, because some people read the short one as its opposite',
    remedy: 'write "do not", "cannot", "is not"',
    allowedInQuestions: true,
  },
  {
    pattern: /\b(?:rare|rarely|rarer|rarest|common|commonly|commoner|commonest|uncommon|uncommonly)\b/i,
    expected:
      'these words only in the fixed sentence on serious harm: readers take them for very different numbers',
    remedy: 'draw the chance, or write "usual", "not usual", "many people", "some people"',
    allowedIn: SERIOUS_HARM_WORDING,
  },
  {
    pattern: /\bwhom\b/i,
    expected: 'words that a nurse would say aloud',
    remedy: 'write "who"',
    allowedInQuestions: true,
  },
  {
    pattern: /\bsomebody\b/i,
    expected: 'words that a nurse would say aloud',
    remedy: 'write "someone"',
    allowedInQuestions: true,
  },
  {
    pattern: /\bfor a time\b|(?<!\b(?:take|for) )\bsome (?:seconds|minutes|hours|days|weeks|months)\b/i,
    expected: 'words that a nurse would say aloud',
    remedy: 'write "for a while", "a few hours", "a few days"',
    allowedInQuestions: true,
  },
  {
    pattern: /\b(?:poo|wee|opening hours|building site)\b/i,
    expected: 'the American word',
    remedy: 'write "poop", "pee", "office hours", "construction site"',
    allowedInQuestions: true,
  },
  {
    // "cane (walking stick)" explains the American word to British readers.
    pattern: /\b(?:trousers|giv(?:e|es|ing) way|look(?:s|ed|ing)? after)\b|(?<!\()\bwalking sticks?\b/i,
    expected: 'the American word',
    remedy: 'write "pants", "give out", "take care of", "cane"',
    allowedInQuestions: true,
  },
  {
    // Each of these was found by a second reader, in a text that read as translated.
    pattern:
      /\bbefore the day\b(?! of\b)|\bgood and bad sides?\b|\bnewly (?:weak|numb)\b|\bsure (?:figure|difference)s?\b|\blooks? out of (?:it|the)\b/i,
    expected: 'words that a nurse would say aloud',
    remedy:
      'write "ahead of time", "pros and cons", "new weakness", "a figure that we can trust", "sticks out of"',
    allowedInQuestions: true,
  },
];
