import { describe, expect, it } from 'vitest';
import { parse } from 'node-html-parser';
import { cutArticle } from '../../../src/machine/cut-article.ts';
import { elementsIn } from '../../../src/machine/elements.ts';
import { plainPiece, sourceNumbersIn } from '../../../src/machine/plain-text.ts';
import { readPage } from '../../../src/reading/page.ts';

const page = `<main><h1 id="short">Making tea</h1><p class="lead">Boil water.<sup><a href="#source-1">1</a></sup></p>
<article>
<section class="short"><h2>Key points</h2><ul role="list"><li><span>Be careful.</span></li></ul></section>
<section class="status" id="status"><h2 id="status-title">Not checked</h2></section>
<h2 id="water">The water is hot</h2><p>Use a <button class="term" type="button" popovertarget="t">kettle</button><span class="note" id="t" popover><b>Kettle</b>A pot.</span>.</p>
<div class="two-why"><section><h3 id="black">Black tea</h3><p>Four minutes.</p></section><section><h3 id="green">Green tea</h3><p>Two minutes.</p></section></div>
<h2 id="care">Take care</h2><div class="panel"><p class="panel-title">Do not</p><ul><li>do not pour <a href="/leaves/#dry">on leaves</a></li></ul></div>
<figure><svg></svg><figcaption>A cup.</figcaption></figure><div><details class="expander"><summary>Describe</summary><p>A cup.</p></details></div>
<tea-timer><button type="button">Start</button><p hidden>Done</p></tea-timer>
<h2 id="get-help">Signs</h2><div class="cares"><section><h3 id="care-emergency">Emergency</h3><p>Call.</p></section></div><p>More.</p><p>Also called: chai.</p>
<h2 id="details">About this page</h2><p>Version 1.</p>
<section aria-labelledby="sources"><h2 id="sources">Sources</h2></section>
</article></main>`;
const ids = ['short', 'water', 'black', 'green', 'care', 'get-help'];
const sections = cutArticle(readPage(page), ids);
const url = 'https://guide.example/tea/';
const plain = (id: string) =>
  plainPiece(sections.find((section) => section.id === id)?.drawn ?? [], url).html;
const textOf = (html: string) => plainPiece(elementsIn(parse(html)), url).text;

describe('a built article', () => {
  it('is cut at its headings, wherever they stand', () => {
    expect(sections.map(({ id, level, title }) => [id, level, title])).toEqual([
      ['short', 1, 'Making tea'],
      ['water', 2, 'The water is hot'],
      ['black', 3, 'Black tea'],
      ['green', 3, 'Green tea'],
      ['care', 2, 'Take care'],
      ['get-help', 2, 'Signs'],
    ]);
  });

  it('has the short answer and the key points in its first part', () => {
    expect(plain('short')).toContain('Boil water.');
    expect(plain('short')).toContain('<li>Be careful.</li>');
  });

  it('gives plain HTML with full addresses and no parts of the page', () => {
    expect(plain('water')).toBe('<p>Use a kettle.</p>');
    expect(plain('green')).toBe('<p>Two minutes.</p>');
    expect(plain('care')).toBe(
      '<p><strong>Do not</strong></p><ul><li>do not pour <a href="https://guide.example/leaves/#dry">on leaves</a></li></ul>',
    );
  });

  it('keeps the care cards together, and what stands below them out', () => {
    expect(plain('get-help')).toBe('<h3>Emergency</h3><p>Call.</p><p>More.</p>');
  });

  it('names its sources by their numbers', () => {
    expect(sourceNumbersIn(sections[0]?.drawn ?? [])).toEqual([1]);
    expect(
      sourceNumbersIn([
        parse('<a href="#source-10">10</a><a href="#source-2">2</a><a href="#source-2">2</a>'),
      ]),
    ).toEqual([2, 10]);
  });

  it('reads as plain text, one line a block', () => {
    expect(
      textOf('<p>Two words<sup><a href="#">1</a></sup></p><ul><li>one</li><li>two <b>bold</b></li></ul>'),
    ).toBe('Two words\n• one\n• two bold');
    expect(textOf('<table><tr><th>Day</th><td>Pain</td></tr></table>')).toBe('Day | Pain');
  });
});
