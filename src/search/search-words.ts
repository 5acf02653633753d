/**
 * How the search reads words, the same in the build and in the browser: small letters, one spelling
 * for both sides of the Atlantic, and a stem, so that "drives" and "driving" are one word.
 */

/** Words of a text in order: `Can't I?` gives `cant` and `i`, `X-ray` gives `xray`, `follow-up` two words. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2018\u2019]/g, '')
    .replace(/\b(\p{L})-(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Endings, longest first, with what takes their place and how much must stand before them. */
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

/** The stem of a word. It need not be a word itself. */
export function stemOf(word: string): string {
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

/** The stems of a text in order. */
export function stemsIn(text: string): string[] {
  return wordsIn(text).map(stemOf);
}

/** Words that say nothing even inside a phrase: "my nerve block" and "the nerve block" are one. */
const empty = new Set(
  'a an the my your our their his her its this that these those i im ive me you we it'.split(' '),
);

export function isEmptyWord(word: string): boolean {
  return empty.has(word);
}

/**
 * Words that stand in every question and say nothing about its answer, unless a phrase of the
 * vocabulary holds them. "Before", "after" and "not" are no such words: they tell two answers apart.
 */
const fillers = new Set(
  [
    'some any one he him she they them us mine myself who whom whose which what when where why how whats hows wheres',
    'is are am was were be been being do does did done have has had having get gets got getting',
    'can could will would shall should may might must cant dont doesnt didnt wont isnt arent wasnt need want',
    'to of in on at for from with by about into onto as and or but if so than then there here',
    'just also too very really please id ill long much many more most take go going',
  ].flatMap((line) => line.split(' ')),
);

export function isFiller(word: string): boolean {
  return fillers.has(word) || isEmptyWord(word);
}

/** Words that say a little, but less than the others beside them. */
const weak = new Set(
  [
    'come comes came happen happens happened show shows keep keeps put puts see seen know knows tell tells say says',
    'make makes made look looks give gives given start starts started find finds use used using help helps feel feels',
    'thing things way part parts bit time times day days two one first last soon later now still only even ever always',
    'up down through over under out off back again another other same new old right good bad better best okay ok',
    'before after during while until till since without between because if yet else both few lot lots little',
    'try trying think mean means happening happen doctor doctors hospital clinic procedure treatment guided',
  ].flatMap((line) => line.split(' ')),
);

export function isWeak(word: string): boolean {
  return weak.has(word);
}
