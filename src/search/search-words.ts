/**
 * How the search reads words, the same in the build and in the browser: small letters, one spelling
 * for both sides of the Atlantic, and a stem, so that "drives" and "driving" are one word.
 */

/** What has to be read before a text can be cut into words, in this order. */
const readings: readonly [RegExp, string][] = [
  [/\p{M}/gu, ''],
  [/['\u2018\u2019\u02BC\u00B4`]/g, ''],
  // Letters with a sign between them are one name: A&E, E.R., M.R.I.
  [/\b(\p{L})(?:\s?&\s?|\.)(?=\p{L}\b)/gu, '$1'],
  [/\b(\p{L})-(?=\p{L})/gu, '$1'],
  // "Not" tells two answers apart, however it is written.
  [/\bcan(?:no)?t\b/g, 'can not'],
  [/\bwont\b/g, 'will not'],
  [/\b(what|who|how|when|where)s\b/g, '$1 is'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could)nt\b/g, '$1 not'],
  // Levels of the spine: L 5, L-5 and L5S1.
  [/\b([clts])[ -]?(?=\d{1,2}(?:\b|[ /-]?[clts]?\d))/g, ' $1'],
  [/\b([clts]\d{1,2})(?=[clts]\d)/g, '$1 '],
  // 1,000 and 38.5°C: numbers with their units.
  [/(\d),(?=\d{3}\b)/g, '$1'],
  [/(\d)\.\d+/g, '$1'],
  [/(\d)(?:\s?°\s?[cf]?|[cf])(?![\p{L}\p{N}])/gu, '$1 degrees'],
  [/(\d)(?=(?:hrs?|hours?|mins?|days?|wks?|weeks?|months?|yrs?|years?|mg|ml|mm|th|st|nd|rd)\b)/g, '$1 '],
];

/** Words of a text in order: `Can't I?` gives `can`, `not` and `i`; `X-ray` gives `xray`, `follow-up` two words. */
export function wordsIn(text: string): string[] {
  return readings
    .reduce((read, [from, to]) => read.replace(from, to), text.normalize('NFKD').toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Endings, longest first, with what takes their place and how much must come before them. */
const endings: readonly [RegExp, string, number][] = [
  [/fulness$/, '', 4],
  [/ness(es)?$/, '', 4],
  [/fully$/, '', 4],
  [/ions$/, '', 4],
  [/ion$/, '', 4],
  [/ingly$/, '', 4],
  [/ings?$/, '', 3],
  [/ful$/, '', 4],
  [/ably$/, 'abl', 3],
  [/ally$/, 'al', 3],
  [/ly$/, '', 4],
  [/ied$/, 'y', 2],
  [/ies$/, 'y', 2],
  [/ed$/, '', 3],
  [/ers$/, 'er', 3],
  [/(?<=[sxz]|[cs]h)es$/, '', 2],
  [/(?<![sui])s$/, '', 2],
];

/** Small numbers are one word, written out or not. "One" says too many other things. */
const numbers = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, String(at + 2)]),
);

const stems = new Map<string, string>();

/** The stem of a word. It need not be a word itself. Texts say the same words again and again, so each is kept. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? madeStem(word);
  stems.set(word, stem);
  return stem;
}

function madeStem(word: string): string {
  const number = numbers.get(word);
  if (number !== undefined) return number;
  if (/\d/.test(word) || word.length < 4) return word === 'mri' ? word : word.replace(/(?<=..)s$/, '');
  const spelled = word
    .replace(/ae/g, 'e')
    .replace(/oe(?=[dst])/g, 'e')
    .replace(/is(?=(e|ed|es|ing|ation|ations)$)/, 'iz')
    .replace(/ys(?=(e|ed|es|ing)$)/, 'yz')
    .replace(/our(?=(s|ed|ing)?$)/, 'or')
    .replace(/tre$/, 'ter');
  const ending = endings.find(([shape, , before]) => {
    const at = spelled.search(shape);
    return at >= before;
  });
  const bare = ending ? spelled.replace(ending[0], ending[1]) : spelled;
  return bare
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=...)e$/, '')
    .replace(/(?<=..)y$/, 'i');
}

/** Words that are in every question and say nothing about its answer. */
const empty = new Set(
  'a an the my your our their his her its this that these those i im ive me you we it is are am be of'.split(
    ' ',
  ),
);

export function isEmptyWord(word: string): boolean {
  return empty.has(word);
}

/** What a text is found by: its stems in order, without the words that say nothing. */
export function termsIn(text: string): string[] {
  return termsOfWords(wordsIn(text));
}

/** The same for a text that is cut into words already. */
export function termsOfWords(words: readonly string[]): string[] {
  return words.filter((word) => !isEmptyWord(word)).map(stemOf);
}

/** All stems of a text, as a name is looked up. */
export function stemsIn(text: string): string {
  return wordsIn(text).map(stemOf).join(' ');
}

/** How often each term is in a list. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Words that ask and tell nothing: they count in the order of results, but nobody looks for them in a text. */
const frames = new Set(
  [
    'some any one he him she they them us who whom whose which what when where why how was were been being',
    'do does did done has have had having get gets got can could will would shall should may might must not no',
    'to in on at for from with by about into as and or but if so than then there here just also too very really',
  ].flatMap((line) => line.split(' ')),
);

export function isFrame(word: string): boolean {
  return frames.has(word);
}
