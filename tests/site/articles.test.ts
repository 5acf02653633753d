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
    change: ['>Not yet checked by a health professional 2 sources', '>2 sources'],
    says: 'no line "Not yet checked',
  },
  {
    what: 'a status that its file does not have',
    change: ['id="status" data-state="not-reviewed"', 'id="status" data-state="reviewed"'],
    says: 'says reviewed',
  },
  {
    what: 'a status that nobody knows',
    change: ['id="status" data-state="not-reviewed"', 'id="status" data-state="fine"'],
    says: 'has the status "fine"',
  },
  {
    what: 'details that say otherwise',
    change: ['<strong>Not yet checked', '<strong>Checked'],
    says: 'details that do not say',
  },
  {
    what: 'details without the sentence',
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
    change: ['<dd>January 2, 2026', '<dd>January 3, 2026'],
    says: 'does not say that it was written on January 2, 2026',
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

askArticles('Every article has three depths', missingDepths, [
  {
    what: 'no start of the article',
    change: ['<span id="article"></span>', ''],
    says: 'the depths short,details',
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
  { what: 'no whole minutes', change: ['<span>2 minutes', '<span>0 minutes'], says: 'how many minutes' },
]);

askArticles('Every article has 3 to 5 key points', badKeyPoints, [
  { what: 'two points', change: [/<li>\s*Use fresh leaves[\s\S]*?<\/li>/, ''], says: 'has 2 key points' },
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

askArticles('Every reference opens the sources that it names', brokenReferences, [
  { what: 'a number of nothing', change: ['<span>2</span>', '<span>3</span>'], says: 'refers to a source 3' },
  { what: 'another number', change: ['<span>2</span>', '<span>1</span>'], says: 'a reference "1" to https' },
  { what: 'a note that is not there', change: [' id="r2"', ''], says: 'a reference "2" to nothing' },
]);

askArticles('Every article shows where help is', missingCareCards, [
  {
    what: 'a missing card on the day itself',
    change: ['>Not urgent: call', '>Call'],
    says: 'does not have the card call',
  },
  {
    what: 'a card that is grave in color alone',
    change: ['>Urgent: call', '>Call'],
    says: 'does not have the card urgent once',
  },
  {
    what: 'neither cards nor panel',
    on: '/leaves/',
    change: ['class="sos', 'class="so'],
    says: 'neither the care cards nor the panel',
  },
  {
    what: 'a panel and no way to all cards',
    on: '/leaves/',
    change: ['<a href="/when-to-get-help/">See', '<a href="/glossary/">See'],
    says: 'no link to all cards',
  },
  { what: 'a card without signs', change: ['<li>the fixture is slow</li>', ''], says: 'without signs' },
  {
    what: 'a number that is not in the settings',
    change: ['tel:999', 'tel:998'],
    says: 'expected tel:911,tel:999',
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
