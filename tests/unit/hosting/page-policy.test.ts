import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blockedByPolicy, tightenPolicy } from '../../../src/hosting/page-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const script = 'document.documentElement.dataset.theme = "dark"';
const style = 'p{color:red}';

function page(policy: string, body = ''): string {
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title><script>${script}</script>` +
    `<style>${style}</style><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`
  );
}

const whole = `default-src 'none'; script-src 'self' ${hashOf(script)} ${hashOf('unused')}; style-src ${hashOf(style)}`;

describe('the policy of a page', () => {
  it('stands right after the character set, before anything that could load', () => {
    expect(tightenPolicy(page(whole))).toContain(
      '<head><meta charset="utf-8"><meta http-equiv="content-security-policy"',
    );
  });

  it('stands once', () => {
    expect(tightenPolicy(page(whole)).split('content-security-policy')).toHaveLength(2);
  });

  it('keeps the hashes of this page and no others', () => {
    const html = tightenPolicy(page(whole));
    expect(html).toContain(`script-src 'self' ${hashOf(script)}; style-src ${hashOf(style)}"`);
    expect(html).not.toContain(hashOf('unused'));
  });

  it('is left alone where there is none', () => {
    expect(tightenPolicy('<p>A redirect</p>')).toBe('<p>A redirect</p>');
  });
});

describe('what the policy would block', () => {
  it('is nothing in a page with all hashes', () => {
    expect(
      blockedByPolicy(
        page(whole, '<script type="application/ld+json">{}</script><script src="/a.js"></script>'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a script without a hash', '<script>alert(1)</script>'],
    ['a module without a hash', '<script type="module">alert(1)</script>'],
    ['a style without a hash', '<style>b{color:red}</style>'],
    ['a style attribute', '<p class="a" style="color:red">A</p>'],
  ])('is told: %s', (_name, part) => {
    expect(blockedByPolicy(page(whole, part))).toHaveLength(1);
  });

  it('is everything inline in a page without a policy', () => {
    expect(blockedByPolicy('<head><script>alert(1)</script></head>')).toHaveLength(1);
  });
});
