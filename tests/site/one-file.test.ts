/** The one file "Before your block": small, whole, and nothing in it asks for a network. */
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { htmlRules } from '../support/html-rules.ts';
import { site } from '../support/site-under-test.ts';

const files = [...site.files].filter(([name]) => /one-file\/[^/]+\.html$/.test(name));

it('stands there for the guide and for each clinic', () => {
  expect(files.map(([name]) => name)).toContain('one-file/before-your-block.html');
});

describe.each(files)('%s', (_name, content) => {
  const html = content.toString();
  const document = parse(html, { blockTextElements: { style: true } });

  it('has at most 100 KB', () => {
    expect(content.length).toBeLessThanOrEqual(100 * 1024);
  });

  it('loads nothing: no script, picture, style sheet or font from elsewhere', () => {
    expect(document.querySelectorAll('script, img, link, iframe, [src]')).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|\sstyle="/);
    expect(html).toContain("default-src 'none'");
    for (const use of document.querySelectorAll('use')) expect(use.getAttribute('href')).toMatch(/^#/);
  });

  it('has every sign of the cards, the drawings of the five steps, and links that lead somewhere', () => {
    const help = document.querySelector('.part-help')?.textContent ?? '';
    for (const sign of [
      'trouble breathing or swallowing',
      'you cannot pee',
      'only have a fever',
      'still sore',
    ]) {
      expect(help).toContain(sign);
    }
    expect(document.querySelectorAll('.part-help li').length).toBeGreaterThan(35);
    const drawings = document.querySelectorAll('svg[role=img]');
    expect(drawings).toHaveLength(5);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('aria-label')).toMatch(/\w+ \w+/);
      const shown = drawing.querySelectorAll('use').map((use) => use.getAttribute('href')?.slice(1) ?? '');
      for (const id of shown) expect(drawing.querySelector(`[id="${id}"] path`), id).not.toBeNull();
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(
        document.querySelector(`[id="${link.getAttribute('href')?.slice(1) ?? ''}"]`),
        link.outerHTML,
      ).not.toBeNull();
    }
    expect(document.textContent).toContain('Not yet checked by a health professional.');
  });

  it('is valid HTML', async () => {
    const { results } = await new HtmlValidate(htmlRules).validateString(html);
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${ruleId} ${line} ${message}`),
    );
    expect(problems).toEqual([]);
  });
});
