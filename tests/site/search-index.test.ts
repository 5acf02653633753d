import { gzipSync } from 'node:zlib';
import { askSite } from '../support/ask.ts';
import { wrongCount, wrongRecords } from '../support/checks/search-index.ts';

const record = (url: string) => gzipSync(`pagefind_dcd${JSON.stringify({ url, content: 'Text.' })}`);

askSite('Search finds every section and every word explained, each once', wrongRecords, [
  {
    what: 'a section that is left out',
    put: { 'pagefind/fragment/en-us_tea-water.pf_fragment': null },
    says: '/tea/#water cannot be found',
  },
  {
    what: 'a word that is left out',
    put: { 'pagefind/fragment/en-us_glossary-kettle.pf_fragment': null },
    says: '/glossary/#kettle cannot be found',
  },
  {
    what: 'what repeats on every page',
    put: { 'pagefind/fragment/en-us_x.pf_fragment': record('/tea/#get-help') },
    says: '/tea/#get-help is found, and is no section',
  },
  {
    what: 'a section that is found twice',
    put: { 'pagefind/fragment/en-us_x.pf_fragment': record('/tea/#water') },
    says: '/tea/#water is found twice',
  },
]);

askSite('The search index knows how much it has', wrongCount, [
  { what: 'no index', put: { 'pagefind/pagefind-entry.json': null }, says: 'has no search index' },
  {
    what: 'a missing file',
    put: { 'pagefind/fragment/en-us_tea-water.pf_fragment': null },
    says: 'counts 5 records, and has 4',
  },
]);
