import { askPages, askSite } from '../support/ask.ts';
import {
  ambiguousLinks,
  deadLinks,
  deadRedirects,
  emptyLinks,
  farPages,
  foreignRequests,
} from '../support/checks/links.ts';

askPages('Every link has words that say where it leads', emptyLinks, [
  { what: 'no words', change: ['>The water is hot</a>', '></a>'], says: 'without words to #water' },
  { what: 'empty words', change: ['>The water is hot</a>', '>Read more</a>'], says: 'only says "Read more"' },
]);

askPages('The same words lead to the same place', ambiguousLinks, [
  {
    what: 'one name for two sections',
    change: ['>The water is hot</a>', '>Details and sources</a>'],
    says: 'links "details and sources" to different places',
  },
]);

askPages('Every link, anchor and file is there', deadLinks, [
  {
    what: 'a page that is not there',
    change: ['href="/glossary/"', 'href="/glosary/"'],
    says: '/glosary/, which is not there',
  },
  {
    what: 'an anchor that is not there',
    change: ['href="#water"', 'href="#watr"'],
    says: 'nothing has the id "watr"',
  },
  {
    what: 'an anchor of another page',
    on: '/a-to-z/',
    change: ['/tea/#water', '/tea/#watr'],
    says: 'nothing has the id "watr"',
  },
  {
    what: 'a drawing that is not there',
    change: ['/_astro/cup.svg#cup', '/_astro/mug.svg#cup'],
    says: '/_astro/mug.svg#cup',
  },
  {
    what: 'a part of a drawing that is not there',
    change: ['cup.svg#cup', 'cup.svg#mug'],
    says: 'nothing has the id "mug"',
  },
  { what: 'a script that is not there', put: { '_astro/page.js': null }, says: '/_astro/page.js' },
  { what: 'a font that is not there', put: { '_astro/text.woff2': null }, says: '/_astro/text.woff2' },
]);

askSite('Every redirect leads somewhere', deadRedirects, [
  {
    what: 'a page that is gone',
    on: '/old-tea/',
    change: ['url=/tea/', 'url=/coffee/'],
    says: '/old-tea/ leads to /coffee/',
  },
]);

askPages('No page loads anything from another place', foreignRequests, [
  {
    what: 'a script',
    change: ['src="/_astro/page.js"', 'src="https://cdn.example/page.js"'],
    says: 'loads https://cdn.example/page.js',
  },
  {
    what: 'a font',
    change: ['url(/_astro/text.woff2)', 'url(//fonts.example/text.woff2)'],
    says: 'loads //fonts.example/text.woff2',
  },
  {
    what: 'a style',
    change: ['<style>', '<style>@import "https://cdn.example/a.css";'],
    says: 'loads https://cdn.example/a.css',
  },
  {
    what: 'an image in the page itself',
    change: ['<h2 id="water">', '<img src="data:image/png;base64,AA=="><h2 id="water">'],
    says: 'loads data:image/png',
  },
  {
    what: 'a connection ahead of time',
    change: ['</title>', '</title><link rel="preconnect" href="https://cdn.example/" />'],
    says: 'loads https://cdn.example/',
  },
]);

askSite('Every page is within two links of home', farPages, [
  {
    what: 'a page that only the glossary leads to',
    put: { 'far/index.html': Buffer.from('<h1>Far</h1>') },
    says: '/far/ is more than two links',
  },
]);
