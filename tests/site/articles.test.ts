import { expect, test } from 'vitest';
import { askPages, type Mistake, type PageCheck } from '../support/ask.ts';
import {
  badKeyPoints,
  brokenReferences,
  incompleteSources,
  isArticle,
  missingCareCards,
  missingDepths,
  missingReadingTime,
  missingSections,
  unclearStatus,
  wrongContents,
  wrongDates,
  wrongQuality,
} from '../support/checks/articles.ts';
import { site } from '../support/site-under-test.ts';

const askArticles = (question: string, check: PageCheck, mistakes: readonly Mistake[]) =>
  askPages(question, check, mistakes, isArticle);

test('Every article of the content is a page', () => {
  expect(
    site.pages
      .filter(isArticle)
      .map(({ address }) => address)
      .sort(),
  ).toEqual([...site.expected.articles.keys()].sort());
});

askArticles('Every article says in words whether anybody has checked it', unclearStatus, [
  {
    what: 'no line under the title',
    change: ['Not yet checked by a health professional · 2 sources', '2 sources'],
    says: 'no line "Not yet checked',
  },
  {
    what: 'a status that its file does not have',
    change: ['data-state="not-reviewed"', 'data-state="reviewed"'],
    says: 'says reviewed',
  },
  {
    what: 'a status that nobody knows',
    change: ['data-state="not-reviewed"', 'data-state="fine"'],
    says: 'has the status "fine"',
  },
  {
    what: 'a status in other words',
    change: ['<strong>Not yet checked', '<strong>Checked'],
    says: 'a status that does not say',
  },
  {
    what: 'a box without its sentence',
    change: ['Check with your own team before you rely on it.', ''],
    says: 'without the whole sentence',
  },
  {
    what: 'a description without it',
    change: [' Not yet checked by a health professional."', '"'],
    says: 'a description that does not end',
  },
]);

askArticles('Every article shows the days and the version of its file', wrongDates, [
  {
    what: 'another day',
    change: ['sources · February 3, 2026', 'sources · February 4, 2026'],
    says: 'does not say "February 3, 2026"',
  },
  {
    what: 'no day of the sources',
    change: ['Sources checked', 'Sources'],
    says: 'sources were checked on February 3, 2026',
  },
  {
    what: 'a version of another text',
    change: ['0123abcd', '0123abce'],
    says: 'content/versions.yaml has 0123abcd',
  },
  { what: 'a version that is none', change: ['0123abcd', '1.0'], says: 'expected 8 hex digits' },
]);

askArticles('The quality card says what the build measured', wrongQuality, [
  {
    what: 'another grade',
    change: [/text for (?=\d)/, 'text for 1'],
    says: /^\/tea\/ says "Reading level: Reads like a text for 1\d+-year-olds/,
  },
  {
    what: 'a text that has become harder since',
    change: ['Fill the', 'Administer intravenous anticoagulation medication occasionally. Fill the'],
    says: 'in its quality card, expected "Reads like a text for',
  },
  {
    what: 'a grade that nobody measured',
    change: [/Reads like[^<]*/, 'Very easy to read'],
    says: 'Very easy',
  },
  { what: 'another version', change: ['0123abcd', '0123abce'], says: 'Version: 0123abce' },
]);

askArticles('The parts of every article can be linked to', missingDepths, [
  {
    what: 'no start of the article',
    change: ['<div id="article">', '<div>'],
    says: 'the parts short,details',
  },
  { what: 'nothing to do', change: ['<li>Ask for milk.</li>', ''], says: 'has 0 things to do' },
  {
    what: 'details that are a stub',
    change: [/<dl class="quality[\s\S]*?<\/dl>/, ''],
    says: 'has details without quality',
  },
]);

askArticles('Every article says how long it takes to read', missingReadingTime, [
  { what: 'no time', change: ['<span>2 minutes</span>', ''], says: 'how many minutes' },
  { what: 'no whole minutes', change: ['2 minutes', '0 minutes'], says: 'how many minutes' },
]);

askArticles('Every article has 3 to 5 key points', badKeyPoints, [
  { what: 'two points', change: [/<li>\s*Use fresh leaves[\s\S]*?<\/li>/, ''], says: 'has 2 key points' },
  { what: 'no short version', change: ['<section class="short"', '<section'], says: 'no short version' },
]);

askArticles('Every source has a link, a publisher and a date', incompleteSources, [
  {
    what: 'no link',
    change: [
      '<a href="https://tea.example/leaves" rel="noreferrer">About leaves. A publisher of leaves</a>',
      'About leaves. A publisher of leaves',
    ],
    says: 'the source 1 without a link',
  },
  { what: 'no publisher', change: ['. A publisher of leaves', ''], says: 'without publisher and date' },
  { what: 'no date', change: ['March 2024', 'soon'], says: 'without publisher and date' },
  { what: 'no sources', change: [/<ol class="refs">[\s\S]*?<\/ol>/, ''], says: 'lists no sources' },
]);

askArticles('Every mark opens a note with its sources', brokenReferences, [
  {
    what: 'a mark that opens nothing',
    change: ['popovertarget="r2"', 'popovertarget="r1"'],
    says: 'that opens nothing',
  },
  {
    what: 'a note with another source',
    change: [/(id="r2"[^]*?)<li value="2">/, '<div id="r2"><li value="1">'],
    says: 'a note r2 with the sources 1',
  },
  {
    what: 'a mark with another name',
    change: ['aria-label="Source 2"', 'aria-label="Source 1"'],
    says: 'a mark "Source 1" for the sources 2',
  },
  {
    what: 'a note that leads elsewhere',
    change: [/(id="r1-2"[^]*?)leaves" rel/, '<div id="r1-2"><a href="https://tea.example/other" rel'],
    says: 'leads to https://tea.example/other',
  },
  {
    what: 'no marks',
    change: [/<article>[^]*<\/article>/, '<article></article>'],
    says: 'has no marks',
  },
]);

askArticles('Every article shows where help is', missingCareCards, [
  {
    what: 'neither cards nor panel',
    change: ['class="sos"', 'class="panel"'],
    says: 'neither the care cards nor the panel',
  },
  {
    what: 'a panel and no way to the cards',
    change: ['<a href="/when-to-get-help/">See all the signs</a>', ''],
    says: 'no link to all cards',
  },
  {
    what: 'a card alone',
    change: ['class="sos"', 'class="care care-emergency"'],
    says: 'does not have the card call once',
  },
]);

askArticles('The contents list is that of the headings', wrongContents, [
  {
    what: 'other words',
    change: ['>The water is hot</a>', '>Water</a>'],
    says: '"#water Water" instead of "#water The water is hot"',
  },
  {
    what: 'a section that is left out',
    change: ['<li><a href="#water">The water is hot</a></li>', ''],
    says: 'instead of "#water The water is hot"',
  },
  { what: 'no list', change: ['<nav class="toc"', '<nav'], says: 'has no contents list' },
]);

askArticles('Every section is there under its id', missingSections, [
  {
    what: 'another id',
    change: ['<h2 id="water">', '<h2 id="hot-water">'],
    says: 'no heading with the id "water"',
  },
]);
