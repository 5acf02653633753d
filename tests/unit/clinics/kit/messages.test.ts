import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { emailDocument, emailHtml, emailText, letterHtml } from '../../../../src/clinics/kit/email-html.ts';
import { smsLength, straightened } from '../../../../src/clinics/kit/gsm7.ts';
import { emailOf, letterOf, portalText, smsText, typedAddress } from '../../../../src/clinics/kit/message.ts';
import { phoneProblem } from '../../../../src/clinics/kit/phone-check.ts';
import { MESSAGE_TARGETS, MESSAGE_TIMES } from '../../../../src/schema/message-kinds.ts';
import { input, messages } from './sample-message.ts';

const everyKind = MESSAGE_TIMES.flatMap((time) =>
  MESSAGE_TARGETS.flatMap((target) =>
    [
      { date: '2026-12-09', hour: '14:30' },
      { date: '2027-09-30', hour: '10:30' },
      { date: '2026-12-09', hour: null },
      { date: null, hour: null },
    ].map((when) => ({ ...input, ...when, time, target })),
  ),
);

describe('the length of a text message', () => {
  it.each([
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['a'.repeat(459), 459, 3],
    ['a'.repeat(612), 612, 4],
    ['á'.repeat(70), 70, 1],
    ['á'.repeat(71), 71, 2],
    ['á'.repeat(134), 134, 2],
    ['á'.repeat(135), 135, 3],
    ['€'.repeat(80), 160, 1],
    ['[]{}^\\|~€', 18, 1],
    ['ÄÉÖÜàäéèìòöùü', 13, 1],
    ['😀', 2, 1],
    ['', 0, 1],
  ])('of %s is counted as phone companies do', (text, signs, count) => {
    expect(smsLength(text)).toMatchObject({ signs, messages: count });
  });

  it('names the sign that costs more, with its word', () => {
    expect(smsLength('Northway: here’s how').costly).toEqual({ sign: '’', word: 'here’s' });
    expect(smsLength('Cómo prepararse').costly).toEqual({ sign: 'ó', word: 'Cómo' });
    expect(smsLength("Northway: here's how").costly).toBeNull();
    expect(smsLength(straightened('“here’s” … – \u00A0')).costly).toBeNull();
  });
});

