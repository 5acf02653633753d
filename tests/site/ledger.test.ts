import { askSite } from '../support/ask.ts';
import { goneAddresses } from '../support/checks/ledger.ts';

askSite('Every address that was ever published leads somewhere', goneAddresses, [
  { what: 'a page that is gone', put: { 'tea/index.html': null }, says: '/tea/ was published and is gone' },
  {
    what: 'a redirect that is gone',
    put: { 'old-tea/index.html': null },
    says: '/old-tea/ was published and is gone',
  },
  {
    what: 'a section that is gone',
    change: ['<h2 id="water">', '<h2 id="hot-water">'],
    says: '/tea/#water was published and is gone',
  },
  {
    what: 'an old anchor that is gone',
    change: ['<span id="steam"></span>', ''],
    says: '/tea/#steam was published and is gone',
  },
]);
