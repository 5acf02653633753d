import { randomBytes } from 'node:crypto';
import { KB } from '../support/budgets.ts';
import { askPages, askSite } from '../support/ask.ts';
import { heavyDrawings, heavyFonts, heavyPage, heavyScripts } from '../support/checks/weights.ts';

/** Text that does not compress below this size. */
const noise = (kilobytes: number) => randomBytes(kilobytes * KB).toString('base64');

askPages('Every page keeps its weight', heavyPage, [
  {
    what: 'a heavy article',
    change: ['<h2 id="water">', `<p>${noise(15)}</p><h2 id="water">`],
    says: 'expected 14 KB or less',
  },
  {
    what: 'a heavy list',
    on: '/glossary/',
    change: ['</dl>', `</dl><p>${noise(30)}</p>`],
    says: 'expected 30 KB or less',
  },
  {
    what: 'a style in a file',
    change: ['</title>', '</title><link rel="stylesheet" href="/_astro/a.css" />'],
    put: { '_astro/a.css': Buffer.from(noise(17)) },
    says: 'KB or less',
  },
]);

askPages('No page loads much script before a reader touches a tool', heavyScripts, [
  {
    what: 'a heavy file',
    put: { '_astro/page.js': Buffer.from(noise(4)) },
    says: 'expected 3 KB or less',
  },
  {
    what: 'a heavy file that it imports',
    put: { '_astro/shared.js': Buffer.from(noise(4)) },
    says: 'expected 3 KB or less',
  },
  {
    what: 'a heavy script in the page',
    change: ["theme = 'light'", `theme = '${noise(4)}'`],
    says: 'expected 3 KB or less',
  },
]);

askSite('Both fonts together keep their weight', heavyFonts, [
  {
    what: 'a font that is not cut',
    put: { '_astro/text.woff2': Buffer.alloc(22 * KB) },
    says: 'expected 22 KB or less',
  },
]);

askSite('Every drawing keeps its weight', heavyDrawings, [
  {
    what: 'a heavy drawing',
    put: { '_astro/cup.svg': Buffer.alloc(21 * KB) },
    says: '_astro/cup.svg has 21.0 KB',
  },
]);
