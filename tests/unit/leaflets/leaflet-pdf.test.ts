import jsqr from 'jsqr';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/leaflets/drawing.ts';
import type { Paper } from '../../../src/leaflets/leaflet.ts';
import { leafletOf, leafletOfMany, type LeafletPage } from '../../../src/leaflets/make-leaflet.ts';
import { qrCode } from '../../../src/leaflets/qr-code.ts';
import { compilePdf } from '../../../src/leaflets/typst-compiler.ts';
import { typstText } from '../../../src/leaflets/typst-text.ts';
import { leafletProblems } from '../../support/checks/leaflets.ts';
import { type LeafletPdf, readLeafletPdf } from '../../support/leaflet-pdf.ts';

const ARTICLE = `<main><article>
  <nav class="no-print">Home</nav>
  <header><h1>Making tea</h1><p class="lead">Use "hot" water, #1 leaves &amp; a pot \\ cup. [Wait] *here* $5 @home.</p></header>
  <section class="short"><div><h2>Key points</h2><ul><li>Boil water.</li><li>Wait.</li></ul></div></section>
  <div id="article"><section class="part"><h2 id="water">The water is hot</h2><div class="part-text">
    <p>Pour it on a <button class="term" popovertarget="term-leaf">leaf</button><span class="glue">.\u2060<button class="ref" data-n="1, 2"><span>1 …</span></button></span></p>
    <h3>Not too hot</h3><ol><li>First</li><li>Second, with <strong>care</strong></li></ol>
    <figure><div class="plate"><svg role="img" aria-label="A cup of tea." viewBox="0 0 40 30"><path d="M0 0h40v30h-40z" fill="var(--ink)"/></svg></div><figcaption>A cup</figcaption></figure>
    <table><caption>Times</caption><thead><tr><th>Tea</th><th>Minutes</th></tr></thead><tbody><tr><td>Green</td><td>2</td></tr></tbody></table>
    <div class="panel panel-important"><p class="panel-title">Important</p><p>Hot!</p></div>
    <details class="fold"><summary>More</summary><p>About milk.</p></details>
    <div class="note" id="term-leaf" popover><b>Leaf</b>What grows on a plant.</div>
  </div></section></div>
  <section class="care care-emergency"><div class="care-head"><h3>Call now</h3></div><div class="care-body"><p class="care-lead">If:</p><ul><li>it burns</li></ul></div></section>
  <details id="details"><summary>Details, 1 source</summary><dl><dt>Written</dt><dd>Today</dd></dl></details>
  <p hidden>Not seen</p><p class="print-only">Printed</p>
</article></main>`;

const page: LeafletPage = {
  main: ARTICLE,
  title: 'Making tea',
  address: '/tea/',
  language: 'en-US',
  version: '01234567',
  updated: '2026-11-30',
  status: 'Not yet checked by a health professional.',
};

const draw = (svg: Parameters<typeof drawingOf>[0]) =>
  drawingOf(svg, { fileOf: () => '', colors: new Map([['--ink', '#16262a']]) });

async function pdfOf(main = ARTICLE, paper: Paper = 'letter'): Promise<LeafletPdf> {
  const leaflet = leafletOf({ ...page, main }, draw);
  return readLeafletPdf(await compilePdf(typstText(leaflet, paper, qrCode(leaflet.url))));
}

const url = 'https://guide.example/tea/';
const problems = (pdf: LeafletPdf, compared = ARTICLE, paper = 'letter') =>
  leafletProblems(pdf, { paper, page: compared, url });

