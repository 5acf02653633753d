import { askPages } from '../support/ask.ts';
import { wrongChances } from '../support/checks/chances.ts';

askPages('Every chance says what its source prints, for whom, when and how surely', wrongChances, [
  {
    what: 'another count in the sentence',
    change: ['13 out of 100', '12 out of 100'],
    says: 'as "12 out of 100',
  },
  { what: 'another number of others', change: ['87 do not.', '88 do not.'], says: 'and 87 others' },
  { what: 'another unit', change: ['100 people', '100 injections'], says: 'in other units than people' },
  {
    what: 'too few filled figures',
    change: ['M0 18h36v18h-36z', 'M0 18h24v18h-24z'],
    says: 'with 12 filled figures instead of 13',
  },
  {
    what: 'too many empty figures',
    change: ['M36 18h84v18h-84z', 'M24 18h96v18h-96z'],
    says: 'with 88 empty figures instead of 87',
  },
  {
    what: 'a picture for ten people',
    change: ['viewBox="0 0 120 180"', 'viewBox="0 0 120 18"'],
    says: 'with 10 filled figures instead of 13',
  },
  {
    what: 'a picture that speaks for another',
    change: ['aria-labelledby="chance-spill"', 'aria-labelledby="water"'],
    says: 'does not speak its sentence',
  },
  { what: 'no time', change: [' on the way.', '.'], says: 'without its time, "on the way"' },
  {
    what: 'other people',
    change: ['Counted in nobody', 'Counted in everybody'],
    says: 'without its people, "Counted in nobody',
  },
  {
    what: 'another certainty',
    change: ['This figure is uncertain.', 'We are sure of this figure.'],
    says: 'without how sure it is, "This figure is uncertain."',
  },
  {
    what: 'no source',
    change: [/uncertain\.<button[^]*?<\/button>/, 'uncertain.'],
    says: 'without a source',
  },
  {
    what: 'a chance that is not in the data',
    change: ['id="chance-spill"', 'id="chance-break"'],
    says: 'a chance "break"',
  },
]);
