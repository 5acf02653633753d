/**
 * From what a reader typed to what is searched. This is the one place to make the search cleverer:
 * spelling, everyday words and names of medicines belong here, before anything is looked up.
 */

/** What is looked up in the index. */
export interface SearchQuery {
  /** Each word once, as typed. A section is found by any of them; the more it holds, the better. */
  readonly words: readonly string[];
}

/** More words than this do not make a question clearer, and each can cost a download. */
const mostWords = 12;

/**
 * Words that stand in every question and say nothing about its answer, by language. "Before", "after"
 * and "not" are no such words: they tell two answers apart.
 */
const fillers: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'a an the this that these those some any one',
    'i me my mine myself we us our you your yours he him his she her it its they them their',
    'is are am was were be been being do does did done have has had having',
    'can could will would shall should may might must cant dont doesnt didnt wont isnt arent wasnt',
    'to of in on at for from with by about into onto as and or but if so than then there here',
    'just also too very really please im ive id ill',
    'what which who whom whose when where why how its whats hows wheres',
  ),
};

/**
 * The words to search for. A question made of fillers alone ("What is it?") keeps them. A single letter
 * or figure is the start of too many words to say anything.
 */
export function searchQuery(typed: string, language: string): SearchQuery {
  const words = [...new Set(typedWords(typed, language))];
  const filler = fillers[language.split('-')[0] ?? ''];
  const telling = words.filter((word) => !filler?.has(word) && !/^[a-z\d]$/.test(word));
  return { words: (telling.length > 0 ? telling : words).slice(0, mostWords) };
}

/** Words in small letters without punctuation: `Can't I?` gives `cant` and `i`, `X-ray` stays in one piece. */
function typedWords(typed: string, language: string): string[] {
  return typed
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(/[\u0027\u2019]/g, '')
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}

function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
