import { askPages } from '../support/ask.ts';
import { brokenData, forcedOrder, invalidHtml, otherThanOneH1, strayMarks } from '../support/checks/html.ts';

askPages('Every page is valid HTML', invalidHtml, [
  {
    what: 'a paragraph inside a paragraph',
    change: ['<p class="lead"', '<p><div>no</div></p><p class="lead"'],
    says: 'close-order',
  },
  {
    what: 'a drawing right inside a list',
    change: [
      '<nav class="toc" aria-label="On this page">\n        <ol>',
      '<nav class="toc" aria-label="On this page">\n        <ol><svg aria-hidden="true"></svg>',
    ],
    says: 'element-permitted-content',
  },
  {
    what: 'a level of headings left out',
    change: ['<h2 id="water">The water is hot</h2>', '<h4 id="water">The water is hot</h4>'],
    says: 'heading-level',
  },
  { what: 'the same id twice', change: ['id="steam"', 'id="water"'], says: 'no-dup-id' },
  {
    what: 'a style attribute',
    change: ['<h2 id="water">', '<h2 id="water" style="color: red">'],
    says: 'no-inline-style',
  },
  {
    what: 'a name that nothing bears',
    change: ['aria-labelledby="sources"', 'aria-labelledby="nothing"'],
    says: 'no-missing-references',
  },
]);

askPages('Every page has one h1', otherThanOneH1, [
  { what: 'two', change: ['<h1>', '<h1>Tea</h1><h1>'], says: 'has 2 h1' },
  { what: 'none', change: [/<h1.*<\/h1>/, ''], says: 'has 0 h1' },
]);

askPages('Data in a page is JSON', brokenData, [
  {
    what: 'a comma too many',
    change: ['</main>', '<script type="application/ld+json">{"a": 1,}</script></main>'],
    says: '{"a": 1,}',
  },
  { what: 'texts for a script', change: ['<nav', '<nav data-texts="{one: 1}"'], says: '{one: 1}' },
]);

askPages('The keyboard follows the order of the page', forcedOrder, [
  {
    what: 'a stop out of order',
    change: ['<h2 id="water">', '<h2 id="water" tabindex="2">'],
    says: 'tabindex="2" on <h2>',
  },
]);

askPages('No mark stands loose, and no words are glued', strayMarks, [
  { what: 'a space before a point', change: ['stand back.', 'stand back .'], says: 'stand back ."' },
  {
    what: 'a space before a point after a link',
    change: ['</a> (March 2024)', '</a> . (March 2024)'],
    says: 'leaves . (',
  },
  { what: 'two sentences without a space', change: ['wait. The', 'wait.The'], says: 'wait.The' },
]);