describe('text messages', () => {
  it('are one plain message each, with the whole link and the phone number', () => {
    for (const each of everyKind) {
      const text = smsText(each, messages);
      expect(smsLength(text), text).toMatchObject({ messages: 1, costly: null });
      expect(text).toContain('Northway Clinic');
      expect(text).toContain('202-555-0143');
      expect(text, 'a sign right after a link may become a part of it').not.toMatch(/https:\S+[.,)](\s|$)/);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('count 146 signs for a booking, as the page says', () => {
    const text = smsText(input, messages);
    expect(text).toBe(
      'Northway Clinic: your appointment is on December 9 at 2:30 pm. How to get ready: https://guide.example/c/northway/ To change it, call 202-555-0143',
    );
    expect(smsLength(text).signs).toBe(146);
  });

  it('get shorter words where the full ones do not fit', () => {
    const long = { ...input, link: 'https://guide.example/my-plan/#d=2026-12-09&t=14:30&c=northway' };
    const text = smsText({ ...long, target: 'plan' }, messages);
    expect(smsLength(text).messages).toBe(1);
    expect(text).toContain(long.link);
  });

  it('name no part of the body, illness, medicine or treatment', () => {
    for (const each of everyKind) {
      expect(smsText(each, messages)).not.toMatch(
        /nerve|block|spin|inject|back|neck|pain|needle|medicine|steroid/i,
      );
      expect(emailOf(each, messages).subject).not.toMatch(/nerve|block|spin|inject|pain|medicine|steroid/i);
    }
  });
});

describe('an email', () => {
  it('says the same in HTML and in plain text', () => {
    for (const each of everyKind) {
      const email = emailOf(each, messages);
      const html = parse(emailHtml(email)).textContent.replaceAll(/\s/g, '');
      const text = emailText(email)
        .replaceAll(/^\d\. /gm, '')
        .replaceAll(/\s/g, '');
      expect(html).toBe(text);
    }
  });

  it('has each style on its element, and nothing that pasting drops', () => {
    const html = emailHtml(emailOf(input, messages));
    expect(html).not.toMatch(/<style|class=|<!--|<div|<img|<script/);
    for (const cell of parse(html).querySelectorAll('td, p, ol, li, a')) {
      expect(cell.getAttribute('style'), cell.outerHTML.slice(0, 80)).toBeTruthy();
    }
    expect(
      parse(html)
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      'https://guide.example/c/northway/',
      'tel:+12025550143',
      'tel:911',
      'https://guide.example/help/',
      'tel:+12025550143',
    ]);
  });

  it('falls into none of the known traps of Outlook and Gmail', () => {
    for (const each of everyKind) {
      const html = emailHtml(emailOf(each, messages));
      const document = parse(html);
      // Nested tables, margins of blocks other than paragraphs and lists, and widths in styles go wrong in Word.
      const [table, ...others] = document.querySelectorAll('table');
      expect(others).toEqual([]);
      expect([table?.getAttribute('width'), table?.getAttribute('bgcolor')]).toEqual(['100%', '#ffffff']);
      expect(html).not.toMatch(
        /[";]width:|min-width|float|position|flex|grid|rgba?\(|var\(|line-height:[\d.]+[;%e]/,
      );
      for (const [, before = ''] of html.matchAll(/([^;]*;)line-height:/g))
        expect(before).toBe('mso-line-height-rule:exactly;');
      for (const list of document.querySelectorAll('ol')) {
        expect(list.getAttribute('style')).toContain('padding:0;');
        expect(list.nextElementSibling, 'Outlook adds a point after a list that ends a cell').not.toBeNull();
      }
      // Gmail and Apple Mail break every word of what has this, so only addresses may; no program needs the other.
      expect(html).not.toContain('overflow-wrap');
      for (const breaking of document.querySelectorAll('[style*=word-break]')) {
        expect(breaking.textContent).toMatch(/^https:\/\//);
      }
      // What Gmail takes out, and where it cuts.
      expect(html).not.toMatch(/<svg|data:|url\(|class=|id=/);
      expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
    }
  });

  it('puts the emergency number before the link to the danger signs', () => {
    for (const each of everyKind) {
      expect(emailText(emailOf(each, messages))).toContain(
        'In an emergency, call 911 (US). Signs that need help: https://guide.example/help/',
      );
    }
  });

  it('never runs what somebody typed as a name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', "{link}' onload='x"),
        ),
        (name) => {
          const email = emailOf({ ...input, clinic: { ...input.clinic, name } }, messages);
          const document = parse(emailDocument(email, 'en-US'));
          expect(document.querySelectorAll('script, img, [onload], [onerror]')).toEqual([]);
          expect(document.querySelectorAll('a')).toHaveLength(5);
        },
      ),
    );
  });
});

describe('the other messages', () => {
  it('have an address that people can type', () => {
    expect(typedAddress('https://guide.example/c/northway/')).toBe('guide.example/c/northway');
    expect(typedAddress('https://guide.example/my-plan/#d=2026-12-09&t=14:30')).toBe('guide.example/my-plan');
    expect(portalText(input, messages)).toBe('How to get ready: https://guide.example/c/northway/');
    const letter = letterOf(input, messages);
    expect(letter.help).toBe('No internet? Call 202-555-0143, and we will mail it to you.');
    expect(letterHtml(letter, 'guide.example/c/northway')).toContain(
      '<strong>guide.example/c/northway</strong>',
    );
  });

  it('say what is wrong with a number only when it is certain', () => {
    expect(phoneProblem('202-555-01', 'US')).toEqual({ kind: 'short', digits: 2 });
    expect(phoneProblem('1-202-555-0143', 'US')).toBeNull();
    expect(phoneProblem('(202) 555-0143 ext. 12', 'US')).toBeNull();
    expect(phoneProblem('202-555-01434', 'US')).toEqual({ kind: 'long', digits: 1 });
    expect(phoneProblem('020 7946 0143', 'UK')).toBeNull();
    expect(phoneProblem('12', 'UK')).toEqual({ kind: 'short', digits: 3 });
  });
});
