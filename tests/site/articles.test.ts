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
    change: ['<a href="#status">Not yet checked by a health professional</a>', ''],
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
    what: 'a box with another heading',
    change: ['<h2 id="status-title">Not yet checked', '<h2 id="status-title">Checked'],
    says: 'a status box that does not say',
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
    change: ['Written January 2, 2026', 'Written January 3, 2026'],
    says: 'does not say "Written January 2, 2026"',
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
  { what: 'another number of sources', change: ['2, listed below', '3, listed below'], says: 'Sources: 3' },
  { what: 'another version', change: ['0123abcd', '0123abce'], says: 'Version: 0123abce' },
  {
    what: 'a check that never was',
    change: ['<dd>Not yet checked by a health professional', '<dd>Checked by a health professional'],
    says: 'Review: Checked',
  },
]);

askArticles('Every article has three depths', missingDepths, [
  {
    what: 'no way to the details',
    change: ['<a href="#details">Full detail</a>', ''],
    says: 'has the links',
  },
  {
    what: 'no start of the article',
    change: ['<span id="article"></span>', ''],
    says: 'the depths short,details',
  },
  { what: 'nothing to do', change: ['<li>Ask for milk.</li>', ''], says: 'has 0 things to do' },
  {
    what: 'details that are a stub',
    change: [/<dl class="quality[\s\S]*?<\/dl>/, ''],
    says: 'has details without quality card',
  },
]);

askArticles('Every article says how long it takes to read', missingReadingTime, [
  { what: 'no time', change: ['<li>2 minutes</li>', ''], says: 'how many minutes' },
  { what: 'no whole minutes', change: ['2 minutes', '0 minutes'], says: 'how many minutes' },
]);

askArticles('Every article has 3 to 5 key points with sources', badKeyPoints, [
  { what: 'two points', change: [/<li>\s*Use fresh leaves[\s\S]*?<\/li>/, ''], says: 'has 2 key points' },
  {
    what: 'a point without a source',
    change: [/Use fresh leaves\.<sup[\s\S]*?<\/sup>/, 'Use fresh leaves.'],
    says: 'without a source: Use fresh leaves',
  },
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

askArticles('Every reference leads to a source, and every source is referred to', brokenReferences, [
  {
    what: 'a number of nothing',
    change: [
      /<a id="cite-2" href="#source-2" aria-label="Source 2">2</,
      '<a href="#source-3" aria-label="Source 3">3<',
    ],
    says: 'refers to a source 3',
  },
  {
    what: 'a number that leads elsewhere',
    change: [
      '<a id="cite-2" href="#source-2" aria-label="Source 2">2<',
      '<a href="#source-2" aria-label="Source 1">1<',
    ],
    says: 'a reference "1" to #source-2',
  },
  {
    what: 'a source for nothing',
    change: [
      '</ol>\n        </section>\n      </article>',
      '<li id="source-3"></li></ol></section></article>',
    ],
    says: 'lists the source 3',
  },
  {
    what: 'numbers out of order',
    change: [
      /<a id="cite-1" href="#source-1" aria-label="Source 1">1</,
      '<a href="#source-2" aria-label="Source 2">2<',
    ],
    says: 'as they are read: 2, 1',
  },
]);

askArticles('Care cards stand wherever something can go wrong', missingCareCards, [
  {
    what: 'a missing card on the day itself',
    change: ['class="care care-call"', 'class="care"'],
    says: 'does not have the card call',
  },
  {
    what: 'a warning word without a card',
    on: '/leaves/',
    change: ['Dry leaves', 'Your tongue may feel numb. Dry leaves'],
    says: 'does not have the card emergency',
  },
  {
    what: 'a chance without a card',
    on: '/leaves/',
    change: ['<h2 id="keeping">', '<div class="chance"></div><h2 id="keeping">'],
    says: 'does not have the card emergency',
  },
  {
    what: 'one card and no way to the others',
    on: '/leaves/',
    change: [
      '<h2 id="keeping">',
      '<p>A headache.</p><section class="care care-emergency"></section><h2 id="keeping">',
    ],
    says: 'no link to the other cards',
  },
  {
    what: 'a card that is grave in color alone',
    change: ['>Urgent: get', '>Get'],
    says: 'does not start with "Urgent"',
  },
  { what: 'a card without signs', change: ['<li>the fixture is slow</li>', ''], says: 'without signs' },
  {
    what: 'a number that is not in the settings',
    change: ['>999 (UK)<', '>998 (UK)<'],
    says: 'expected 911 (US),999 (UK)',
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
