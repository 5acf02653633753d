/** The short names of the stages. */
export const stageNames = {
  understand: 'Understand',
  decide: 'Decide',
  prepare: 'Before',
  'on-the-day': 'On the day',
  afterwards: 'After',
};

/** What is said below a search field. The browser loads these words with the search, so no page carries them. */
export const searchField = {
  slow: 'The search is slow to start.',
  failed: 'The search could not start.',
  old: 'This page is old. Reload it to search.',
  instead: 'It may be your connection. You can also look here:',
  seeAll: 'See all results',
  careText: 'What you typed can be a warning sign.',
  careLink: 'See who to call, and when',
  perhaps: 'Could this be a warning sign? See when to get help',
  notHereText: 'You can also call your clinic. The number is on your letter, email or text message.',
  glossary: 'Words explained',
  whenToGetHelp: 'When to get help',
  results: { one: '1 result', many: '{n} results' },
  more: 'Show {n} more results',
  nothing: 'Nothing found for “{query}”',
  nothingText: 'Try fewer or simpler words, such as “driving” or “numb leg”. Or look here:',
  path: '{stage} · {page}',
  corrected: 'Showing results for “{query}”.',
  asTyped: 'Search instead for “{query}”',
  stages: 'Show only one stage',
  allStages: 'All stages',
  stageCount: '{stage} ({n})',
  term: 'Word explained',
  allTerms: 'All words',
  stageNames,
};

export type SearchFieldTexts = typeof searchField;
