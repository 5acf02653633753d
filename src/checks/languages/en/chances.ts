/** How English says a chance: "2 out of 100", "half of the people", "twice as likely". */
import type { ChanceRules } from '../language-rules.ts';

const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|' +
  'eighty|ninety|hundred|thousand|million';
const ANY = `(?:\\d[\\d,.]*\\d|\\d|(?:${WORD})(?:-(?:${WORD}))?)`;
/** The second number of a share: never a year, never 1. */
const OUT_OF = `(?:(?!(?:19|20)\\d\\d\\b(?!,))(?!1(?![\\d,]))\\d[\\d,]*|(?:(?:a|one)\\s+)?(?:hundred|thousand|million)|(?!one\\b)(?:${WORD})(?:-(?:${WORD}))?)`;
const PEOPLE =
  '(?:people|persons?|patients?|adults?|men|women|children|readers|cases|injections?|blocks?|procedures?|times?|them|us|those|everyone)';
/** What follows a number that is no share: "3 in 24 hours", "2 of 5 steps", "150 people in 5 groups". */
const NO_SHARE =
  '(?!\\s*(?:-|to\\s+\\d+\\s+)?\\s*(?:full\\s+|more\\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|am\\b|pm\\b|mg|ml|groups?|trials?|' +
  'studies|hospitals?|clinics?|centers?|countries|visits?|steps?|sessions?|stages?|parts?|pages?|places?|rooms?|questions?|' +
  'leaflets?|sources?|lines?|bones?|nerves?|levels?|medicines?|cards?|ways?))';
/** "a score of 4 out of 10" and "step 2 of 5" are no shares either. */
const NO_SCORE =
  '(?<!\\b(?:score|scores|scored|scale|rate|rated|pain|step|part|page|day|week|number|question)\\s(?:(?:of|is|was|at|as|to|from|by)\\s)?)(?<!\\bfrom\\s\\d+\\sto\\s)';

/** "1 in 50", which makes a chance feel bigger than the same chance out of 100. */
const ONE_IN_X = new RegExp(
  `\\b(?:1|one)(?:\\s+|-)(?:${PEOPLE}\\s+)?in(?:\\s+|-)(?:every\\s+|each\\s+|about\\s+)?${OUT_OF}\\b${NO_SHARE}`,
  'i',
);

const english = (pattern: string) => new RegExp(pattern, 'i');

const ENGLISH = [
  ONE_IN_X,
  // 2 in 100, two people in a hundred, 9 times out of 10, 3 out of every 20
  english(
    `${NO_SCORE}\\b${ANY}(?:\\s+|-)(?:${PEOPLE}\\s+)?(?:in|out\\s+of)(?:\\s+|-)(?:about\\s+|every\\s+|each\\s+|the\\s+|all\\s+)?${OUT_OF}\\b${NO_SHARE}`,
  ),
  // 2 of 100, 7 of the 10 people, none of 50 patients
  english(
    `${NO_SCORE}\\b(?:${ANY}|none|all)\\s+(?:${PEOPLE}\\s+)?of\\s+(?:the\\s+|every\\s+|these\\s+|those\\s+)?(?:(?!1\\b)\\d[\\d,]*\\s+${PEOPLE}\\b|(?!(?:19|20)\\d\\d\\b(?!,))\\d[\\d,]+\\b${NO_SHARE}|(?:a|one)\\s+hundred\\b)`,
  ),
  // 2 per 100, 5 for every 1,000
  english(
    `\\b${ANY}\\s+(?:${PEOPLE}\\s+)?(?:per|for\\s+every|for\\s+each|in\\s+every)\\s+(?:\\d[\\d,]+|(?:a\\s+|one\\s+)?(?:hundred|thousand|million)|ten|twenty)\\b${NO_SHARE}`,
  ),
  english(`\\b(?:${ANY})\\s+(?:percent|per\\s+cent|percentage\\s+points?)\\b`),
  // half of people, two thirds of patients, a quarter of them
  english(
    `\\b(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)\\s+of\\s+(?:the\\s+|all\\s+|all\\s+the\\s+|these\\s+|those\\s+|our\\s+)?(?:\\w+\\s+)?${PEOPLE}\\b`,
  ),
  english(`\\bhalf\\s+(?:the|all|these|those)\\s+${PEOPLE}\\b`),
  english(`\\bhalf\\s+(?:get|have|had|has|feel|felt|were|are|did|do|improve|improved|say|said)\\b`),
  english(`\\bmost\\s+of\\s+(?:the\\s+)?\\d[\\d,]*\\b`),
  english(`\\bmost\\s+(?:people|patients)\\s*\\(\\s*\\d`),
  // twice as likely, 3 times more likely, doubles the chance
  english(
    `\\b(?:twice|(?:${ANY})\\s+times)\\s+(?:as|more|less)\\s+(?:likely|often)\\b|\\b(?:doubles?|doubled|triples?|tripled|halves|halved)\\s+(?:the|your)\\s+(?:chances?|risks?|odds)\\b`,
  ),
  english(`\\b(?:50\\s?[-/]\\s?50|fifty[-\\s]fifty)\\b`),
  english(`\\bodds\\s+(?:of|are)\\b`),
];

export const chances: ChanceRules = { oneInX: ONE_IN_X, all: ENGLISH };
