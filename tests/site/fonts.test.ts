import { askPages } from '../support/ask.ts';
import { missingCharacters } from '../support/checks/fonts.ts';

askPages('Our own fonts have every character that a page shows', missingCharacters, [
  {
    what: 'a character in the text',
    change: ['The steam is hot', 'The steam is ♨'],
    says: '"♨" (U+2668) in its text',
  },
  {
    what: 'a character in a heading',
    change: ['The water is hot</h2>', 'The water is hot ♨</h2>'],
    says: '"♨" (U+2668) in a heading',
  },
  {
    what: 'a character that a style adds',
    change: ["content: '['", "content: '♨'"],
    says: '"♨" (U+2668) in its text',
  },
  {
    what: 'a character that a script says',
    change: ['<nav', '<nav data-texts="♨"'],
    says: '"♨" (U+2668) in its text',
  },
]);
