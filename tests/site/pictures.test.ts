import { askPages } from '../support/ask.ts';
import { longAlternatives, unspokenPictures } from '../support/checks/pictures.ts';

const cup = '<svg viewBox="0 0 48 36" role="img" aria-label="A cup on a table.">';

askPages('Every picture says what it shows, or is hidden', unspokenPictures, [
  { what: 'a drawing without a role', change: [cup, '<svg>'], says: 'neither role="img" nor hidden' },
  {
    what: 'a drawing without a name',
    change: [cup, '<svg role="img" aria-label=" ">'],
    says: 'a drawing without a name',
  },
  {
    what: 'a name that is not there',
    change: ['aria-labelledby="chance-spill"', 'aria-labelledby="chance"'],
    says: 'a drawing without a name',
  },
  {
    what: 'a figure that is hidden',
    change: [cup, '<svg aria-hidden="true">'],
    says: 'a figure that says nothing',
  },
  {
    what: 'an image without words and size',
    change: ['<h2 id="water">', '<img src="/favicon.svg"><h2 id="water">'],
    says: 'an image without alt',
  },
]);

askPages('No alternative is longer than a breath', longAlternatives, [
  {
    what: 'more than 150 characters',
    change: ['A cup on a table.', 'A cup on a table. '.repeat(9)],
    says: 'alternative of 162 characters',
  },
]);
