/** What is said below a search field. The browser loads these words with the search, so no page carries them. */
export const searchField = {
  slow: 'The search is slow to start.',
  failed: 'The search could not start.',
  old: 'This page is old. Reload it to search.',
  instead: 'It may be your connection. You can also look here:',
  seeAll: 'See all results',
  careText: 'What you typed can be a warning sign.',
  careLink: 'See who to call, and when',
  notHereText: 'You can also call your clinic. The number is on your letter, email or text message.',
  glossary: 'Words explained',
  whenToGetHelp: 'When to get help',
};

export type SearchFieldTexts = typeof searchField;
