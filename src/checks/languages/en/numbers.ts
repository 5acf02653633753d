/** How English states a number: a digit or a number word with a unit of time, a dose, a share or a count of people. */

const WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen';
const NUMBER = `(?:\\d+(?:[.,]\\d+)*|(?:${WORD})(?:-(?:one|${WORD}))?)`;
const TIME = 'seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?';
const DOSE =
  'mg|mcg|micrograms?|milligrams?|grams?|g|ml|milliliters?|cc|units?|tablets?|pills?|puffs?|doses?|mSv';
const COUNT =
  'people|persons?|patients?|men|women|adults?|children|volunteers|injections?|blocks?|procedures?|trials?|studies';
/** Words that may be between a number and its unit: "2 full days", "322 low back injections". */
const BETWEEN =
  'full|whole|more|other|extra|further|long|short|working|low|neck|nerve|back|steroid|epidural|UK|US|healthy|older|such|different';
export const numberWithUnit = new RegExp(
  `(?<![\\w.,-])(?:` +
    `${NUMBER}(?:\\s+(?:to|or|and)\\s+${NUMBER})?(?:-|\\s+)(?:(?:${BETWEEN})\\s+){0,2}(?:${TIME}|${DOSE}|${COUNT})\\b` +
    `|${NUMBER}\\s?(?:%|percent\\b|per\\s+cent\\b|°\\s?[CF]\\b|degrees\\b)` +
    `|\\d+(?:[.,]\\d+)*(?:mg|mcg|g|ml|cc)\\b` +
    `|one\\s+(?:minute|hour|week|month|year)\\b` +
    `|(?:hours?|days?|weeks?|months?|years?)\\s+\\d+` +
    `)`,
  'i',
);