describe('a leaflet', () => {
  let pdf: LeafletPdf;
  // Typst starts once.
  beforeAll(async () => {
    pdf = await pdfOf();
  }, 60_000);

  it('says what its page says, and is accessible', () => {
    expect(problems(pdf)).toEqual([]);
    expect(pdf.roles).toEqual(new Set(['P', 'H1', 'H2', 'H3', 'Lbl', 'LBody', 'TH', 'TD']));
    expect(pdf.alternatives).toEqual(['A cup of tea.']);
  });

  it('keeps signs that mean something to Typst as they are', () => {
    expect(pdf.text).toContain(String.raw`Use "hot" water, #1 leaves & a pot \ cup. [Wait] *here* $5 @home.`);
  });

  it('names the sources of a paragraph and explains its words at the end', () => {
    expect(pdf.text).toContain('Pour it on a leaf. [1, 2]');
    expect(pdf.text).toMatch(/it burns Words explained Leaf What grows on a plant\. Details/);
  });

  it('is made on A4, too', async () => {
    expect(problems(await pdfOf(ARTICLE, 'a4'), ARTICLE, 'a4')).toEqual([]);
  });

  it.each([
    ['another word', ['Boil water.', 'Boil milk.'], 'says "'],
    ['a sentence that is missing', ['<p>Hot!</p>', ''], 'says "'],
    ['a word without its space', ['with <strong>care', 'with<strong>care'], 'withcare'],
    ['a drawing without words', ['aria-label="A cup of tea."', ''], null],
    ['a heading that skips a level', ['<h2 id="water">The water is hot</h2>', ''], 'says "'],
  ] as const)('with %s is found out', async (_what, [from, to], says) => {
    const spoiled = await pdfOf(ARTICLE.replace(from, to));
    // Decoration is no drawing to describe, so a drawing that lost its words is one that is missing.
    if (says === null) expect(spoiled.alternatives).toEqual([]);
    else expect(problems(spoiled)).toContainEqual(expect.stringContaining(says));
  });

  it.each([
    [{ isTagged: false }, 'not tagged'],
    [{ language: '' }, 'no language'],
    [{ showsTitle: false }, 'title'],
    [{ smallest: 11 }, '11.0 points'],
    [{ bookmarks: [] }, 'bookmarks'],
    [{ alternatives: [''] }, 'without words'],
    [{ bytes: 400_000 }, '391 KB'],
    [{ widths: [595] }, '595 points'],
    [{ links: ['https://else.example/'] }, 'links to https://else.example/'],
    [{ feet: ['guide.example/tea'] }, 'without version and date'],
    [{ feet: ['Version 01234567, November 30, 2026'] }, 'without its address'],
    [{ headings: [{ level: 2, text: 'Tea' }] }, 'main heading'],
  ])('with %j is found out', (change, says) => {
    expect(problems({ ...pdf, ...change })).toContainEqual(expect.stringContaining(says));
  });

  it('of several pages has one main heading, and no details', async () => {
    const other = { ...page, address: '/milk/', main: ARTICLE.replace('Making tea', 'Making milk') };
    const together = { title: 'Tea and milk', address: '/tea/', version: '89abcdef' };
    const leaflet = leafletOfMany([page, other], together, draw);
    const many = await readLeafletPdf(await compilePdf(typstText(leaflet, 'a4', qrCode(leaflet.url))));
    expect(leafletProblems(many, { paper: 'a4', page: undefined, url: undefined })).toEqual([]);
    expect(many.headings.filter(({ level }) => level < 3).map(({ text }) => text)).toEqual([
      'Tea and milk',
      'Making tea',
      'Making milk',
      'Words explained',
    ]);
    expect(many.text).toContain('guide.example/milk/#sources');
    expect(many.text).not.toContain('Details');
    // The same card once, with the last page.
    expect(many.text.match(/it burns/g)).toHaveLength(1);
    expect(many.text.indexOf('it burns')).toBeGreaterThan(many.text.indexOf('Making milk'));
  });
});

describe('the QR code', () => {
  it.each(['https://guide.example/tea/', 'https://guide.example/guide/eating-driving-and-coming-with-you/'])(
    'of %s is read by another library',
    async (address) => {
      const { data, info } = await sharp(Buffer.from(qrCode(address)), { density: 300 })
        .resize(400, 400, { kernel: 'nearest' })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const read = jsqr(new Uint8ClampedArray(data), info.width, info.height);
      expect(read?.data).toBe(address);
    },
  );
});

describe('a drawing on paper', () => {
  it('shows as many people as its chance counts', () => {
    const figure = '<path class="person" d="M0 0h1v1z"></path>';
    const svg = parse(
      `<svg role="img" viewBox="0 0 120 180"><pattern id="no" width="12" height="18" patternUnits="userSpaceOnUse">${figure}</pattern>` +
        `<pattern id="yes" width="12" height="18" patternUnits="userSpaceOnUse">${figure.replace('person', 'person-on')}</pattern>` +
        '<path fill="url(#no)" d="M24 0h96v18h-96zM0 18h120v162h-120z"></path><path fill="url(#yes)" d="M0 0h24v18h-24z"></path></svg>',
    ).querySelector('svg');
    if (!svg) throw new Error('There is no drawing.');
    const { svg: file } = draw(svg);
    expect(file.match(/fill="none" stroke="#16262a"/g)).toHaveLength(98);
    expect(file.match(/fill="#16262a" stroke="#16262a"/g)).toHaveLength(2);
    expect(file).not.toContain('pattern');
  });
});
