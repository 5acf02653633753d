import { askPages } from '../support/ask.ts';
import { bareEmergencyNumbers, missingHelp, missingSkipLink } from '../support/checks/frame.ts';

askPages('The first stop of the keyboard leads to the main text', missingSkipLink, [
  {
    what: 'another link before it',
    change: ['<a class="skip"', '<a href="/">Home</a><a class="skip"'],
    says: 'does not start',
  },
  {
    what: 'a main text without its id',
    change: ['<main id="main"', '<main id="text"'],
    says: 'does not start',
  },
]);

askPages('The way to help stands before the main text of every page', missingHelp, [
  {
    what: 'no link',
    change: ['<a href="/when-to-get-help/">When to get help</a>', ''],
    says: 'no link to the care cards',
  },
]);

askPages('No emergency number stands without its country', bareEmergencyNumbers, [
  { what: 'a number on a button', change: ['>911 (US)<', '>911<'], says: 'has 911 without its country' },
  {
    what: 'a number in the text',
    change: ['stand back.', 'stand back or call 999.'],
    says: 'has 999 without its country',
  },
  {
    what: 'the country of another number',
    change: ['>999 (UK)<', '>999 (US)<'],
    says: 'has 999 without its country',
  },
]);
